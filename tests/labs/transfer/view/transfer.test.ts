import { describe, expect, it } from 'vitest'
import {
  computeGains,
  findMaxGain,
  findMinGain,
  formatPoints,
} from '../../../../src/labs/transfer/view/gains'

const byCount = (pretrained: number[], fresh: number[]) => ({
  exampleCounts: Int32Array.of(2, 5, 10),
  accuracyByCount: { pretrained: Float32Array.from(pretrained), fresh: Float32Array.from(fresh) },
})

describe('gains of pre-training', () => {
  it('are computed where both networks have been measured', () => {
    const gains = computeGains(byCount([0.5, Number.NaN, 0.75], [0.25, 0.5, 0.75]))
    expect(gains).toEqual([
      { count: 2, gain: 0.25 },
      { count: 10, gain: 0 },
    ])
  })

  it('have a maximum and a minimum, those with the fewest examples on ties', () => {
    const gains = computeGains(byCount([0.5, 0.75, 0.25], [0.25, 0.5, 0.25]))
    expect(findMaxGain(gains)?.count).toBe(2)
    expect(findMinGain(gains)?.count).toBe(10)
    expect(findMaxGain([])).toBeUndefined()
  })

  it('are written in points, with a sign unless they round to 0', () => {
    expect([0.083, -0.027, 0.1, 0.0004, -0.0004].map((gain) => formatPoints(gain))).toEqual([
      '+8.3',
      '−2.7',
      '+10',
      '0',
      '0',
    ])
    expect(formatPoints(-0.1432, 0)).toBe('−14')
  })
})
