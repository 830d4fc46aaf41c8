import { describe, expect, it } from 'vitest'
import { layerTypes } from '../../../../src/network/layers/registry/layerRegistry'
import { buildNetwork, listCounts, listIssues, specificationWith } from '../../buildNetwork'

/** Input form, step, output shape, parameters, multiply-adds; computed by hand from the layer's definition. */
const cases: Record<string, readonly (readonly [keyof typeof forms, string, string, number, number])[]> = {
  dense: [
    ['vector', 'dense: 3', '3', 8 * 3 + 3, 8 * 3],
    ['sequence', '{ dense: 3, bias: false }', '10×3', 24, 240],
    ['image', 'dense: 3', '3×16×16', 27, 256 * 24],
  ],
  embedding: [['symbols', 'embedding: 16', '10×16', 1600, 0]],
  position: [
    ['sequence', 'position: learned', '10×8', 80, 0],
    ['sequence', '{ position: learned, length: 512 }', '10×8', 4096, 0],
    ['sequence', 'position: sinusoidal', '10×8', 0, 0],
    ['sequence', 'position: rotary', '10×8', 0, 0],
  ],
  token: [
    ['sequence', 'token', '11×8', 8, 0],
    ['sequence', 'token: 4', '14×8', 32, 0],
  ],
  scale: [['image', 'scale', '8×16×16', 8, 0]],
  bias: [['vector', 'bias', '8', 8, 0]],
  feedforward: [
    ['sequence', 'feedforward: 32', '10×8', 8 * 32 + 32 + 32 * 8 + 8, 10 * 2 * 8 * 32],
    ['sequence', '{ feedforward: 32, gated: true, bias: false }', '10×8', 3 * 8 * 32, 10 * 3 * 8 * 32],
  ],
  radial: [
    ['vector', 'radial: 5', '5', 45, 40],
    ['vector', '{ radial: 5, width: shared }', '5', 41, 40],
    ['vector', '{ radial: 5, width: fixed }', '5', 40, 40],
  ],
  boltzmann: [['vector', 'boltzmann: 5', '5', 40 + 8 + 5, 40]],
  recall: [
    ['vector', 'recall', '8', 28, 56],
    ['vector', '{ recall: , thresholds: true }', '8', 36, 56],
  ],
  conv: [
    ['image', '{ conv: 4, kernel: 3 }', '4×14×14', 8 * 9 * 4 + 4, 14 * 14 * 288],
    ['image', '{ conv: 4, kernel: 3, stride: 2, padding: 1, bias: false }', '4×8×8', 288, 64 * 288],
    ['image', '{ conv: features, kernel: 3, padding: 1, groups: features }', '8×16×16', 80, 256 * 72],
    ['image', '{ conv: 4, kernel: [1, 7], padding: [0, 3] }', '4×16×16', 8 * 7 * 4 + 4, 256 * 224],
    ['image', '{ conv: 4, kernel: 3, dilation: 2 }', '4×12×12', 292, 144 * 288],
    ['image', '{ conv: 4, kernel: 2, stride: 2, transposed: true }', '4×32×32', 8 * 4 * 4 + 4, 256 * 128],
    ['sequence', '{ conv: 4, kernel: 3, causal: true }', '10×4', 8 * 3 * 4 + 4, 10 * 96],
  ],
  pool: [
    ['image', '{ pool: max, kernel: 2 }', '8×8×8', 0, 0],
    ['image', '{ pool: max, kernel: 3, stride: 2, padding: 1 }', '8×8×8', 0, 0],
    ['image', '{ pool: max, kernel: 3, stride: 2 }', '8×7×7', 0, 0],
    ['image', '{ pool: max, kernel: 3, stride: 2, ceil: true }', '8×8×8', 0, 0],
    ['image', '{ pool: average, kernel: 2, trained: true }', '8×8×8', 16, 0],
  ],
  globalpool: [['image', 'globalpool: average', '8', 0, 0]],
  upsample: [['image', 'upsample: 2', '8×32×32', 0, 0]],
  pad: [['image', 'pad: 2', '8×20×20', 0, 0]],
  crop: [['image', 'crop: 10', '8×10×10', 0, 0]],
  dropout: [['vector', 'dropout: 0.1', '8', 0, 0]],
  batchnorm: [['image', 'batchnorm', '8×16×16', 16, 0]],
  layernorm: [
    ['sequence', 'layernorm', '10×8', 16, 0],
    ['sequence', '{ layernorm: , scale: false, bias: false }', '10×8', 0, 0],
  ],
  rmsnorm: [['sequence', 'rmsnorm', '10×8', 8, 0]],
  groupnorm: [['image', 'groupnorm: 4', '8×16×16', 16, 0]],
  instancenorm: [['image', 'instancenorm', '8×16×16', 16, 0]],
  lrn: [['image', 'lrn', '8×16×16', 0, 0]],
  prelu: [
    ['image', 'prelu', '8×16×16', 8, 0],
    ['image', '{ prelu: , shared: true }', '8×16×16', 1, 0],
  ],
  flatten: [['image', 'flatten', '2048', 0, 0]],
  sequence: [
    ['image', 'sequence', '256×8', 0, 0],
    ['vector', 'sequence: 2', '2×4', 0, 0],
  ],
  image: [
    ['sequence', 'image: [2, 5]', '8×2×5', 0, 0],
    ['vector', 'image: 2', '2×2×2', 0, 0],
  ],
  transpose: [['sequence', 'transpose', '8×10', 0, 0]],
  fold: [['image', 'fold: 4', '128×4×4', 0, 0]],
  unfold: [['image', 'unfold: 2', '2×32×32', 0, 0]],
  shuffle: [['image', 'shuffle: 2', '8×16×16', 0, 0]],
  slice: [
    ['image', 'slice: 3', '3×16×16', 0, 0],
    ['vector', '{ slice: 8, from: 6 }', '2', 0, 0],
  ],
  select: [['sequence', 'select: first', '8', 0, 0]],
  sample: [['vector', 'sample', '4', 0, 0]],
  attention: [
    ['sequence', 'attention: 2', '10×8', 4 * 64, 10 * 4 * 64 + 2 * 10 * 10 * 8],
    ['sequence', '{ attention: 2, bias: true }', '10×8', 4 * 72, 10 * 4 * 64 + 1600],
    ['sequence', '{ attention: 2, bias: true, outputbias: false }', '10×8', 4 * 64 + 24, 10 * 4 * 64 + 1600],
    ['sequence', '{ attention: 4, keys: 1 }', '10×8', 2 * 64 + 2 * 16, 10 * 160 + 1600],
    ['sequence', '{ attention: 2, width: 16, window: 3 }', '10×8', 4 * 8 * 32, 10 * 1024 + 2 * 10 * 3 * 32],
    [
      'sequence',
      '{ attention: 2, distances: 32, normed: true, sinks: true }',
      '10×8',
      256 + 64 + 8 + 2,
      4160,
    ],
  ],
  latentattention: [
    [
      'sequence',
      '{ latentattention: 2, rank: 6, width: 4, rotary: 2, values: 4 }',
      '10×8',
      8 * 12 + 8 * 8 + 6 + 6 * 16 + 8 * 8,
      10 * (96 + 64 + 96 + 64) + 100 * 2 * 10,
    ],
    [
      'sequence',
      '{ latentattention: 2, queryrank: 5, rank: 6, width: 4, rotary: 2, values: 4 }',
      '10×8',
      40 + 5 + 60 + 64 + 6 + 96 + 64,
      10 * (40 + 60 + 64 + 96 + 64) + 2000,
    ],
  ],
  additiveattention: [['sequence', 'additiveattention: 6', '10×8', 48 + 48 + 6, 480 + 480 + 100 * 14]],
  elman: [
    ['sequence', 'elman: 4', '10×4', 4 * 12 + 4, 10 * 48],
    ['sequence', '{ elman: 4, biases: 2 }', '10×4', 56, 480],
  ],
  lstm: [
    ['sequence', 'lstm: 4', '10×4', 4 * (48 + 4), 10 * 192],
    ['sequence', '{ lstm: 4, bidirectional: true, biases: 2 }', '10×8', 2 * 4 * (48 + 8), 10 * 384],
    ['sequence', '{ lstm: 4, peepholes: true, biases: 0 }', '10×4', 192 + 12, 1920],
    ['sequence', '{ lstm: 4, projection: 2, biases: 0 }', '10×2', 16 * 10 + 8, 10 * 168],
    ['sequence', '{ lstm: 4, gates: 3 }', '10×4', 3 * 52, 10 * 144],
  ],
  gru: [['sequence', 'gru: 4', '10×4', 3 * 52, 10 * 144]],
  scan: [['sequence', '{ scan: 16, rank: 2 }', '10×8', 8 * 34 + 16 + 8 + 128 + 8, 10 * 8 * 84]],
}
const forms = { image: 0, sequence: 0, symbols: 0, vector: 0 }

