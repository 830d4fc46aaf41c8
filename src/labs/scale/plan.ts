import { parseSettings } from '../runner/parameter'
import { computeDeviceMemory, type DeviceMemory, type ModelShape, shapeOf } from './deviceMemory'
import { type Hardware, hardware } from './hardware'
import {
  besiroglu,
  computeOptimum,
  hoffmann,
  type Optimum,
  predictLoss,
  twentyTokensPerParameter,
} from './optimal'
import { findPlanIssues, type PlanIssue } from './planIssues'
import { type PlannerSettings, plannerParameters } from './plannerParameters'
import { type Preset, presets } from './presets'
import { type Figure, type PublishedFigure, publishedFigures } from './publishedFigures'

export interface Comparison extends PublishedFigure {
  readonly computed: number
  /** computed / published − 1. */
  readonly difference: number
}

export interface Plan {
  readonly preset: Preset
  readonly device: Hardware
  readonly issues: readonly PlanIssue[]
  /**
   * Operations of the training: 6 per active parameter and token, plus those of attention's scores and
   * weighted sums.
   */
  readonly flops: {
    readonly matrices: number
    readonly attention: number
    readonly total: number /** Including recomputation. */
    readonly hardware: number
  }
  /** Copies of the model, each on different data: devices / (tensor × pipeline). */
  readonly data: number
  readonly microBatches: number
  readonly updates: number
  readonly memory: DeviceMemory
  /**
   * Idle time while the pipeline fills and drains, (p − 1)/m as a share of the working time; and as a share
   * of all time. It is part of the utilisation.
   */
  readonly bubble: { readonly ofWork: number; readonly ofTime: number }
  readonly days: number
  readonly deviceHours: number
  /** Megawatt hours. */
  readonly energy: number
  /** Dollars. */
  readonly cost: number
  /**
   * The loss predicted by the fit of Hoffmann and others, in nats per token; the fit does not cover mixtures
   * of experts.
   */
  readonly loss: number
  /**
   * The compute-optimal use of the same budget: by the rule of twenty tokens, by this fit, and by that of
   * Besiroglu and others.
   */
  readonly optimal: {
    readonly twentyPerParameter: Optimum
    readonly hoffmann: Optimum
    readonly besiroglu: Optimum
  }
  readonly comparisons: readonly Comparison[]
}

export const settingsOfPreset = (model: PlannerSettings['model']): PlannerSettings => ({
  ...parseSettings(plannerParameters, {}),
  model,
  ...presets[model].settings,
})

/** Computes what a training run needs: arithmetic only. */
export function computePlan(settings: PlannerSettings): Plan {
  const preset = presets[settings.model]
  const device: Hardware = hardware[settings.hardware]
  const shape = shapeOf(settings)
  const [active, tokens, devices] = [
    Number(settings.active),
    Number(settings.tokens),
    Number(settings.devices),
  ]
  const flops = flopsOf(settings, shape, active, tokens)
  const data = Math.max(1, Math.floor(devices / (settings.tensor * settings.pipeline)))
  const batch = Number(settings.batch)
  const microBatches = Math.max(1, Math.ceil(batch / (data * settings.microBatch)))
  const memory = computeDeviceMemory(settings, shape, data, microBatches)
  const peak = device.peak[settings.precision] ?? Number.NaN
  const deviceHours = flops.total / (peak * settings.utilisation) / 3600
  const extraStages = settings.pipeline - 1
  const result = {
    flops,
    data,
    microBatches,
    updates: Math.ceil(tokens / (batch * shape.sequence)),
    memory,
    bubble: { ofWork: extraStages / microBatches, ofTime: extraStages / (microBatches + extraStages) },
    days: deviceHours / devices / 24,
    deviceHours,
    energy: (deviceHours * settings.power * settings.pue) / 1e6,
    cost: deviceHours * settings.price,
    loss: predictLoss(hoffmann, shape.parameters, tokens),
    optimal: {
      twentyPerParameter: twentyTokensPerParameter(flops.matrices),
      hoffmann: computeOptimum(hoffmann, flops.matrices),
      besiroglu: computeOptimum(besiroglu, flops.matrices),
    },
  }
  const computed: Readonly<Record<Figure, number>> = {
    parameters: shape.parameters,
    active,
    tokens,
    flops: flops.total,
    deviceHours,
    days: result.days,
    energy: result.energy,
    cost: result.cost,
  }
  const comparisons = publishedFigures[settings.model].map((one) => ({
    ...one,
    computed: computed[one.figure],
    difference: computed[one.figure] / one.value - 1,
  }))
  return { preset, device, issues: findPlanIssues(settings, shape, result), ...result, comparisons }
}

/**
 * 6·N·D (J. Kaplan and others, "Scaling laws for neural language models", 2020, section 2.1) and 12·L·H·Q·T
 * per token for attention (A. Chowdhery and others, "PaLM", 2022, appendix B), of which a causal mask saves
 * half.
 */
function flopsOf(
  settings: PlannerSettings,
  shape: ModelShape,
  active: number,
  tokens: number,
): Plan['flops'] {
  const matrices = 6 * active * tokens
  const { layers, heads, headWidth, sequence } = shape
  const attention = 12 * layers * heads * headWidth * sequence * tokens * (settings.causal ? 0.5 : 1)
  const total = matrices + attention
  // Repeats the forward pass, a third of the work: all of it, or attention's part.
  const recomputed = { none: 0, selective: attention / 3, full: total / 3 }[settings.recompute]
  return { matrices, attention, total, hardware: total + recomputed }
}
