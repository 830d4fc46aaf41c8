import { describe, expect, it } from 'vitest'
import { layOutStackedArea } from '../../../src/layout/plot/stackedArea'

const frame = {
  ...{ width: 120, height: 100, x: { domain: [0, 20] as const } },
  margin: { left: 10, right: 10, top: 0, bottom: 0 },
} as const

describe('layOutStackedArea', () => {
  it('stacks each band on the previous one', () => {
    const { bands } = layOutStackedArea(
      [
        [0, 0.5, 10, 0.25],
        [0, 0.5, 10, 0.75],
      ],
      frame,
    )
    expect(bands).toEqual(['M10,50L60,75L60,100L10,100Z', 'M10,0L60,0L60,75L10,50Z'])
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
      { x: 10, y: 90, thickness: 20 },
      { x: 10, y: 80, thickness: 0 },
      { x: 10, y: 40, thickness: 80 },
    ])
  })

  it('returns empty bands before the first step', () => {
    expect(layOutStackedArea([[], []], frame).bands).toEqual(['', ''])
  })
})