describe('layerTypes', () => {
  for (const [name, rows] of Object.entries(cases)) {
    for (const [form, step, shape, parameters, multiplyAdds] of rows) {
      it(`compute shape and counts of ${step} on a ${form} input: ${shape}`, () => {
        expect(step).toContain(name)
        expect(listCounts(buildNetwork(specificationWith(form, step)))).toEqual([
          shape,
          parameters,
          multiplyAdds,
        ])
      })
    }
  }

  it('are all covered by a case above, or are element-wise functions', () => {
    const uncovered = Object.keys(layerTypes).filter((name) => !(name in cases))
    for (const name of uncovered) {
      expect(listCounts(buildNetwork(specificationWith('image', name)))).toEqual(['8×16×16', 0, 0])
    }
    expect(uncovered).toEqual([
      ...['relu', 'relu6', 'leakyrelu', 'elu', 'gelu', 'silu', 'sigmoid', 'tanh', 'softmax', 'softplus'],
      ...['hardswish', 'hardsigmoid', 'step', 'sign', 'complement'],
    ])
  })
})

describe('layerTypes: issues', () => {
  it.each([
    ['symbols', 'dense: 3', '', 'the input holds symbols, not numbers. Put an embedding before this layer.'],
    ['vector', 'embedding: 3', '', 'an embedding takes symbols, but its input holds numbers. Correct it.'],
    [
      'vector',
      '{ conv: 3, kernel: 1 }',
      '',
      'this layer takes a sequence or an image, but its input is a plain vector. Correct it.',
    ],
    ['image', 'conv: 3', '', '"kernel" is missing. Add it.'],
    [
      'image',
      '{ conv: 3, kernel: 1.5 }',
      '.kernel',
      '"kernel" is 1.5, which is not whole. Use floor() or another number.',
    ],
    ['image', '{ conv: 0, kernel: 1 }', '.conv', '"to" is 0, less than 1. Make it greater.'],
    [
      'image',
      '{ conv: 1e13, kernel: 1 }',
      '.conv',
      '"to" is 10000000000000, more than 1000000000000. Make it smaller.',
    ],
    [
      'sequence',
      '{ gru: 2, biases: 1000000000 }',
      '.biases',
      '"biases" is 1000000000, more than 2. Make it smaller.',
    ],
    ['image', '{ conv: 3, kernel: [1, 2, 3] }', '.kernel', '"kernel" has 3 items for 2 axes. Correct it.'],
    [
      'image',
      '{ conv: 3, kernel: 17 }',
      '.kernel',
      'a kernel that reaches over 17 does not fit a length of 16. Correct it.',
    ],
    [
      'image',
      '{ conv: 3, kernel: 1, groups: 3 }',
      '.groups',
      '3 groups do not divide the 8 channels of the input. Correct it.',
    ],
    ['sequence', 'attention: 3', '.attention', '3 heads do not divide 8 features. Correct it.'],
    ['sequence', '{ attention: 4, keys: 3 }', '.keys', '3 heads of keys do not divide 4 heads. Correct it.'],
    [
      'sequence',
      '{ attention: 4, context: encoder }',
      '.context',
      'there is no layer "encoder" before this step. Known names: input.',
    ],
    [
      'sequence',
      '{ attention: 4, context: inputt }',
      '.context',
      'there is no layer "inputt". Did you mean "input"?',
    ],
    [
      'sequence',
      '{ position: learned, length: 5 }',
      '.length',
      'there are 10 positions, more than the length 5. Correct it.',
    ],
    ['vector', 'slice: 9', '.slice', 'the input has 8 features, not 9. Correct it.'],
    ['vector', 'dropout: 1', '.dropout', 'a rate of 1 is not between 0 and 1. Correct it.'],
    ['image', 'crop: 20', '.crop', '20×20 cannot be cut from 16×16. Correct it.'],
  ] as const)('are reported on a %s input for %s', (form, step, at, message) => {
    expect(listIssues(specificationWith(form, step))).toEqual([`network.0${at}: ${message}`])
  })
})
