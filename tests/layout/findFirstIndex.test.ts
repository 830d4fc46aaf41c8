import { describe, expect, it } from 'vitest'
import { findFirstIndex } from '../../src/layout/findFirstIndex'
import { fc } from './timeline/timelineFixtures'

describe('firstIndex', () => {
  it('is where something begins to hold, or the length if it never does', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (length, from) => {
        expect(findFirstIndex(length, (index) => index >= from)).toBe(Math.min(length, from))
      }),
    )
  })
})
