import type { Language, Localized } from '../model/language'
import { translateName } from './diagramNames'

/** What dimensions are counted in. */
const units = {
  pixels: { en: 'pixels', zh: '像素' },
  channels: { en: 'channels', zh: '通道' },
  features: { en: 'features', zh: '维' },
  tokens: { en: 'tokens', zh: '词元' },
  characters: { en: 'characters', zh: '字符' },
  frames: { en: 'frames', zh: '帧' },
  patches: { en: 'patches', zh: '图块' },
  layers: { en: 'layers', zh: '层' },
  examples: { en: 'examples', zh: '样本' },
  times: { en: 'times', zh: '倍' },
} as const satisfies Record<string, Localized>

type Unit = keyof typeof units

/** Units that differ between networks for images and others. */
const dependentUnits = {
  width: { image: 'channels', other: 'features' },
  extent: { image: 'pixels', other: 'tokens' },
  window: { image: 'patches', other: 'tokens' },
} as const satisfies Record<string, Readonly<Record<'image' | 'other', Unit>>>

interface DimensionName extends Localized {
  /** Absent for a plain number, such as that of heads. */
  readonly unit?: Unit | keyof typeof dependentUnits
}

const named = (en: string, zh: string, unit?: DimensionName['unit']): DimensionName => ({ en, zh, unit })

