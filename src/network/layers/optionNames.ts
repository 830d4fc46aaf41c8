import { localized } from './localizedText'

/** Names of options that several layer types share. */
export const optionNames = {
  to: localized('Output width', '输出宽度'),
  kernel: localized('Kernel', '卷积核'),
  stride: localized('Stride', '步幅'),
  padding: localized('Padding', '填充'),
  dilation: localized('Dilation', '空洞率'),
  groups: localized('Groups', '分组数'),
  bias: localized('Bias', '偏置'),
  scale: localized('Scale', '缩放系数'),
  causal: localized('Causal', '因果'),
  hidden: localized('Hidden units', '隐藏单元数'),
  heads: localized('Heads', '头数'),
  width: localized('Head width', '每头宽度'),
  context: localized('Context', '上下文'),
}
