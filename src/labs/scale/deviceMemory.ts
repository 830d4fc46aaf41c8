import type { PlannerSetting } from './plannerParameters'

/** What fills a device's memory, in bytes. */
export interface DeviceMemory {
  readonly weights: number
  readonly gradients: number
  /** A copy of the weights in single precision, and moments. */
  readonly optimizer: number
  /** Signals kept for the way back, of the micro-batches under way on the first stage of the pipeline. */
  readonly activations: number
  readonly total: number
}

/**
 * Bytes a parameter: of weights, gradients, the copy in single precision, and each of Adam's two moments. Mixed precision: Rajbhandari
 * and others, "ZeRO", 2020, section 3.1; fp8: DeepSeek-V3, 2024, section 3.3.3, with gradients in single precision and moments in bf16.
 */
const bytes = {
  fp32: { weights: 4, gradients: 4, copy: 0, moment: 4 },
  fp16: { weights: 2, gradients: 2, copy: 4, moment: 4 },
  bf16: { weights: 2, gradients: 2, copy: 4, moment: 4 },
  fp8: { weights: 1, gradients: 4, copy: 4, moment: 2 },
} as const

/** Moments kept a parameter; Adafactor keeps sums of rows and columns, which count for nothing here. */
const moments = { adam: 2, momentum: 1, adafactor: 0 } as const

/** Numbers of the setting that are texts, read. */
export interface ModelShape {
  readonly parameters: number
  readonly expertParameters: number
  readonly layers: number
  readonly width: number
  readonly heads: number
  readonly headWidth: number
  readonly hidden: number
  readonly sequence: number
  readonly vocabulary: number
}

/**
 * Memory of the fullest device, layers and tables dealt evenly among stages.
 *
 * @param copies Of the model, among which ZeRO shares out.
 * @param microBatches That go through the pipeline in an update.
 */
export function computeDeviceMemory(
  setting: PlannerSetting,
  shape: ModelShape,
  copies: number,
  microBatches: number,
): DeviceMemory {
  const { tensor, pipeline, expert, zero, precision, optimizer } = setting
  const layersHere = Math.ceil(shape.layers / pipeline)
  const share = layersHere / shape.layers / tensor
  const dense = (shape.parameters - shape.expertParameters) * share
  const experts = (shape.expertParameters * share) / expert
  // Each expert is on as many devices as there are copies for each group that shares the experts.
  const held = (from: number, size: number) =>
    size * (zero >= from ? dense / copies + experts / Math.max(1, copies / expert) : dense + experts)
  const size = bytes[precision]
  const weights = held(3, size.weights)
  const gradients = held(2, size.gradients)
  const state = held(1, size.copy + moments[optimizer] * size.moment)
  const underWay = setting.schedule === 'gpipe' ? microBatches : Math.min(pipeline, microBatches)
  const activations =
    underWay * layersHere * layerActivations(setting, shape) + outputActivations(setting, shape)
  return {
    weights,
    gradients,
    optimizer: state,
    activations,
    total: weights + gradients + state + activations,
  }
}

/**
 * Bytes of signals that a layer keeps for one micro-batch: V. Korthikanti and others, "Reducing activation recomputation in large
 * Transformer models", 2022, table 2, whose 24 = 8 of attention + 16 of a feed-forward layer of four times the width are kept apart
 * here, for other widths. In 16 bits; in fp32 twice as much, in fp8 half (as DeepSeek-V3 stores most of them, section 3.3.3).
 */
function layerActivations(setting: PlannerSetting, shape: ModelShape): number {
  const { tensor, precision, recompute, sequenceParallel, microBatch, gated } = setting
  const { sequence, width, heads, headWidth, hidden } = shape
  const scale = sequence * microBatch * width * { fp32: 2, fp16: 1, bf16: 1, fp8: 0.5 }[precision]
  if (recompute === 'full') return 2 * scale
  const attention = (8 * heads * headWidth) / width
  const feedForward = ((gated ? 6 : 4) * hidden) / width
  const scores = recompute === 'none' ? (5 * heads * sequence) / width : 0
  return scale * (10 / (sequenceParallel ? tensor : 1) + (attention + feedForward + scores) / tensor)
}

/** The last stage's scores and their layer's input, if it is the first as well; there, 4sb(h + v) (Korthikanti, section 4.3). */
function outputActivations({ pipeline, tensor, microBatch }: PlannerSetting, shape: ModelShape): number {
  return pipeline > 1 ? 0 : (4 * shape.sequence * microBatch * (shape.width + shape.vocabulary)) / tensor
}
