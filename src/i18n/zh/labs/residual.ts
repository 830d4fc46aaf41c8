import type { messages as en } from '../../en/labs/residual'

export const messages: typeof en = {
  title: '残差',
  prediction: '两个网络的层、初始权重和训练图像都相同。运行结束时，哪个网络的训练准确率能达到 95%？',
  guesses: ['都不能', '只有普通网络能', '只有残差网络能', '都能'],
  parameters: {
    depth: { label: '层数', hint: '首层与末层之间，两个网络相同。' },
    skip: { label: '残差连接', hint: '用于第二个网络。关：两个网络完全相同。' },
    normalisation: {
      label: '归一化（两个网络相同）',
      values: { batch: '批归一化', layer: '层归一化', none: '无' },
    },
    rate: { label: '学习率' },
    steps: { label: '训练步数' },
  },
  plain: '普通网络',
  residual: '残差网络',
  withoutSkips: '无残差连接',
  network: '各层的梯度范数',
  networkHint: '每格是一层，左为首层，右为末层：颜色越深，当前的梯度越大。弧线是残差连接。',
  describeStrip: (name, spread) =>
    spread
      ? `${name}：第 ${spread.strongest} 层梯度最大，第 ${spread.weakest} 层最小，前者是后者的 ${spread.ratio} 倍。`
      : `${name}：暂无梯度。`,
  profilesHint: '从首层到末层。细线：训练开始时；粗线：当前。',
  gradientNorm: '各层权重的梯度范数',
  layer: '层',
  accuracy: '训练准确率',
  loss: '训练损失（纳特，滑动平均）',
  guessing: '随机猜测',
  steps: '步',
  signalSize: '信号的大小（均方根）',
  similarity: '两幅图像信号的余弦相似度',
  sameNetwork: '残差连接已关闭：两者是同一个网络，只是轮流测量，相隔几步。',
  resultTrain: (plain, residual) =>
    `在 512 幅训练图像上，普通网络的准确率为 ${plain}，残差网络为 ${residual}。`,
  resultTest: (plain, residual) => `在其他人写的图像上，准确率分别为 ${plain} 和 ${residual}。`,
  resultGradients: (plain, residual) =>
    `第一步之前，普通网络中最大的梯度（第 ${plain.strongest} 层）是最小的（第 ${plain.weakest} 层）的 ${plain.ratio} 倍，残差网络中是 ${residual.ratio} 倍（第 ${residual.strongest} 层与第 ${residual.weakest} 层）。`,
  resultSignals: (similarity, growth) =>
    `现在，在最后一个模块之后，两幅图像信号的平均余弦相似度在普通网络中为 ${similarity.plain}，在残差网络中为 ${similarity.residual}；信号的大小分别是首层之后的 ${growth.plain} 倍和 ${growth.residual} 倍。`,
}
