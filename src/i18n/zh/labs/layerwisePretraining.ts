import type { messages as en } from '../../en/labs/layerwisePretraining'

export const messages: typeof en = {
  title: '逐层预训练',
  prediction:
    '同一个深层网络两份：一份逐层预训练，另一份从随机权重出发，从第一次更新起就有标签。到最后，谁能认出 80% 的测试图像？',
  guesses: ['都不能', '只有预训练的', '只有随机权重的', '都能'],
  knobs: {
    depth: { label: '隐藏层数' },
    labels: { label: '带标签的图像' },
    start: {
      label: '随机权重',
      hint: '未经预训练的权重如何起步。',
      values: {
        usual: '2006 年的惯例',
        small: '很小',
        glorot: 'Glorot，2010',
        'glorot-sigmoid': 'Glorot × 4',
      },
    },
    method: { label: '方法', values: { descent: '梯度下降', adam: 'Adam' } },
    pretrain: { label: '预训练', hint: '关：各层不经训练便叠起来。' },
  },
  pretrained: '预训练',
  random: '随机权重',
  schedule: '谁在学什么',
  layer: (layer) => `第 ${layer} 层`,
  withLabels: '用标签',
  accuracy: '认对的测试图像',
  loss: '用标签的损失（交叉熵，纳特）',
  rebuilding: '预训练：各层机器先后的重建误差',
  updates: '更新次数，含预训练',
  chance: '随机水平',
  guessing: '随机水平',
  gradients: '梯度大小：',
  gradientsHint: '对数标度',
  rebuilt: '机器',
  layerRow: (layer, depth) =>
    layer === depth && depth > 1 ? `第 ${layer} 层（末）` : layer === 1 ? '第 1 层（首）' : `第 ${layer} 层`,
  gradientRow: (layer, pretrained, random) => `${layer}：预训练 ${pretrained}，随机权重 ${random}。`,
  none: '尚无',
  seenAccuracy: (pretrained, random) =>
    `预训练的网络认对 ${pretrained} 的测试图像，随机权重的认对 ${random}；随机猜测是 10%。`,
  seenLayers: (layer, depth, random) =>
    `共 ${depth} 层，第 ${layer} 层的机器正在学习，不用标签。随机权重的网络用着标签，认对 ${random} 的测试图像；随机猜测是 10%。`,
  seenGradients: (random, lowest, pretrained) =>
    `随机权重的网络里，梯度在最后一个隐藏层为 ${random}，在第一层为 ${lowest}${pretrained === undefined ? '' : `；预训练网络的第一层为 ${pretrained}`}。`,
  seenSpeed: (pretrained, random) => `达到 80%：预训练的网络${pretrained}，另一个${random}。`,
  never: '从未达到',
  after: (updates) => `在 ${updates} 次更新之后`,
}
