import { expect, it } from 'vitest'
import { decodePosition, encodePosition } from '../../../../src/layout/timeline/positions/markPosition'

it('encodePosition keeps the side of the name and the lane in hundredths', () => {
  for (const position of [
    { lane: 0.37, side: 'before' },
    { lane: 1, side: 'after' },
    { lane: 0, side: 'after' },
  ] as const)
    expect(decodePosition(encodePosition(position))).toEqual(position)
  expect(encodePosition({ lane: 0.374, side: 'before' })).toBe(-37)
})
