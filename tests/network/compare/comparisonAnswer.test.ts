import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignNetworks } from '../../../src/network/compare/alignNetworks'
import { buildAnswer } from '../../../src/network/compare/comparisonAnswer'
import type { Trait } from '../../../src/network/compare/networkTraits'
import { buildNetwork } from '../buildNetwork'

const read = (path: string) => {
  const [file, variant] = path.split(':')
  return buildNetwork(readFileSync(`content/${file}.network.yaml`, 'utf8'), variant)
}
function answer(before: string, after: string) {
  const networks = [read(before), read(after)]
  return buildAnswer(networks, alignNetworks(networks), 1)
}
const kinds = (traits: readonly Trait[]) => traits.map(({ kind }) => kind)

describe('buildAnswer', () => {
  it('tells from GPT-2 to Llama 3 what replaced what, in the order of importance', () => {
    const { replaced, added, removed, blocks, width, context } = answer(
      'transformer/gpt-2',
      'large-models/llama-3',
    )
    expect(replaced.map(({ before, after }) => [...kinds(before), ...kinds(after)])).toEqual([
      ['multiHead', 'groupedQuery'],
      ['feedforward', 'gated'],
      ['layernorm', 'rmsnorm'],
      ['learned', 'rotary'],
      ['gelu', 'silu'],
    ])
    expect(kinds(added)).toEqual([])
    expect(kinds(removed)).toEqual(['bias', 'tiedOutput'])
    expect({ blocks, width, context }).toEqual({
      blocks: { before: 12, after: 32 },
      width: { before: 768, after: 4096 },
      context: { before: 1024, after: 8192 },
    })
  })

  it('tells the numbers of grouped-query attention and experts', () => {
    const [attention] = answer('transformer/gpt-2', 'large-models/llama-3').replaced
    expect(attention!.after[0]!.numbers).toEqual({ heads: 32, keys: 8 })
    const { replaced, activeParameters, blocks } = answer('large-models/mistral-7b', 'large-models/mixtral')
    expect(replaced[0]!.after[0]).toMatchObject({ kind: 'experts', numbers: { experts: 8, active: 2 } })
    expect(activeParameters).toEqual({ before: 7_241_732_096, after: 12_879_925_248 })
    expect(blocks).toBeUndefined()
  })

  it('tells from VGG-19 to ResNet-34 what came and went, and depth in weight layers, as only one has blocks', () => {
    const { replaced, added, removed, depth, blocks, kernels } = answer(
      'cnn/vgg:vgg19',
      'cnn/resnet:resnet34',
    )
    expect(replaced).toEqual([])
    expect(kinds(added)).toEqual(['residual', 'batchnorm', 'globalpool.average'])
    expect(kinds(removed)).toEqual(['hiddenDense', 'dropout'])
    expect({ depth, blocks, kernels }).toEqual({
      depth: { before: 19, after: 34 },
      blocks: undefined,
      kernels: { before: ['3×3'], after: ['7×7', '3×3'] },
    })
  })

  it('tells the layout of transformers and where they normalise', () => {
    const [structure] = answer('transformer/transformer', 'transformer/bert').replaced
    expect([kinds(structure!.before), kinds(structure!.after)]).toEqual([['encoderDecoder'], ['encoderOnly']])
    const [placement] = answer('transformer/gpt', 'transformer/gpt-2').replaced
    expect([kinds(placement!.before), kinds(placement!.after)]).toEqual([['postNorm'], ['preNorm']])
  })

  it('does not compare the dense blocks of DenseNet with residual blocks', () => {
    const { replaced, blocks, depth } = answer('cnn/resnet', 'cnn/densenet')
    expect(kinds(replaced[0]!.after)).toEqual(['concatenation'])
    expect({ blocks, depth }).toEqual({ blocks: undefined, depth: { before: 50, after: 121 } })
  })

  it('takes the partly connected maps of LeNet-5 for no skip connections', () => {
    const { removed } = answer('cnn/lenet-5', 'cnn/alexnet')
    expect(kinds(removed)).not.toContain('concatenation')
  })

  it('lists no change of an option twice', () => {
    const { changed } = answer('transformer/gpt-2', 'large-models/llama-3')
    expect(changed.flatMap(({ changes }) => changes.map(({ property }) => property))).toEqual([
      ...['heads', 'width', 'hidden'],
    ])
    expect(answer('cnn/resnet', 'cnn/resnext').changed).toEqual([])
  })

  it('is empty between equal networks, and reversed where the order is', () => {
    const same = answer('cnn/vgg', 'cnn/vgg')
    expect([same.replaced, same.added, same.removed, same.changed]).toEqual([[], [], [], []])
    const forwards = answer('cnn/vgg', 'cnn/resnet')
    const backwards = answer('cnn/resnet', 'cnn/vgg')
    expect(kinds(backwards.removed).sort()).toEqual(kinds(forwards.added).sort())
    expect(kinds(backwards.added).sort()).toEqual(kinds(forwards.removed).sort())
  })
})
