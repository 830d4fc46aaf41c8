import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { computeDeviceMemory, type ModelShape } from '../../../src/labs/scale/deviceMemory'
import { type PlannerSettings, plannerParameters } from '../../../src/labs/scale/plannerParameters'

const base: PlannerSettings = {
  ...parseSettings(plannerParameters, {}),
  ...{ precision: 'bf16', tensor: 1, pipeline: 1, expert: 1, zero: 3 },
}
const shape: ModelShape = {
  ...{ parameters: 10_000, expertParameters: 0, layers: 10, width: 8, heads: 2, headWidth: 4 },
  ...{ hidden: 32, sequence: 16, vocabulary: 100 },
}

describe('computeDeviceMemory', () => {
  it('is that of a stage with the most layers, if they do not divide evenly', () => {
    const weightsFor = (pipeline: number) => computeDeviceMemory({ ...base, pipeline }, shape, 1, 1).weights
    expect([1, 2, 3, 4, 10].map(weightsFor)).toEqual([20_000, 10_000, 8000, 6000, 2000])
  })

  it('shards the weights of experts over the copies of each expert, at least one', () => {
    const weightsFor = (expert: number, copies: number) =>
      computeDeviceMemory({ ...base, expert }, { ...shape, expertParameters: 8000 }, copies, 1).weights
    // 2000 other weights on all copies; 8000 / expert weights on copies / expert of them.
    expect(weightsFor(1, 4)).toBe(2 * (500 + 2000))
    expect(weightsFor(4, 4)).toBe(2 * (500 + 2000))
    expect(weightsFor(8, 4)).toBe(2 * (500 + 1000))
  })

  it('stores activations of all micro-batches with GPipe, of at most one for each stage with 1F1B', () => {
    const activationsFor = (schedule: 'gpipe' | '1f1b', microBatches: number) =>
      computeDeviceMemory({ ...base, schedule, pipeline: 2 }, shape, 1, microBatches).activations
    expect(activationsFor('gpipe', 8)).toBe(8 * activationsFor('gpipe', 1))
    expect(activationsFor('1f1b', 8)).toBe(2 * activationsFor('1f1b', 1))
    expect(activationsFor('1f1b', 1)).toBe(activationsFor('gpipe', 1))
  })
})
