import type { PlannerSettings } from './plannerParameters'

export interface Preset {
  readonly title: string
  /** Its network in the corpus, whose parameters are counted: path below `content/`, and variant. */
  readonly network: { readonly path: string; readonly variant: string }
  /** Differences from the defaults, which are GPT-3's. */
  readonly settings: Partial<Omit<PlannerSettings, 'model'>>
  /** Parameters whose values are assumed here: nothing was published or found. */
  readonly assumed: readonly (keyof PlannerSettings)[]
}

/** A copy on eight devices, which suits those with 80 GB: assumed if the layout is not published. */
const eightToACopy = { tensor: 8, pipeline: 1 } as const

export const presets: Readonly<Record<PlannerSettings['model'], Preset>> = {
  'gpt-3': {
    title: 'GPT-3 175B',
    network: { path: 'large-models/gpt-3', variant: 'gpt3-175b' },
    settings: {},
    assumed: [
      ...(['precision', 'tensor', 'pipeline', 'zero', 'recompute', 'sequenceParallel'] as const),
      ...(['schedule', 'batch', 'microBatch', 'price'] as const),
    ],
  },
  'switch-c': {
    title: 'Switch-C 1.6T',
    network: { path: 'large-models/switch-transformer', variant: 'switch-c' },
    settings: {
      parameters: '1571375798688',
      active: '1795152288',
      expertParameters: '1570347417600',
      // From the paper's smaller models; Switch-C's training data are not stated.
      tokens: '576000000000',
      layers: '30',
      width: '2080',
      heads: '32',
      headWidth: '64',
      hidden: '6144',
      sequence: '512',
      vocabulary: '32128',
      hardware: 'tpu-v3',
      devices: '1024',
      utilisation: 0.28,
      precision: 'bf16',
      optimizer: 'adafactor',
      tensor: 1,
      pipeline: 1,
      expert: 1024,
      zero: 0,
      recompute: 'none',
      sequenceParallel: false,
      batch: '2048',
      power: 245,
    },
    assumed: [
      ...(['tokens', 'expert', 'zero', 'recompute', 'sequenceParallel'] as const),
      ...(['schedule', 'batch', 'microBatch', 'price'] as const),
    ],
  },
  'llama-65b': {
    title: 'LLaMA-65B',
    network: { path: 'large-models/llama', variant: 'llama-65b' },
    settings: {
      ...eightToACopy,
      parameters: '65285660672',
      active: '65285660672',
      tokens: '1400000000000',
      layers: '80',
      width: '8192',
      heads: '64',
      hidden: '22016',
      gated: true,
      causal: true,
      vocabulary: '32000',
      hardware: 'a100-80',
      devices: '2048',
      // 380 tokens per second and device, as published.
      utilisation: 0.49,
      precision: 'bf16',
      batch: '2048',
      power: 400,
    },
    assumed: ['precision', 'tensor', 'pipeline', 'zero', 'recompute', 'schedule', 'microBatch', 'price'],
  },
  'qwen-72b': {
    title: 'Qwen-72B',
    network: { path: 'large-models/qwen', variant: 'qwen-72b' },
    settings: {
      ...eightToACopy,
      parameters: '72287920128',
      active: '72287920128',
      tokens: '3000000000000',
      layers: '80',
      width: '8192',
      heads: '64',
      hidden: '24576',
      sequence: '8192',
      gated: true,
      causal: true,
      vocabulary: '152064',
      hardware: 'a100-80',
      devices: '2048',
      utilisation: 0.45,
      precision: 'bf16',
      batch: '2048',
      power: 400,
    },
    assumed: [
      ...([
        'hardware',
        'devices',
        'utilisation',
        'tensor',
        'pipeline',
        'zero',
        'recompute',
        'schedule',
      ] as const),
      ...(['sequenceParallel', 'batch', 'microBatch', 'power', 'pue', 'price'] as const),
    ],
  },
  'deepseek-v3': {
    title: 'DeepSeek-V3',
    network: { path: 'large-models/deepseek-v3', variant: 'deepseek-v3' },
    settings: {
      parameters: '671026419200',
      active: '37552297472',
      expertParameters: '653908770816',
      tokens: '14800000000000',
      layers: '61',
      width: '7168',
      heads: '128',
      // Keys of 128 + 64, values of 128.
      headWidth: '160',
      // Nine experts of 2048; the first three layers have the same number of units in one.
      hidden: '18432',
      gated: true,
      causal: true,
      sequence: '4096',
      vocabulary: '129280',
      hardware: 'h800',
      devices: '2048',
      // Chosen to match the published hours.
      utilisation: 0.2,
      precision: 'fp8',
      tensor: 1,
      pipeline: 16,
      expert: 64,
      sequenceParallel: false,
      batch: '15360',
      power: 700,
    },
    assumed: ['utilisation', 'recompute', 'schedule', 'microBatch', 'power', 'pue'],
  },
}
