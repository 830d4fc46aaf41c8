import { describe, expect, it } from 'vitest'
import { formatCount } from '../../../src/compiler/page/issue'

describe('formatCount', () => {
  it('has the noun in the plural except for one', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'value'))).toEqual(['0 values', '1 value', '2 values'])
  })
})
