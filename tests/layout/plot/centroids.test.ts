import { describe, expect, it } from 'vitest'
import { computeCentroids } from '../../../src/layout/plot/centroids'

describe('the middles of kinds', () => {
  it('are the mean places of their cells', () => {
    expect(computeCentroids([2, 2, 0, 2, 2, 0], 3)).toEqual([
      { kind: 2, x: 1, y: 1, count: 4 },
      { kind: 0, x: 2.5, y: 1, count: 2 },
    ])
  })

  it('are none where there are no cells', () => {
    expect(computeCentroids([], 3)).toEqual([])
  })
})
