import type { messages as en } from '../../en/labs/residual'

export const messages: typeof en = {
  title: '残差',
  prediction: '两个网络的层相同，起始权重相同，看到的图像也相同。到最后，谁能把至少 95% 的训练图像分对？',
  guesses: ['都不能', '只有普通网络能', '只有残差网络能', '都能'],
  knobs: {
    depth: { label: '层数', hint: '首层与末层之间，两个网络相同。' },
    skip: { label: '第二个网络带残差连接', hint: '去掉之后，它就是又一个普通网络。' },
    normalisation: {
      label: '归一化（两个网络相同）',
      values: { batch: '批', layer: '层', none: '无' },
    },
    rate: { label: '学习率' },
    steps: { label: '步数' },
  },
  plain: '普通网络',
  residual: '残差网络',
  bare: '无残差连接',
  network: '损失对每一层的牵引有多强',
  networkHint: '一格是一层，左为首层，右为末层：颜色越浓，此刻的梯度越强。弧线是残差连接。',
  strip: (name, spread) =>
    spread
      ? `${name}：第 ${spread.strongest} 层梯度最强，第 ${spread.weakest} 层最弱，前者是后者的 ${spread.ratio} 倍。`
      : `${name}：还没有梯度。`,
  profiles: '从首层到末层，逐层来看：细线是开始时，粗线是现在。',
  gradient: '各层的梯度（对权重的范数）',
  layer: '层',
  accuracy: '分对的训练图像',
  loss: '训练损失（纳特，滑动平均）',
  guessing: '瞎猜',
  steps: '步',
  size: '信号的大小（均方根）',
  likeness: '两幅图像信号的相似度（余弦）',
  same: '残差连接已去掉：两者是同一个网络，只是轮流查看，相隔几步。',
  learnt: (plain, residual) => `在 512 幅训练图像中，普通网络分对了 ${plain}，残差网络分对了 ${residual}。`,
  others: (plain, residual) => `对其他人写的数字，两者分别分对了 ${plain} 和 ${residual}。`,
  start: (plain, residual) =>
    `第一步之前，普通网络中最强的梯度（第 ${plain.strongest} 层）是最弱的（第 ${plain.weakest} 层）的 ${plain.ratio} 倍，残差网络中则是 ${residual.ratio} 倍（第 ${residual.strongest} 层与第 ${residual.weakest} 层）。`,
  signals: (likeness, growth) =>
    `现在，在最后一个模块之后，两幅图像的信号的平均余弦相似度在普通网络里是 ${likeness.plain}，在残差网络里是 ${likeness.residual}；信号的大小分别是首层之后的 ${growth.plain} 倍和 ${growth.residual} 倍。`,
}
