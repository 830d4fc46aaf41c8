import { describe, expect, it } from 'vitest'
import { getInnerSteps } from '../../../src/network/language/specification'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const innerTypes = (step: unknown) => {
  const { specification } = readSpecification({ input: { features: 4 }, network: [step] })
  return getInnerSteps(specification!.steps[0]!).map((one) =>
    one.type === 'layer' ? one.layerType : one.type,
  )
}

describe('getInnerSteps', () => {
  it('has the steps of a repetition, of all branches, and of experts with the shared ones', () => {
    expect(innerTypes('relu')).toEqual([])
    expect(innerTypes({ repeat: 2, of: [{ dense: 4 }, 'relu'] })).toEqual(['dense', 'relu'])
    expect(innerTypes({ add: [['relu'], [{ repeat: 2, of: ['tanh'] }]] })).toEqual(['relu', 'repeat'])
    expect(innerTypes({ experts: 2, active: 1, of: ['relu'], shared: ['tanh'] })).toEqual(['relu', 'tanh'])
  })
})
