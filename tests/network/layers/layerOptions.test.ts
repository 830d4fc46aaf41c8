import { describe, expect, it } from 'vitest'
import { isCount } from '../../../src/network/layers/layerOptions'

describe('isCount', () => {
  it('accepts integers from the min to 10¹², no fractions and no lists', () => {
    expect([1, 64, 1e12].every((value) => isCount(value))).toBe(true)
    expect([0, -1, 1.5, 1e12 + 1, NaN, Infinity, [1]].some((value) => isCount(value))).toBe(false)
    expect(isCount(0, 0)).toBe(true)
  })
})
