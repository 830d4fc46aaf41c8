import { describe, expect, it } from 'vitest'
import { computeReceptiveField } from '../../../src/network/describe/receptiveField'
import { readCorpus } from '../../content'
import { buildNetwork, specificationWith } from '../buildNetwork'

const { specifications } = readCorpus()
const fieldOf = (id: string, variant: string) =>
  computeReceptiveField(specifications.get(id)!.networks.find((network) => network.variant === variant)!)

describe('computeReceptiveField', () => {
  it.each([
    // Araujo, Norris and Sim, Computing Receptive Fields of Convolutional Neural Networks (2019).
    ['vgg', 'vgg16', 212],
    ['mobilenet', 'mobilenet-1.0', 315],
    // By hand, with the stride on the 3×3 convolution of a stage's first block.
    ['resnet', 'resnet50', 427],
    ['lenet-5', 'full', 32],
  ])('for %s, %s, is %d', (id, variant, size) => {
    expect(fieldOf(id, variant)).toEqual([size, size])
  })

  it('grows with kernel, stride and dilation along each axis', () => {
    const steps = [
      '{ conv: 4, kernel: [1, 3] }',
      '{ pool: max, kernel: 2 }',
      '{ conv: 4, kernel: 3, dilation: 2 }',
      'globalpool: max',
      'dense: 2',
    ]
    expect(computeReceptiveField(buildNetwork(specificationWith('image', ...steps)))).toEqual([
      1 + 1 + 4 * 2,
      3 + 1 + 4 * 2,
    ])
  })

  it('uses the widest branch, and continues from the field of a referenced tensor', () => {
    const branches = '{ concat: [[{ conv: 4, kernel: 5, padding: 2 }], [{ conv: 4, kernel: 1 }]] }'
    expect(computeReceptiveField(buildNetwork(specificationWith('image', branches)))).toEqual([5, 5])
    const next = '{ conv: 8, kernel: 3, padding: 1 }'
    expect(computeReceptiveField(buildNetwork(specificationWith('image', branches, next)))).toEqual([7, 7])
    const again = ['{ conv: 8, kernel: 7, padding: 3 }', '{ from: input }', '{ conv: 8, kernel: 3 }']
    expect(computeReceptiveField(buildNetwork(specificationWith('image', ...again)))).toEqual([7, 7])
  })

  it('reduces the jump for upsampling and transposed convolutions', () => {
    const steps = ['{ pool: max, kernel: 2 }', 'upsample: 2', '{ conv: 4, kernel: 3 }']
    expect(computeReceptiveField(buildNetwork(specificationWith('image', ...steps)))).toEqual([4, 4])
    const spread = [
      '{ pool: max, kernel: 2 }',
      '{ conv: 4, kernel: 2, stride: 2, transposed: true }',
      '{ conv: 4, kernel: 3 }',
    ]
    expect(computeReceptiveField(buildNetwork(specificationWith('image', ...spread)))).toEqual([4, 4])
  })

  it('is undefined for a network without windows', () => {
    expect(computeReceptiveField(buildNetwork(specificationWith('vector', 'dense: 4')))).toBeUndefined()
    expect(
      computeReceptiveField(buildNetwork(specificationWith('sequence', '{ attention: 2 }'))),
    ).toBeUndefined()
  })
})
