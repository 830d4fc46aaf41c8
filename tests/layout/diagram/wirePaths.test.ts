import { describe, expect, it } from 'vitest'
import { getArcBulge, getArcPath, getRoundedPath } from '../../../src/layout/diagram/wirePaths'

const at = (s: number, t: number) => ({ s, t })

describe('getArcPath', () => {
  it('bulges by seven pixels and a twentieth of its length, but at most by 22', () => {
    expect([0, 100, 300, 301, 2000].map(getArcBulge)).toEqual([7, 12, 22, 22, 22])
  })

  it('passes its obstacle, and its bulge is that of its length', () => {
    const path = getArcPath(at(0, 5), at(100, 5), 40)
    const [, control] = path[2]!
    expect(path[1]).toEqual(['L', at(0, 45)])
    // A cubic curve reaches three quarters of the way to its control points.
    expect(0.75 * (control!.t - 45)).toBeCloseTo(12, 9)
    expect(path.at(-1)).toEqual(['L', at(100, 5)])
  })
})

describe('getRoundedPath', () => {
  it('rounds a corner by nine pixels', () => {
    expect(getRoundedPath([at(0, 0), at(0, 50), at(80, 50)])).toEqual([
      ['M', at(0, 0)],
      ['L', at(0, 41)],
      ['Q', at(0, 50), at(9, 50)],
      ['L', at(80, 50)],
    ])
  })

  it('rounds a corner by at most half of the shorter line beside it', () => {
    const [, before, curve] = getRoundedPath([at(0, 0), at(0, 6), at(80, 6)])
    expect([before, curve]).toEqual([
      ['L', at(0, 3)],
      ['Q', at(0, 6), at(3, 6)],
    ])
  })
})
