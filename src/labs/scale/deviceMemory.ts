import type { PlannerSettings } from './plannerParameters'

/** Memory use of a device, in bytes. */
export interface DeviceMemory {
  readonly weights: number
  readonly gradients: number
  /** The single-precision copy of the weights, and the moments. */
  readonly optimizer: number
  /**
   * Activations stored for the backward pass, of the micro-batches in flight on the first stage of the
   * pipeline.
   */
  readonly activations: number
  readonly total: number
}

/**
 * Bytes per parameter: weights, gradients, single-precision copy, and each of Adam's two moments. Mixed
 * precision: Rajbhandari and others, "ZeRO", 2020, section 3.1; fp8: DeepSeek-V3, 2024, section 3.3.3, with
 * gradients in single precision and moments in bf16.
 */
const bytes = {
  fp32: { weights: 4, gradients: 4, copy: 0, moment: 4 },
  fp16: { weights: 2, gradients: 2, copy: 4, moment: 4 },
  bf16: { weights: 2, gradients: 2, copy: 4, moment: 4 },
  fp8: { weights: 1, gradients: 4, copy: 4, moment: 2 },
} as const

/** Moments per parameter. Adafactor keeps sums of rows and columns, which are neglected here. */
const moments = { adam: 2, momentum: 1, adafactor: 0 } as const

/** Settings in text form, as numbers. */
export const shapeOf = (settings: PlannerSettings) => ({
  parameters: Number(settings.parameters),
  expertParameters: Number(settings.expertParameters),
  layers: Number(settings.layers),
  width: Number(settings.width),
  heads: Number(settings.heads),
  headWidth: Number(settings.headWidth),
  hidden: Number(settings.hidden),
  sequence: Number(settings.sequence),
  vocabulary: Number(settings.vocabulary),
})

export type ModelShape = ReturnType<typeof shapeOf>

/**
 * Memory use of the most loaded device, with layers and tables evenly distributed over the stages.
 *
 * @param copies Copies of the model, over which ZeRO shards.
 * @param microBatches Micro-batches per update.
 */
export function computeDeviceMemory(
  settings: PlannerSettings,
  shape: ModelShape,
  copies: number,
  microBatches: number,
): DeviceMemory {
  const { tensor, pipeline, expert, zero, precision, optimizer } = settings
  const layersHere = Math.ceil(shape.layers / pipeline)
  const share = layersHere / shape.layers / tensor
  const dense = (shape.parameters - shape.expertParameters) * share
  const experts = (shape.expertParameters * share) / expert
  // With expert parallelism, each expert is on copies / expert devices.
  const shardedBytes = (from: number, size: number) =>
    size * (zero >= from ? dense / copies + experts / Math.max(1, copies / expert) : dense + experts)
  const size = bytes[precision]
  const weights = shardedBytes(3, size.weights)
  const gradients = shardedBytes(2, size.gradients)
  const state = shardedBytes(1, size.copy + moments[optimizer] * size.moment)
  const inFlight = settings.schedule === 'gpipe' ? microBatches : Math.min(pipeline, microBatches)
  const activations =
    inFlight * layersHere * layerActivations(settings, shape) + outputActivations(settings, shape)
  return {
    weights,
    gradients,
    optimizer: state,
    activations,
    total: weights + gradients + state + activations,
  }
}

/**
 * Bytes of activations stored by a layer for one micro-batch: V. Korthikanti and others, "Reducing activation
 * recomputation in large Transformer models", 2022, table 2. Their 24 is 8 for attention + 16 for a
 * feed-forward layer of four times the width; here the two are separate, for other widths. For 16 bits; twice
 * as much in fp32, half in fp8 (in which DeepSeek-V3 stores most of them, section 3.3.3).
 */
function layerActivations(settings: PlannerSettings, shape: ModelShape): number {
  const { tensor, precision, recompute, sequenceParallel, microBatch, gated } = settings
  const { sequence, width, heads, headWidth, hidden } = shape
  const scale = sequence * microBatch * width * { fp32: 2, fp16: 1, bf16: 1, fp8: 0.5 }[precision]
  if (recompute === 'full') return 2 * scale
  const attention = (8 * heads * headWidth) / width
  const feedForward = ((gated ? 6 : 4) * hidden) / width
  const scores = recompute === 'none' ? (5 * heads * sequence) / width : 0
  return scale * (10 / (sequenceParallel ? tensor : 1) + (attention + feedForward + scores) / tensor)
}

/**
 * The scores of the last stage and the input of their layer, if the last stage is also the first: 4sb(h + v)
 * (Korthikanti, section 4.3).
 */
function outputActivations({ pipeline, tensor, microBatch }: PlannerSettings, shape: ModelShape): number {
  return pipeline > 1 ? 0 : (4 * shape.sequence * microBatch * (shape.width + shape.vocabulary)) / tensor
}
