import { describe, expect, it } from 'vitest'
import { isBooleanExpression } from '../../../src/network/language/isBooleanExpression'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const isFlagWritten = (value: unknown) => {
  const { specification } = readSpecification({
    input: { features: 8 },
    dimensions: { it: value },
    network: ['relu'],
  })
  return isBooleanExpression(specification!.dimensions.get('it')!.expression)
}

describe('a flag', () => {
  it.each([true, false, '!tied', 'layers > 3', 'a && b', 'width == 4 ? !a : b < c'])(
    'is what is written %s',
    (value) => {
      expect(isFlagWritten(value)).toBe(true)
    },
  )

  it.each([0, 1, '1', 'tied', '-tied', 'a + (b > 0)', 'a > b ? 1 : 2', 'max(a, b)', [true], 'a[0]'])(
    'is not what is written %s',
    (value) => {
      expect(isFlagWritten(value)).toBe(false)
    },
  )
})
