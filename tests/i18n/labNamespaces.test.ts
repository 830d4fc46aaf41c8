import { describe, expect, it } from 'vitest'
import { findLabNamespaces } from '../../src/i18n/labNamespaces'

describe('findLabNamespaces', () => {
  it('finds the namespace of a lab with one part', () => {
    expect(findLabNamespaces('memory')).toEqual(['labs.memory'])
    expect(findLabNamespaces('hidden-layers')).toEqual(['labs.hiddenLayers'])
  })

  it('finds one namespace for each part of a lab', () => {
    expect(findLabNamespaces('energy').sort()).toEqual([
      'labs.energy.hopfield',
      'labs.energy.layerwisePretraining',
      'labs.energy.rbm',
    ])
  })

  it('finds none for an unknown lab', () => {
    expect(findLabNamespaces('nowhere')).toEqual([])
  })
})
