import { describe, expect, it } from 'vitest'
import { makeSizeClassStyles } from '../../src/build/sizeClassStyles'
import { sizeClasses } from '../../src/layout/timeline/axis/timelineFrame'

describe('makeSizeClassStyles', () => {
  const css = makeSizeClassStyles()

  it('has one container query per size class, smaller ones first', () => {
    for (const orientation of ['horizontal', 'vertical'] as const) {
      const expected = sizeClasses
        .filter((one) => one.orientation === orientation)
        .map(({ length, depth }) => (orientation === 'horizontal' ? [length, depth] : [depth, length]))
        .map(([width, height]) => `(width >= ${width}px) and (height >= ${height}px)`)
      const part = css.split('@media')[orientation === 'horizontal' ? 1 : 2]!
      expect([...part.matchAll(/@container plot (.*) \{/g)].map(([, query]) => query)).toEqual(expected)
    }
  })

  it('has balanced brackets', () => {
    for (const [open, close] of ['{}', '()']) expect(css.split(open!).length).toBe(css.split(close!).length)
  })
})
