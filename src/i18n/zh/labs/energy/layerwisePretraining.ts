import type { messages as en } from '../../../en/labs/energy/layerwisePretraining'

export const messages: typeof en = {
  title: '逐层预训练',
  prediction:
    '同一个深层网络有两份：一份先逐层预训练，另一份从随机权重开始，第一次更新就用上标签。运行结束时，哪个网络的测试准确率能达到 80%？',
  guesses: ['都不能', '只有预训练的网络能', '只有随机权重的网络能', '都能'],
  parameters: {
    depth: { label: '隐藏层数' },
    labels: { label: '带标签的图像' },
    start: {
      label: '随机权重',
      hint: '未预训练的网络的初始权重。',
      values: {
        usual: '2006 年常用',
        small: '较小',
        glorot: 'Glorot，2010',
        'glorot-sigmoid': 'Glorot × 4',
      },
    },
    method: { label: '优化器', values: { descent: '梯度下降', adam: 'Adam' } },
    pretrain: { label: '预训练', hint: '关：各层不经训练，直接堆叠。' },
  },
  pretrained: '预训练',
  random: '随机权重',
  schedule: '训练进程',
  layer: (layer) => `第 ${layer} 层`,
  withLabels: '用标签训练',
  accuracy: '测试准确率',
  loss: '训练损失（交叉熵，纳特）',
  reconstructionError: '预训练：各层的重建误差',
  updates: '更新次数（含预训练）',
  guessing: '随机猜测',
  gradients: '梯度范数：',
  gradientsHint: '对数刻度',
  rbm: '各层 RBM',
  layerRow: (layer, depth) =>
    layer === depth && depth > 1 ? `第 ${layer} 层（末）` : layer === 1 ? '第 1 层（首）' : `第 ${layer} 层`,
  gradientRow: (layer, pretrained, random) => `${layer}：预训练 ${pretrained}，随机权重 ${random}。`,
  notYet: '暂无',
  resultAccuracy: (pretrained, random) =>
    `预训练网络的测试准确率为 ${pretrained}，随机权重的网络为 ${random}；随机猜测为 10%。`,
  resultLayers: (layer, depth, random) =>
    `无标签预训练进行到第 ${layer} 层，共 ${depth} 层。随机权重的网络已在用标签训练，测试准确率为 ${random}；随机猜测为 10%。`,
  resultGradients: (random, lowest, pretrained) =>
    `在随机权重的网络中，最后一个隐藏层的梯度范数为 ${random}，第一个隐藏层为 ${lowest}${pretrained === undefined ? '' : `；预训练网络的第一个隐藏层为 ${pretrained}`}。`,
  resultSpeed: (pretrained, random) => `预训练网络${pretrained}，随机权重的网络${random}。`,
  notReached: '未达到 80%',
  reached: (updates) => `在 ${updates} 次更新后达到 80%`,
}
