import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignedRow, alignNetworks, measureDistance } from '../../../src/network/compare/alignNetworks'
import { buildOutline, type OutlineItem } from '../../../src/network/compare/networkOutline'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { readCorpus } from '../../content'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

const { specifications } = readCorpus()
const named = (id: string, variant?: string): Network =>
  specifications.get(id)!.networks.find((one) => variant === undefined || one.variant === variant)!

const keys = (items: readonly OutlineItem[]): string[] =>
  items.flatMap(({ key, children }) => [key, ...keys(children)])
const column = (rows: readonly AlignedRow[], at: number) =>
  rows.flatMap(({ cells }) => cells[at]!.item?.key ?? [])
/** The rows of a kind, with what became of it and in what it differs. */
const rowsOf = (rows: readonly AlignedRow[], kind: string, at = 1) =>
  rows
    .map(({ cells }) => ({ before: cells[at - 1]!, after: cells[at]! }))
    .filter(({ before, after }) => (after.item ?? before.item)?.layerType === kind)
    .map(({ after: { status, changes } }) => ({ status, changes }))
const facetsOf = (rows: readonly AlignedRow[], kind: string, at = 1) =>
  rowsOf(rows, kind, at).flatMap(({ changes }) => changes)

describe('the difference of networks', () => {
  it('is nothing between a network and itself', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        const rows = alignNetworks([network, network])
        expect(rows.filter(({ cells }) => cells[1]!.status !== 'shared')).toEqual([])
        expect(measureDistance(network, network)).toBe(0)
      }),
    )
  })

  it('has every item of each network in one row, in its order', () => {
    const some = fc.array(arbitraryNetwork, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(some, (networks) => {
        const rows = alignNetworks(networks)
        for (const [at, network] of networks.entries())
          expect(column(rows, at)).toEqual(keys(buildOutline(network)))
        for (const { cells } of rows) expect(cells).toHaveLength(networks.length)
      }),
    )
  })

  it('is a metric: the same both ways, and no longer than by way of a third', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, arbitraryNetwork, (a, b, c) => {
        const direct = measureDistance(a, b)
        expect(measureDistance(b, a)).toBeCloseTo(direct, 9)
        expect(direct).toBeLessThanOrEqual(measureDistance(a, c) + measureDistance(c, b) + 1e-9)
      }),
    )
  })

  it('tells in a cell what became of it against the cell before', () => {
    const fates = (...steps: [string, string]) => {
      const networks = steps.map((row) => buildNetwork(specificationWith('sequence', ...row.split('; '))))
      return alignNetworks(networks).map(
        ({ cells: [, after] }) => `${after!.item?.layerType ?? ''} ${after!.status}`,
      )
    }
    expect(fates('dense: 8; relu; dense: 8', 'dense: 8; gelu; { attention: 2 }; dense: 9')).toEqual([
      'dense shared',
      'gelu changed',
      'attention added',
      'dense changed',
    ])
    expect(fates('dense: 8; { attention: 2 }', '{ residual: [dense: 8] }')).toEqual([
      'residual added',
      'dense shared',
      ' removed',
    ])
  })

  it('takes networks on inputs of other sizes for the same', () => {
    const on = (size: number) =>
      buildNetwork(
        `input: { channels: 3, height: ${size}, width: ${size} }\nnetwork: [{ conv: 8, kernel: 2, stride: 2 }, relu]`,
      )
    expect(measureDistance(on(32), on(64))).toBe(0)
  })

  it('is one of at most 500 items a side, which bounds the work', () => {
    const networks = [...specifications.values()].flatMap((one) => one.networks)
    const sizes = networks.map((network) => keys(buildOutline(network)).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500)
  })
})

