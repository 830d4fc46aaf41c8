import type { DeviceMemory, ModelShape } from './deviceMemory'
import { type Hardware, hardware } from './hardware'
import type { PlannerSetting } from './plannerParameters'

/** What makes a plan impossible. */
export type Fault =
  /** The device does not compute in the format. */
  | 'precision'
  /** Devices are no multiple of tensor × pipeline. */
  | 'devices'
  /** More stages than layers; more devices to a layer than heads. */
  | 'pipeline'
  | 'tensor'
  /** Devices that share the experts are more than the copies, or do not divide them. */
  | 'expert'
  /** More active parameters, or parameters of experts, than parameters. */
  | 'parameters'
  /** It does not fit into a device's memory. */
  | 'memory'

/**
 * What is wrong with a setting.
 *
 * @param data Copies of the model.
 */
export function findPlanIssues(
  setting: PlannerSetting,
  shape: ModelShape,
  { data, memory }: { data: number; memory: DeviceMemory },
): Fault[] {
  const { tensor, pipeline, expert } = setting
  const device: Hardware = hardware[setting.hardware]
  const checks: readonly (readonly [Fault, boolean])[] = [
    ['precision', device.peak[setting.precision] === undefined],
    ['devices', Number(setting.devices) % (tensor * pipeline) !== 0],
    ['pipeline', pipeline > shape.layers],
    ['tensor', shape.heads % tensor !== 0],
    ['expert', data % expert !== 0],
    ['parameters', Number(setting.active) > shape.parameters || shape.expertParameters > shape.parameters],
    ['memory', memory.total > device.memory],
  ]
  return checks.filter(([, wrong]) => wrong).map(([fault]) => fault)
}
