import { describe, expect, it } from 'vitest'
import { indexMarks } from '../../../../src/layout/timeline/labels/markIndex'
import { between, fc } from '../timelineFixtures'

const anyMarks = fc
  .array(
    fc.record({ year: between(1950, 2020), dotFrom: fc.oneof(between(0.25, 300), fc.constant(Infinity)) }),
    {
      maxLength: 60,
    },
  )
  .map((marks) => marks.sort((a, b) => a.year - b.year).map((mark, index) => ({ ...mark, index })))
const anyYear = between(1945, 2025)
const anyZoom = between(0.25, 400)

describe('indexMarks', () => {
  it('finds the same marks as a linear search, in chronological order', () => {
    fc.assert(
      fc.property(anyMarks, anyYear, anyYear, anyZoom, (marks, a, b, k) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const index = indexMarks(
          marks.map(({ year }) => year),
          marks.map(({ dotFrom }) => dotFrom),
        )
        const shown = marks.filter(({ dotFrom }) => dotFrom <= k)
        const indexes = (subset: typeof marks) => subset.map((mark) => mark.index)
        expect(index.findShown(from, to, k)).toEqual(
          indexes(shown.filter(({ year }) => year >= from && year <= to)),
        )
        expect(index.findLastBefore(from, k)).toBe(shown.findLast(({ year }) => year < from)?.index)
        expect(index.findFirstAfter(to, k)).toBe(shown.find(({ year }) => year > to)?.index)
      }),
      { numRuns: 400 },
    )
  })
})
