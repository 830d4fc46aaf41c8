import { expect, it } from 'vitest'
import { formatTypeCount } from '../../../../src/i18n/differenceNames'
import { measureDistance } from '../../../../src/network/compare/alignNetworks'
import { buildNetwork, listIssues, specificationWith } from '../../buildNetwork'

/** The network of Johnson et al. (2016) with instance norm, as in PyTorch's examples: fast_neural_style, TransformerNet. */
const styleTransfer = `
input: { channels: 3, height: 256, width: 256 }
blocks:
  unit:
    with: [to, kernel, stride = 1]
    of: [{ conv: to, kernel: kernel, stride: stride, padding: kernel // 2 }, instancenorm]
network:
  - { unit: 32, kernel: 9 }
  - relu
  - { unit: 64, kernel: 3, stride: 2 }
  - relu
  - { unit: 128, kernel: 3, stride: 2 }
  - relu
  - { repeat: 5, of: [{ residual: [{ unit: 128, kernel: 3 }, relu, { unit: 128, kernel: 3 }] }] }
  - upsample: 2
  - { unit: 64, kernel: 3 }
  - relu
  - upsample: 2
  - { unit: 32, kernel: 3 }
  - relu
  - { conv: 3, kernel: 9, padding: 4 }
`

it('instancenorm has two parameters per feature: 1,679,235 in the network for style transfer', () => {
  const { parameters, output } = buildNetwork(styleTransfer)
  expect(parameters).toBe(1_679_235n)
  expect(output).toEqual({ positions: [256, 256], features: 3 })
})

it('instancenorm needs positions', () => {
  expect(listIssues(specificationWith('vector', 'instancenorm'))).toEqual([
    'network.0: this layer takes a sequence or an image, but its input is a plain vector. Correct it.',
  ])
})

it('instancenorm is compared with other norms, and has names', () => {
  const build = (step: string) => buildNetwork(specificationWith('image', step))
  const distance = (to: string) => measureDistance(build('instancenorm'), build(to))
  expect(distance('batchnorm')).toBeLessThan(distance('relu'))
  expect(formatTypeCount('instancenorm', 2, 'en')).toBe('2 instance norms')
  expect(formatTypeCount('instancenorm', 2, 'zh')).toBe('2 个实例归一化')
})
