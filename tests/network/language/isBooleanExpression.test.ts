import { describe, expect, it } from 'vitest'
import { isBooleanExpression } from '../../../src/network/language/isBooleanExpression'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const isBooleanDimension = (value: unknown) => {
  const { specification } = readSpecification({
    input: { features: 8 },
    dimensions: { it: value },
    network: ['relu'],
  })
  return isBooleanExpression(specification!.dimensions.get('it')!.expression)
}

describe('isBooleanExpression', () => {
  it.each([true, false, '!tied', 'layers > 3', 'a && b', 'width == 4 ? !a : b < c'])(
    'is true for %s',
    (value) => {
      expect(isBooleanDimension(value)).toBe(true)
    },
  )

  it.each([0, 1, '1', 'tied', '-tied', 'a + (b > 0)', 'a > b ? 1 : 2', 'max(a, b)', [true], 'a[0]'])(
    'is false for %s',
    (value) => {
      expect(isBooleanDimension(value)).toBe(false)
    },
  )
})
