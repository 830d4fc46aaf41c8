import type { Language, Words } from '../model/timeline'
import { kindWords } from './kinds'

const word = (en: string, zh: string): Words => ({ en, zh })

/** What holds layers together, as it is called where networks are compared. */
const structureWords: Readonly<Record<string, Words>> = {
  residual: word('Residual', '残差连接'),
  experts: word('Mixture of experts', '专家混合'),
  repeat: word('Repeated', '重复'),
  branch: word('Branch', '分支'),
  from: word('Taken up', '取自'),
}

/** What a part of a network is called: a kind of layer or of structure. */
export const itemWord = (kind: string, language: Language) =>
  (structureWords[kind] ?? kindWords[kind])?.[language] ?? kind

/** In what parts of networks differ, by the names of options and by those of difference.ts. */
const facetWords: Readonly<Record<string, Words>> = {
  times: word('times', '次数'),
  output: word('output', '输出'),
  to: word('width', '宽度'),
  kernel: word('kernel', '卷积核'),
  stride: word('stride', '步幅'),
  dilation: word('dilation', '空洞率'),
  groups: word('groups', '分组'),
  bias: word('bias', '偏置'),
  outputbias: word('bias of the output', '输出偏置'),
  biases: word('biases of a gate', '每门偏置数'),
  scale: word('factor', '缩放因子'),
  transposed: word('transposed', '转置'),
  causal: word('causal', '因果'),
  by: word('by', '方式'),
  ceil: word('rounds up', '向上取整'),
  trained: word('trained', '可训练'),
  factor: word('factor', '倍数'),
  heads: word('heads', '头数'),
  keys: word('heads of keys', '键值头数'),
  width: word('width of a head', '每头宽度'),
  window: word('window', '窗口'),
  context: word('looks at another part', '关注另一部分'),
  distances: word('distances', '相对距离'),
  normed: word('normed queries and keys', '查询与键归一化'),
  sinks: word('sinks', '汇点'),
  rank: word('rank', '秩'),
  queryrank: word('rank of queries', '查询的秩'),
  rotary: word('rotary width', '旋转宽度'),
  values: word('width of values', '值宽度'),
  hidden: word('hidden', '隐藏宽度'),
  gated: word('gated', '门控'),
  activation: word('activation', '激活函数'),
  bidirectional: word('both ways', '双向'),
  gates: word('gates', '门数'),
  peepholes: word('peepholes', '窥视孔'),
  projection: word('projection', '投影'),
  state: word('state', '状态'),
  vocabulary: word('vocabulary', '词表'),
  tied: word('weights of another layer', '共享他层权重'),
  shared: word('shared weights', '共享权重'),
  experts: word('experts', '专家数'),
  active: word('active', '激活数'),
  rate: word('rate', '比例'),
  centres: word('centres', '中心数'),
  thresholds: word('thresholds', '阈值'),
  number: word('number', '个数'),
  which: word('which', '选取'),
  from: word('from', '起点'),
}
export const facetWord = (facet: string, language: Language) => facetWords[facet]?.[language] ?? facet

/** What options say in a word. */
const valueWords: Readonly<Record<string, Words>> = {
  max: word('max', '最大'),
  average: word('average', '平均'),
  learned: word('learned', '可学习'),
  sinusoidal: word('sinusoidal', '正弦'),
  rotary: word('rotary', '旋转'),
  first: word('first', '首个'),
  last: word('last', '末个'),
  mean: word('mean', '平均'),
  fixed: word('fixed', '固定'),
  shared: word('shared', '共享'),
  each: word('each channel', '逐通道'),
}

/** What an option says, of which there may be a word; a kernel such as 1×7 is as it is. */
export const valueWord = (value: string, language: Language) =>
  (valueWords[value] ?? kindWords[value])?.[language] ?? value

/** What several of a kind are called, where that is not so many "layers". */
const nouns: Readonly<Record<string, readonly [one: string, more: string]>> = {
  conv: ['convolution', 'convolutions'],
  embedding: ['embedding', 'embeddings'],
  residual: ['residual connection', 'residual connections'],
  experts: ['mixture of experts', 'mixtures of experts'],
  batchnorm: ['batch norm', 'batch norms'],
  layernorm: ['layer norm', 'layer norms'],
  rmsnorm: ['RMS norm', 'RMS norms'],
  groupnorm: ['group norm', 'group norms'],
  lrn: ['local response norm', 'local response norms'],
  add: ['sum', 'sums'],
  multiply: ['product', 'products'],
  concat: ['concatenation', 'concatenations'],
  scale: ['learned scale', 'learned scales'],
  position: ['position encoding', 'position encodings'],
  token: ['learned token', 'learned tokens'],
  elman: ['Elman recurrence', 'Elman recurrences'],
  scan: ['selective scan', 'selective scans'],
}

/** Chinese names that want the word for a layer after them. */
const layerWord = /(注意力|前馈|全连接|卷积|池化|失活|\w)$/

/** So many of a kind: 36 batch norms, 2 dense layers; 36 个批归一化. */
export function tallied(kind: string, count: number, language: Language): string {
  const name = itemWord(kind, language)
  if (language === 'zh') {
    const latin = /^\w/.test(name) ? ' ' : ''
    return `${count} 个${latin}${name}${layerWord.test(name) ? `${/\w$/.test(name) ? ' ' : ''}层` : ''}`
  }
  // Names written in capitals stay so: ReLU, LSTM.
  const plain = /^[A-Z][a-z]/.test(name) && !/[A-Z]/.test(name.slice(1)) ? name.toLowerCase() : name
  const [one, more] = nouns[kind] ?? [`${plain} layer`, `${plain} layers`]
  return `${count} ${count === 1 ? one : more}`
}
