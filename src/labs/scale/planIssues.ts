import type { DeviceMemory, ModelShape } from './deviceMemory'
import { type Hardware, hardware } from './hardware'
import type { PlannerSettings } from './plannerParameters'

/** A reason why a plan is impossible. */
export type PlanIssue =
  /** The device does not support the format. */
  | 'precision'
  /** The number of devices is not a multiple of tensor × pipeline. */
  | 'devices'
  /** More stages than layers; heads not divisible by the devices per layer. */
  | 'pipeline'
  | 'tensor'
  /** The copies are not divisible by the devices that share the experts. */
  | 'expert'
  /** More active or expert parameters than parameters. */
  | 'parameters'
  /** The memory of a device is too small. */
  | 'memory'

/**
 * Finds what makes a plan impossible.
 *
 * @param data Copies of the model (data parallelism).
 */
export function findPlanIssues(
  settings: PlannerSettings,
  shape: ModelShape,
  { data, memory }: { data: number; memory: DeviceMemory },
): PlanIssue[] {
  const { tensor, pipeline, expert } = settings
  const device: Hardware = hardware[settings.hardware]
  const checks: readonly (readonly [PlanIssue, boolean])[] = [
    ['precision', device.peak[settings.precision] === undefined],
    ['devices', Number(settings.devices) % (tensor * pipeline) !== 0],
    ['pipeline', pipeline > shape.layers],
    ['tensor', shape.heads % tensor !== 0],
    ['expert', data % expert !== 0],
    ['parameters', Number(settings.active) > shape.parameters || shape.expertParameters > shape.parameters],
    ['memory', memory.total > device.memory],
  ]
  return checks.filter(([, isWrong]) => isWrong).map(([fault]) => fault)
}
