import { describe, expect, it } from 'vitest'
import { makeProportions } from '../../../src/layout/diagram/proportions'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'

const tensor = (features: number, ...positions: number[]) => ({ positions, features })
/** Layers with 16×16 to 4×4 positions and 8 to 128 features. */
const proportions = makeProportions(
  buildNetwork(
    specificationWith(
      'image',
      'relu',
      '{ conv: 32, kernel: 2, stride: 2 }',
      '{ conv: 128, kernel: 2, stride: 2 }',
    ),
  ),
  100,
)

describe('makeProportions', () => {
  it('makes boxes from 1 to 1.65 times the minimum breadth, by the logarithm of the side of an image', () => {
    const { getBreadth } = proportions
    expect([4, 8, 16].map((side) => getBreadth(tensor(8, side, side)))).toEqual([100, 133, 165])
  })

  it('makes boxes from 25 to 44 pixels long, by the logarithm of the features', () => {
    const { getLength } = proportions
    expect([8, 32, 128].map((features) => getLength(tensor(features, 4, 4)))).toEqual([25, 35, 44])
  })

  it('limits tensors beyond those of the layers, such as the input, to the same range', () => {
    expect(proportions.getBreadth(tensor(8, 64, 64))).toBe(165)
    expect(proportions.getLength(tensor(3, 16, 16))).toBe(25)
  })

  it('gives all boxes the minimum size if their tensors are equal', () => {
    const { getBreadth, getLength } = makeProportions(
      buildNetwork(specificationWith('vector', 'relu', '{ dense: 8 }')),
      90,
    )
    expect([getBreadth(tensor(8)), getLength(tensor(8))]).toEqual([90, 25])
  })
})