/** The dimensions of specifications, in words. One that is missing is shown by the name that the content gives it. */
const dimensionNames: Readonly<Record<string, DimensionName>> = {
  // The input
  batch: named('batch size', '批大小', 'examples'),
  size: named('image size', '图像边长', 'pixels'),
  patch: named('patch size', '图块边长', 'pixels'),
  channels: named('input channels', '输入通道数'),
  pixels: named('input pixels', '输入像素数'),
  tokens: named('context length', '上下文长度', 'tokens'),
  context: named('context length', '上下文长度', 'tokens'),
  length: named('sequence length', '序列长度', 'tokens'),
  target_tokens: named('target length', '目标长度', 'tokens'),
  target_context: named('target length', '目标长度', 'tokens'),
  window: named('attention window', '窗口大小', 'window'),
  characters: named('characters of a word', '每词字符数', 'characters'),
  frames: named('sequence length', '帧数', 'frames'),
  coefficients: named('coefficients of a frame', '每帧系数'),
  vocabulary: named('vocabulary size', '词表大小', 'tokens'),
  source_vocabulary: named('source vocabulary', '源词表大小', 'tokens'),
  target_vocabulary: named('target vocabulary', '目标词表大小', 'tokens'),
  inputs: named('inputs', '输入数'),
  outputs: named('outputs', '输出数'),
  excitatory: named('excitatory inputs', '兴奋性输入'),
  inhibitory: named('inhibitory inputs', '抑制性输入'),
  noise: named('noise values', '噪声维数'),

  // Widths
  width: named('width', '宽度', 'width'),
  widths: named('width of each layer', '各层宽度', 'width'),
  hidden: named('hidden units', '隐藏单元数'),
  units: named('units of a layer', '单元数'),
  stem: named('stem width', '起始层宽度', 'channels'),
  last: named('width of the last convolution', '最后一个卷积的宽度', 'channels'),
  head: named('width of the head', '输出头宽度', 'channels'),
  maps: named('feature maps', '特征图数'),
  planes: named('cell planes', '平面数'),
  growth: named('growth rate', '增长率', 'channels'),
  path_width: named('width of a path', '支路宽度', 'channels'),
  pooled: named('width after pooling', '池化支路宽度', 'channels'),
  narrow: named('narrow width', '收窄后的宽度', 'channels'),
  narrowed: named('narrowed widths', '收窄后的各宽度', 'channels'),
  filters: named('filters of each width', '各宽度卷积核数'),
  token_hidden: named('hidden units across patches', '词元混合的隐藏单元数'),
  channel_hidden: named('hidden units across channels', '通道混合的隐藏单元数'),
  expert_hidden: named('hidden units of an expert', '每个专家的隐藏单元数'),
  embedding_width: named('embedding width', '嵌入宽度', 'features'),
  character_width: named('character width', '字符宽度', 'features'),
  text_width: named('text width', '文本宽度', 'features'),
  joint: named('width of the joint space', '联合空间宽度', 'features'),
  state: named('state size', '状态大小', 'features'),
  rank: named('rank of the step size', '步长的秩', 'features'),
  latent: named('latent variables', '隐变量数'),
  code: named('code units', '编码单元数'),
  association: named('association units', '联合单元数'),
  responses: named('response units', '响应单元数'),
  alignment: named('alignment units', '对齐层单元数'),
  maxout: named('maxout units', 'Maxout 单元数'),
  pieces: named('pieces of a maxout unit', '每单元分段数'),
  top: named('units of the top layer', '顶层单元数'),
  group_size: named('units of a group', '每组单元数'),
  gates: named('gates', '门数'),

  // Depths
  layers: named('layers', '层数'),
  depth: named('depth', '深度', 'layers'),
  depths: named('blocks of each stage', '各阶段的块数'),
  stages: named('stages', '各阶段'),
  text_layers: named('text layers', '文本层数'),
  dense_layers: named('dense layers', '稠密层数'),
  highways: named('highway layers', '高速公路层数'),
  sparse_every: named('a sparse layer every', '稀疏层间隔', 'layers'),

  // Attention and experts
  heads: named('attention heads', '注意力头数'),
  key_heads: named('key–value heads', '键值头数'),
  text_heads: named('text attention heads', '文本注意力头数'),
  head_width: named('width of a head', '每头宽度', 'features'),
  value_width: named('width of a value', '每头值宽度', 'features'),
  rotary_width: named('width with rotary positions', '旋转位置编码宽度', 'features'),
  key_rank: named('rank of keys and values', '键值压缩宽度', 'features'),
  query_rank: named('rank of queries', '查询压缩宽度', 'features'),
  distances: named('relative distances', '相对距离数'),
  attention_at: named('resolution with attention', '用注意力的分辨率', 'pixels'),
  experts: named('experts', '专家数'),
  active: named('active experts', '激活专家数'),
  shared_experts: named('shared experts', '共享专家数'),
  windowed: named('window in every other layer', '隔层用窗口'),
  output_norms: named('norms after each block', '输出归一化'),
  tied: named('embedding shared with the output', '共享词嵌入'),
  gated: named('gated feed-forward', '门控'),

  // Convolutions
  kernel: named('kernel size', '卷积核边长', 'extent'),
  stem_kernel: named('stem kernel size', '起始层卷积核边长', 'extent'),
  large: named('large kernel size', '大卷积核边长', 'extent'),
  padding: named('padding', '填充', 'extent'),
  groups: named('groups', '分组数'),
  paths: named('parallel paths', '支路数'),
  cards: named('GPUs', 'GPU 数'),
  expansion: named('expansion', '扩展倍数', 'times'),
  multiplier: named('width multiplier', '宽度乘数', 'times'),
  multipliers: named('width multipliers', '宽度倍数', 'times'),
  widening: named('widening', '加宽倍数', 'times'),
  compression: named('compression', '压缩率', 'times'),
  version: named('version', '版本'),
  bottleneck: named('bottleneck blocks', '瓶颈块'),
  bypass: named('bypass', '旁路'),
  normalised: named('normalisation', '归一化'),
  partial: named('partial connections', '部分连接'),
  convolutional: named('convolutional', '用卷积'),
  auxiliary_head: named('auxiliary head', '辅助分类头'),
  auxiliary_heads: named('auxiliary heads', '辅助分类头'),
  third_grid: named('modules of the third grid', '第三级网格的模块数'),
  modules: named('modules', '各模块'),
  fires: named('fire modules', '各 Fire 模块'),
  separable: named('separable blocks', '可分离块'),
  inverted: named('inverted residual blocks', '倒残差块'),
  searched: named('searched blocks', '搜索得到的块'),

  // What a network distinguishes
  classes: named('classes', '类别数'),
  phonemes: named('phonemes', '音素数'),
  symbols: named('symbols', '符号数'),
  people: named('people', '人物数'),
  vowels: named('vowels', '元音数'),
  formants: named('formants', '共振峰数'),
  films: named('films', '影片数'),
  ratings: named('levels of a rating', '评分等级数'),
  centres: named('centres', '中心数'),

  // Switches between kinds of a network
  cells: named('LSTM cells', '用 LSTM 单元'),
  bias: named('biases', '偏置'),
  family: named('family trees', '家谱'),
  speech: named('speech', '语音'),
  damage: named('damaged share', '损坏比例'),
  repair: named('repair', '修复'),
}

/** The name of a dimension in words; `names` has the Chinese translations of those in the specification. */
export const getDimensionLabel = (
  name: string,
  names: Readonly<Record<string, string>>,
  language: Language,
): string =>
  Object.hasOwn(dimensionNames, name) ? dimensionNames[name]![language] : translateName(name, names, language)

/** The unit of a dimension in a network, which may be one for images. */
export function getDimensionUnit(name: string, hasImage: boolean): Localized | undefined {
  const unit = Object.hasOwn(dimensionNames, name) ? dimensionNames[name]!.unit : undefined
  if (unit === undefined || unit in units) return unit && units[unit as Unit]
  const { image, other } = dependentUnits[unit as keyof typeof dependentUnits]
  return units[hasImage ? image : other]
}
