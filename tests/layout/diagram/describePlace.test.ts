import { describe, expect, it } from 'vitest'
import { describePlace } from '../../../src/layout/diagram/describePlace'
import { findNodeKey } from '../../../src/network/describe/nodeNames'
import { getDiagramNames, loadFixture } from './diagramFixtures'

describe('describePlace', () => {
  const names = getDiagramNames('en')
  const { network, nodes } = loadFixture('resnet resnet50')
  const placeOf = (name: string) => describePlace(nodes, findNodeKey(network, name)!, names)

  it('names the iterations around a layer, and which of its kind it is', () => {
    expect(placeOf('unit.conv')).toEqual(['Convolution'])
    expect(placeOf('stage.2.block.2-4.bottleneck_block.add.main.unit2.conv')).toEqual([
      'stage 2',
      'bottleneck block',
      'block 2–4',
      'Convolution 2',
    ])
  })

  it('names a shortcut', () => {
    expect(placeOf('stage.1.block.1.bottleneck_block.add.shortcut.unit.conv')).toEqual([
      'stage 1',
      'bottleneck block',
      'block 1',
      'shortcut',
      'Convolution',
    ])
  })

  it('is empty for a key that is not in the network', () => {
    expect(describePlace(nodes, '/0.99', names)).toEqual([])
  })
})
