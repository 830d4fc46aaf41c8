import { describe, expect, it } from 'vitest'
import { computeCentroids } from '../../../src/layout/plot/centroids'

describe('computeCentroids', () => {
  it('returns the mean position of the cells of each kind', () => {
    expect(computeCentroids([2, 2, 0, 2, 2, 0], 3)).toEqual([
      { kind: 2, x: 1, y: 1, count: 4 },
      { kind: 0, x: 2.5, y: 1, count: 2 },
    ])
  })

  it('returns nothing if there are no cells', () => {
    expect(computeCentroids([], 3)).toEqual([])
  })
})
