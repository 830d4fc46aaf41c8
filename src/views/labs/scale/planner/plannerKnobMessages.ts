import { formatPercent } from '../../../../i18n/formatNumber'
import { plannerKnobs } from '../../../../labs/scale/plannerParameters'
import type { Language } from '../../../../model/timeline'
import type { KnobbedWords } from '../../shared/definition'

const valuesOf = (knob: { readonly values: readonly number[] }, say: (value: number) => string) =>
  Object.fromEntries(knob.values.map((value) => [String(value), say(value)]))
const shares = (language: Language) =>
  valuesOf(plannerKnobs.utilisation, (value) => formatPercent(value, language))
const watts = valuesOf(plannerKnobs.power, (value) => `${value} W`)
const prices = valuesOf(plannerKnobs.price, (value) => `$${value}`)

const devices = {
  ...{ v100: 'V100 32 GB', 'a100-40': 'A100 40 GB', 'a100-80': 'A100 80 GB', h100: 'H100 80 GB' },
  ...{ h800: 'H800 80 GB', 'tpu-v3': 'TPU v3', 'tpu-v4': 'TPU v4' },
}
const models = {
  ...{ 'gpt-3': 'GPT-3 175B', 'switch-c': 'Switch-C 1.6T', 'llama-65b': 'LLaMA-65B', 'qwen-72b': 'Qwen-72B' },
  'deepseek-v3': 'DeepSeek-V3',
}
const optimizers = { adam: 'Adam', adafactor: 'Adafactor' }
const schedules = { '1f1b': '1F1B', gpipe: 'GPipe' }

export const plannerKnobWords: Readonly<
  Record<Language, Required<KnobbedWords<typeof plannerKnobs>>['knobs']>
> = {
  en: {
    model: { label: 'Begin with the plan of', values: models },
    parameters: { label: 'Parameters' },
    active: { label: 'Active for each token' },
    expertParameters: { label: 'In experts' },
    tokens: { label: 'Tokens to train on' },
    layers: { label: 'Layers' },
    width: { label: 'Width' },
    heads: { label: 'Heads' },
    headWidth: { label: 'Width of a head' },
    hidden: {
      label: 'Hidden units',
      hint: 'Of a feed-forward layer; with experts, of all that serve a token.',
    },
    gated: { label: 'Feed-forward layers have a gate' },
    causal: { label: 'Masked scores are not computed' },
    sequence: { label: 'Sequence, tokens' },
    vocabulary: { label: 'Vocabulary' },
    hardware: { label: 'Device', values: devices },
    devices: { label: 'Devices' },
    utilisation: { label: 'Utilisation of their peak', values: shares('en') },
    precision: { label: 'Numbers', values: { fp16: 'fp16', bf16: 'bf16', fp8: 'fp8', fp32: 'fp32' } },
    optimizer: { label: 'Optimiser', values: { ...optimizers, momentum: 'momentum' } },
    tensor: { label: 'Tensor parallel', hint: 'Devices that share every layer.' },
    pipeline: { label: 'Pipeline stages', hint: 'Devices that pass the layers on.' },
    expert: { label: 'Expert parallel', hint: 'Copies that share the experts out.' },
    zero: {
      label: 'ZeRO: copies share out',
      values: { 0: 'nothing', 1: 'optimiser state', 2: '… and gradients', 3: '… and weights' },
    },
    recompute: {
      label: 'Computed again on the way back',
      values: { none: 'nothing', selective: 'attention', full: 'all' },
    },
    sequenceParallel: { label: 'Norms split along the sequence' },
    schedule: { label: 'Schedule of the pipeline', values: schedules },
    batch: { label: 'Sequences in an update' },
    microBatch: { label: 'Sequences in a micro-batch' },
    power: { label: 'Power of a device', values: watts },
    pue: { label: 'Building per machine (PUE)' },
    price: { label: 'Price of a device for an hour', values: prices },
  },
  zh: {
    model: { label: '从哪个方案开始', values: models },
    parameters: { label: '参数量' },
    active: { label: '每个词元激活的参数' },
    expertParameters: { label: '其中属于专家' },
    tokens: { label: '训练词元数' },
    layers: { label: '层数' },
    width: { label: '宽度' },
    heads: { label: '头数' },
    headWidth: { label: '每头宽度' },
    hidden: { label: '隐藏单元数', hint: '指前馈层；有专家时，指服务一个词元的各专家之和。' },
    gated: { label: '前馈层带门控' },
    causal: { label: '不计算被掩码遮住的注意力分数' },
    sequence: { label: '序列长度' },
    vocabulary: { label: '词表大小' },
    hardware: { label: '设备', values: devices },
    devices: { label: '设备数' },
    utilisation: { label: '峰值利用率', values: shares('zh') },
    precision: { label: '数值格式', values: { fp16: 'fp16', bf16: 'bf16', fp8: 'fp8', fp32: 'fp32' } },
    optimizer: { label: '优化器', values: { ...optimizers, momentum: '动量' } },
    tensor: { label: '张量并行', hint: '共同承担每一层的设备数。' },
    pipeline: { label: '流水线级数', hint: '依次接力计算各层的设备数。' },
    expert: { label: '专家并行', hint: '分摊专家的副本数。' },
    zero: {
      label: 'ZeRO：副本之间分摊',
      values: { 0: '不分摊', 1: '优化器状态', 2: '……和梯度', 3: '……和权重' },
    },
    recompute: { label: '反向时重新计算', values: { none: '不重算', selective: '注意力', full: '全部' } },
    sequenceParallel: { label: '归一化沿序列切分' },
    schedule: { label: '流水线调度', values: schedules },
    batch: { label: '每次更新的序列数' },
    microBatch: { label: '每个微批的序列数' },
    power: { label: '每台设备功率', values: watts },
    pue: { label: '电能利用效率（PUE）' },
    price: { label: '每台设备每小时价格', values: prices },
  },
}
