import type { Localized } from '../model/timeline'

const word = (en: string, zh: string): Localized => ({ en, zh })
const same = (name: string) => word(name, name)

/**
 * What the options of layers are called, by the names under which a specification gives them; where a kind means
 * something of its own by the name, by kind and name.
 */
export const optionWords: Readonly<Record<string, Localized>> = {
  to: word('Output width', '输出宽度'),
  'conv.to': word('Output channels', '输出通道'),
  'crop.to': word('Size', '裁剪到'),
  'slice.from': word('From', '起点'),
  'slice.to': word('Up to', '终点'),
  kernel: word('Kernel', '卷积核'),
  'pool.kernel': word('Window', '池化窗口'),
  stride: word('Stride', '步幅'),
  padding: word('Padding', '填充'),
  dilation: word('Dilation', '空洞率'),
  groups: word('Groups', '分组数'),
  bias: word('Bias', '偏置'),
  transposed: word('Transposed', '转置'),
  causal: word('Causal', '因果'),
  'pool.by': word('Takes', '池化方式'),
  'globalpool.by': word('Takes', '池化方式'),
  ceil: word('Rounds up', '向上取整'),
  trained: word('Trained', '可训练'),
  factor: word('Factor', '放大倍数'),
  'pad.by': word('On each side', '每侧填充'),
  'position.by': word('Encoding', '编码方式'),
  length: word('Positions', '位置数'),
  number: word('Number', '个数'),
  hidden: word('Hidden units', '隐藏单元数'),
  gated: word('Gated', '门控'),
  activation: word('Activation', '激活函数'),
  centres: word('Centres', '中心数'),
  'radial.width': word('Widths', '径向基宽度'),
  thresholds: word('Thresholds', '阈值'),
  heads: word('Heads', '头数'),
  keys: word('Key and value heads', '键值头数'),
  width: word('Head width', '每头宽度'),
  outputbias: word('Output bias', '输出偏置'),
  window: word('Window', '窗口大小'),
  context: word('Context', '上下文'),
  distances: word('Distances', '相对距离数'),
  normed: word('Normalised queries and keys', '查询与键归一化'),
  sinks: word('Attention sinks', '注意力汇'),
  'latentattention.rank': word('Key and value rank', '键值压缩宽度'),
  queryrank: word('Query rank', '查询压缩宽度'),
  rotary: word('Rotary width', '旋转位置编码宽度'),
  values: word('Value width', '每头值宽度'),
  biases: word('Biases per gate', '每个门的偏置数'),
  bidirectional: word('Both ways', '双向'),
  gates: word('Gates', '门数'),
  peepholes: word('Peepholes', '窥视孔连接'),
  projection: word('Projection', '投影宽度'),
  state: word('State size', '状态大小'),
  'scan.rank': word('Step rank', '步长的秩'),
  shared: word('One slope for all', '共用斜率'),
  rate: word('Rate', '丢弃率'),
  scale: word('Scale', '缩放系数'),
  tokens: word('Tokens', '词元数'),
  size: word('Size', '尺寸'),
  'fold.by': word('Side of a square', '折叠边长'),
  'unfold.by': word('Side of a square', '展开边长'),
  which: word('Position', '选取位置'),
  experts: word('Experts', '专家数'),
  active: word('Active experts', '激活专家数'),
}

/** What an option of a kind of layer is called. */
export const optionWordsOf = (kind: string, option: string): Localized | undefined =>
  optionWords[`${kind}.${option}`] ?? optionWords[option]

/** What the values of options are called that are words. */
export const optionValueWords: Readonly<Record<string, Localized>> = {
  max: word('maximum', '最大值'),
  average: word('average', '平均值'),
  learned: word('learned', '可学习'),
  sinusoidal: word('sinusoidal', '正弦'),
  rotary: word('rotary', '旋转'),
  relu: same('ReLU'),
  gelu: same('GELU'),
  silu: same('SiLU'),
  tanh: same('tanh'),
  fixed: word('fixed', '固定'),
  shared: word('one for all', '共用'),
  each: word('one each', '各自'),
  first: word('first', '首位'),
  last: word('last', '末位'),
  mean: word('mean', '平均'),
}
