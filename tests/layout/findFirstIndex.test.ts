import { describe, expect, it } from 'vitest'
import { findFirstIndex } from '../../src/layout/findFirstIndex'
import { fc } from './timeline/timelineFixtures'

describe('findFirstIndex', () => {
  it('returns the first index that satisfies the condition, or the length if none does', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (length, from) => {
        expect(findFirstIndex(length, (index) => index >= from)).toBe(Math.min(length, from))
      }),
    )
  })
})
