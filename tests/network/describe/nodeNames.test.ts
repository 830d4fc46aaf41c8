import { describe, expect, it } from 'vitest'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { findNodeKey, nameNodes } from '../../../src/network/describe/nodeNames'
import { loadAllFixtures, loadFixture } from '../../layout/diagram/diagramFixtures'

const fixtures = loadAllFixtures()

describe('nameNodes', () => {
  it('names the layers of every network as the layer table does', () => {
    for (const { network } of fixtures) {
      const names = nameNodes(network)
      for (const { key, name, layerType } of buildLayerTable(network))
        expect(names.get(key)).toBe(
          name.replace(/–/g, '-').replace(/[^\w.-]+/g, '_') + (layerType === 'router' ? '.router' : ''),
        )
    }
  })

  it('gives every part of a network a name of its own, fit for an address', () => {
    for (const { name: network, network: evaluated } of fixtures) {
      const names = [...nameNodes(evaluated).values()]
      expect([network, new Set(names).size]).toEqual([network, names.length])
      for (const name of names) expect(name).toMatch(/^[\w-]+(\.[\w-]+)*$/)
    }
  })
})

describe('findNodeKey', () => {
  const { network } = loadFixture('resnet resnet50')

  it('finds stages, stretches of blocks and layers', () => {
    const key = findNodeKey(network, 'stage.2.block.2-4')
    expect(key).toBeDefined()
    expect(nameNodes(network).get(key!)).toBe('stage.2.block.2-4')
    expect(findNodeKey(network, 'unit.conv')).toBe(buildLayerTable(network)[0]!.key)
  })

  it('finds nothing for a name that does not exist', () => {
    expect(findNodeKey(network, 'stage.7')).toBeUndefined()
  })
})
