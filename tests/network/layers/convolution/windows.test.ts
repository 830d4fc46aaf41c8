import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../../../src/network/layers/tensor'
import { buildNetwork, listIssues } from '../../buildNetwork'

const yamlFor = (tokens: number, step: string) =>
  `input: { tokens: ${tokens}, features: 2 }\nnetwork: [${step}]\n`
const countPositions = (tokens: number, step: string) =>
  shapeOf(buildNetwork(yamlFor(tokens, step)).output)[0]

describe('the windows of a layer', () => {
  it('are one if the kernel is as long as the input, and none fits if it is longer', () => {
    const conv = '{ conv: 2, kernel: 5 }'
    expect(countPositions(5, conv)).toBe(1)
    expect(listIssues(yamlFor(4, conv))).toEqual([
      'network.0.kernel: a kernel that reaches over 5 does not fit a length of 4. Correct it.',
    ])
  })

  it('include a partial one with ceil, unless it starts in the padding after the end', () => {
    const pool = (options: string) => `{ pool: max, kernel: 2, stride: 2, ${options} }`
    expect(countPositions(5, pool('ceil: false'))).toBe(2)
    expect(countPositions(5, pool('ceil: true'))).toBe(3)
    expect(countPositions(4, pool('ceil: true'))).toBe(2)
    expect(countPositions(3, pool('ceil: true, padding: 1'))).toBe(2)
    expect(countPositions(4, '{ pool: max, kernel: 4, stride: 3, ceil: true, padding: 1 }')).toBe(2)
  })

  it('of a transposed convolution leave at least one position', () => {
    const transposed = (padding: number) =>
      `{ conv: 2, kernel: 3, stride: 2, transposed: true, padding: ${padding} }`
    expect(countPositions(1, transposed(1))).toBe(1)
    expect(listIssues(yamlFor(1, transposed(1).replace('kernel: 3', 'kernel: 2')))).toEqual([
      'network.0.padding: the padding removes the whole output. Correct it.',
    ])
  })
})
