import type { Localized } from '../model/timeline'

const localized = (en: string, zh: string): Localized => ({ en, zh })
const untranslated = (name: string) => localized(name, name)

/**
 * What the options of layers are called, by the names under which a specification gives them; where a kind means
 * something of its own by the name, by kind and name.
 */
export const optionNames: Readonly<Record<string, Localized>> = {
  to: localized('Output width', '输出宽度'),
  'conv.to': localized('Output channels', '输出通道'),
  'crop.to': localized('Size', '裁剪到'),
  'slice.from': localized('From', '起点'),
  'slice.to': localized('Up to', '终点'),
  kernel: localized('Kernel', '卷积核'),
  'pool.kernel': localized('Window', '池化窗口'),
  stride: localized('Stride', '步幅'),
  padding: localized('Padding', '填充'),
  dilation: localized('Dilation', '空洞率'),
  groups: localized('Groups', '分组数'),
  bias: localized('Bias', '偏置'),
  transposed: localized('Transposed', '转置'),
  causal: localized('Causal', '因果'),
  'pool.by': localized('Takes', '池化方式'),
  'globalpool.by': localized('Takes', '池化方式'),
  ceil: localized('Rounds up', '向上取整'),
  trained: localized('Trained', '可训练'),
  factor: localized('Factor', '放大倍数'),
  'pad.by': localized('On each side', '每侧填充'),
  'position.by': localized('Encoding', '编码方式'),
  length: localized('Positions', '位置数'),
  number: localized('Number', '个数'),
  hidden: localized('Hidden units', '隐藏单元数'),
  gated: localized('Gated', '门控'),
  activation: localized('Activation', '激活函数'),
  centres: localized('Centres', '中心数'),
  'radial.width': localized('Widths', '径向基宽度'),
  thresholds: localized('Thresholds', '阈值'),
  heads: localized('Heads', '头数'),
  keys: localized('Key and value heads', '键值头数'),
  width: localized('Head width', '每头宽度'),
  outputbias: localized('Output bias', '输出偏置'),
  window: localized('Window', '窗口大小'),
  context: localized('Context', '上下文'),
  distances: localized('Distances', '相对距离数'),
  normed: localized('Normalised queries and keys', '查询与键归一化'),
  sinks: localized('Attention sinks', '注意力汇'),
  'latentattention.rank': localized('Key and value rank', '键值压缩宽度'),
  queryrank: localized('Query rank', '查询压缩宽度'),
  rotary: localized('Rotary width', '旋转位置编码宽度'),
  values: localized('Value width', '每头值宽度'),
  biases: localized('Biases per gate', '每个门的偏置数'),
  bidirectional: localized('Both ways', '双向'),
  gates: localized('Gates', '门数'),
  peepholes: localized('Peepholes', '窥视孔连接'),
  projection: localized('Projection', '投影宽度'),
  state: localized('State size', '状态大小'),
  'scan.rank': localized('Step rank', '步长的秩'),
  shared: localized('One slope for all', '共用斜率'),
  rate: localized('Rate', '丢弃率'),
  scale: localized('Scale', '缩放系数'),
  tokens: localized('Tokens', '词元数'),
  size: localized('Size', '尺寸'),
  'fold.by': localized('Side of a square', '折叠边长'),
  'unfold.by': localized('Side of a square', '展开边长'),
  which: localized('Position', '选取位置'),
  experts: localized('Experts', '专家数'),
  active: localized('Active experts', '激活专家数'),
}

/** What an option of a kind of layer is called. */
export const getOptionName = (kind: string, option: string): Localized | undefined =>
  optionNames[`${kind}.${option}`] ?? optionNames[option]

/** What the values of options are called that are words. */
export const optionValueNames: Readonly<Record<string, Localized>> = {
  max: localized('maximum', '最大值'),
  average: localized('average', '平均值'),
  learned: localized('learned', '可学习'),
  sinusoidal: localized('sinusoidal', '正弦'),
  rotary: localized('rotary', '旋转'),
  relu: untranslated('ReLU'),
  gelu: untranslated('GELU'),
  silu: untranslated('SiLU'),
  tanh: untranslated('tanh'),
  fixed: localized('fixed', '固定'),
  shared: localized('one for all', '共用'),
  each: localized('one each', '各自'),
  first: localized('first', '首位'),
  last: localized('last', '末位'),
  mean: localized('mean', '平均'),
}
