import { describe, expect, it } from 'vitest'
import { layOutLoadBars } from '../../../src/layout/labs/loadBars'

const options = { width: 400, height: 200, format: (load: number) => `${load}×` }

describe('layOutLoadBars', () => {
  it('divides a load at the capacity', () => {
    const { bars, capacityY, bottom } = layOutLoadBars([1, 2], 1.5, options)
    expect(bars.map(({ excess }) => excess !== undefined)).toEqual([false, true])
    const [, top, height] = bars[1]!.served.match(/,([\d.]+)h[\d.]+v([\d.]+)/)!.map(Number)
    expect(top).toBeCloseTo(capacityY, 1)
    expect(top! + height!).toBeCloseTo(bottom, 0)
  })

  it('has a scale up to a power of two, with a tick at an equal share', () => {
    const getTicks = (...loads: number[]) =>
      layOutLoadBars(loads, 1, options).yTicks.map(({ label }) => label)
    expect(getTicks(0, 0)).toEqual(['0×', '1×', '2×'])
    expect(getTicks(0.5, 5)).toEqual(['0×', '1×', '4×', '8×'])
  })

  it('keeps bars apart, in the middle of their columns', () => {
    const { bars, left, right } = layOutLoadBars(Array(16).fill(1), 2, options)
    const stride = (right - left) / 16
    for (const [index, { x, served }] of bars.entries()) {
      expect(x).toBeCloseTo(left + (index + 0.5) * stride, 6)
      expect(Number(served.match(/h([\d.]+)/)![1])).toBeLessThan(stride)
    }
  })
})
