import { describe, expect, it } from 'vitest'
import { layOutStackedArea } from '../../../src/layout/plot/stackedArea'

const frame = { left: 10, right: 110, top: 0, bottom: 100, x: [0, 20] as const }

describe('layOutStackedArea', () => {
  it('stacks each band on the previous one', () => {
    const { bands } = layOutStackedArea(
      [
        [0, 0.5, 10, 0.25],
        [0, 0.5, 10, 0.75],
      ],
      frame,
    )
    expect(bands).toEqual([
      'M10.0,100.0L60.0,100.0L60.0,75.0L10.0,50.0Z',
      'M10.0,50.0L60.0,75.0L60.0,0.0L10.0,0.0Z',
    ])
  })

  it('returns the centre and thickness of each band at its end', () => {
    const { ends } = layOutStackedArea(
      [
        [0, 0.2],
        [0, 0],
        [0, 0.8],
      ],
      frame,
    )
    expect(ends).toEqual([
      { y: 90, thickness: 20 },
      { y: 80, thickness: 0 },
      { y: 40, thickness: 80 },
    ])
  })

  it('returns empty bands before the first step', () => {
    expect(layOutStackedArea([[], []], frame).bands).toEqual(['', ''])
  })
})