describe('from one architecture to the next', () => {
  it('ResNet-34 puts the convolutions of VGG-19 in residuals, with batch norms, and drops its dense layers', () => {
    const rows = alignNetworks([named('vgg', 'vgg19'), named('resnet', 'resnet34')])
    expect(rowsOf(rows, 'conv').filter(({ status }) => status === 'removed')).toEqual([])
    expect(new Set(rowsOf(rows, 'residual').map(({ status }) => status))).toEqual(new Set(['added']))
    expect(new Set(rowsOf(rows, 'batchnorm').map(({ status }) => status))).toEqual(new Set(['added']))
    expect(rowsOf(rows, 'dense').map(({ status }) => status)).toEqual(['removed', 'shared'])
    const inside = rows.filter(({ cells: [before, after] }) => {
      const nested = after!.ancestors.some(({ layerType }) => layerType === 'residual')
      return before!.item?.layerType === 'conv' && nested
    })
    expect(inside.length).toBeGreaterThanOrEqual(3)
  })

  it('BERT keeps the encoder of the Transformer, twice as deep, and drops its decoder', () => {
    const rows = alignNetworks([named('transformer'), named('bert')])
    expect(rowsOf(rows, 'attention')).toMatchObject([
      { status: 'changed', changes: [{ property: 'heads', before: 8, after: 12 }, { property: 'output' }] },
      { status: 'removed' },
      { status: 'removed' },
    ])
    expect(facetsOf(rows, 'repeat')).toEqual([{ property: 'times', before: 6, after: 12 }])
  })

  it('GPT keeps the decoder of the Transformer, without its attention to the encoder', () => {
    const rows = alignNetworks([named('transformer'), named('gpt')])
    expect(rowsOf(rows, 'attention').map(({ status }) => status)).toEqual(['removed', 'changed', 'removed'])
    expect(facetsOf(rows, 'attention').map(({ property }) => property)).not.toContain('causal')
  })

  it('Qwen2.5 shares keys among heads and gives them biases; DeepSeek-V3 has latent attention and experts', () => {
    const rows = alignNetworks([named('llama-2', 'llama-2-7b'), named('qwen2-5'), named('deepseek-v3')])
    expect(facetsOf(rows, 'attention')).toEqual(
      expect.arrayContaining([
        { property: 'keys', before: 32, after: 4 },
        { property: 'bias', before: false, after: true },
      ]),
    )
    expect(facetsOf(rows, 'latentattention', 2)[0]).toEqual({
      property: 'kind',
      before: 'attention',
      after: 'latentattention',
    })
    expect(facetsOf(rows, 'experts', 2)[0]).toEqual({
      property: 'kind',
      before: 'feedforward',
      after: 'experts',
    })
    expect(facetsOf(rows, 'repeat', 2)).toEqual([{ property: 'times', before: 28, after: 58 }])
  })

  it('ConvNeXt begins with patches in the place of the stem of ResNet-50', () => {
    const rows = alignNetworks([named('resnet'), named('convnext')])
    const [stem] = rowsOf(rows, 'conv')
    expect(stem!.changes).toEqual(
      expect.arrayContaining([
        { property: 'kernel', before: 7, after: 4 },
        { property: 'stride', before: 2, after: 4 },
      ]),
    )
  })

  it('a GRU stands in the place of an LSTM', () => {
    const rows = alignNetworks([named('lstm'), named('gru')])
    expect(facetsOf(rows, 'gru')[0]).toEqual({ property: 'kind', before: 'lstm', after: 'gru' })
  })

  it('ResNeXt-50 is ResNet-50 with wider convolutions in 32 groups', () => {
    const rows = alignNetworks([named('resnet', 'resnet50'), named('resnext')])
    expect(
      rows.filter(({ cells }) => cells[1]!.status === 'added' || cells[1]!.status === 'removed'),
    ).toEqual([])
    const said = facetsOf(rows, 'conv').filter(({ property }) => property !== 'output')
    expect(said.length).toBeGreaterThan(4)
    expect(new Set(said.map((facet) => JSON.stringify(facet)))).toEqual(
      new Set([JSON.stringify({ property: 'groups', before: 1, after: 32 })]),
    )
  })
})
