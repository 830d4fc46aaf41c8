import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlignedRow, alignNetworks, measureDistance } from '../../../src/network/compare/alignNetworks'
import { buildOutline, type OutlineItem } from '../../../src/network/compare/networkOutline'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { readCorpus } from '../../content'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

const { specifications } = readCorpus()
const findNetwork = (id: string, variant?: string): Network =>
  specifications.get(id)!.networks.find((one) => variant === undefined || one.variant === variant)!

const keys = (items: readonly OutlineItem[]): string[] =>
  items.flatMap(({ key, children }) => [key, ...keys(children)])
const column = (rows: readonly AlignedRow[], at: number) =>
  rows.flatMap(({ cells }) => cells[at]!.item?.key ?? [])
/** Status and changes of the rows of one layer type. */
const rowsOf = (rows: readonly AlignedRow[], layerType: string, at = 1) =>
  rows
    .map(({ cells }) => ({ before: cells[at - 1]!, after: cells[at]! }))
    .filter(({ before, after }) => (after.item ?? before.item)?.layerType === layerType)
    .map(({ after: { status, changes } }) => ({ status, changes }))
const changesOf = (rows: readonly AlignedRow[], layerType: string, at = 1) =>
  rowsOf(rows, layerType, at).flatMap(({ changes }) => changes)

describe('alignNetworks', () => {
  it('finds no difference between a network and itself', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (network) => {
        const rows = alignNetworks([network, network])
        expect(rows.filter(({ cells }) => cells[1]!.status !== 'shared')).toEqual([])
        expect(measureDistance(network, network)).toBe(0)
      }),
    )
  })

  it('puts every item of each network in exactly one row, in order', () => {
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

  it('uses a metric: measureDistance is symmetric and satisfies the triangle inequality', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, arbitraryNetwork, (a, b, c) => {
        const direct = measureDistance(a, b)
        expect(measureDistance(b, a)).toBeCloseTo(direct, 9)
        expect(direct).toBeLessThanOrEqual(measureDistance(a, c) + measureDistance(c, b) + 1e-9)
      }),
    )
  })

  it('gives each cell its status relative to the previous network', () => {
    const listStatuses = (...steps: [string, string]) => {
      const networks = steps.map((row) => buildNetwork(specificationWith('sequence', ...row.split('; '))))
      return alignNetworks(networks).map(
        ({ cells: [, after] }) => `${after!.item?.layerType ?? ''} ${after!.status}`,
      )
    }
    expect(listStatuses('dense: 8; relu; dense: 8', 'dense: 8; gelu; { attention: 2 }; dense: 9')).toEqual([
      'dense shared',
      'gelu changed',
      'attention added',
      'dense changed',
    ])
    // At the same place, what was removed comes before what was added.
    expect(listStatuses('dense: 8; relu; dense: 8', 'dense: 8; layernorm; dense: 8')).toEqual([
      'dense shared',
      ' removed',
      'layernorm added',
      'dense shared',
    ])
    expect(listStatuses('dense: 8; { attention: 2 }', '{ residual: [dense: 8] }')).toEqual([
      'residual added',
      'dense shared',
      ' removed',
    ])
  })

  it('finds no difference between equal networks on inputs of different sizes', () => {
    const on = (size: number) =>
      buildNetwork(
        `input: { channels: 3, height: ${size}, width: ${size} }\nnetwork: [{ conv: 8, kernel: 2, stride: 2 }, relu]`,
      )
    expect(measureDistance(on(32), on(64))).toBe(0)
  })

  it('gets at most 500 items per network from the content, which bounds its run time', () => {
    const networks = [...specifications.values()].flatMap((one) => one.networks)
    const sizes = networks.map((network) => keys(buildOutline(network)).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500)
  })
})

describe('alignNetworks on the content', () => {
  it('shows that ResNet-34 puts the convolutions of VGG-19 in residuals, adds batch norms and drops dense layers', () => {
    const rows = alignNetworks([findNetwork('vgg', 'vgg19'), findNetwork('resnet', 'resnet34')])
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

  it('shows that BERT keeps the encoder of the Transformer, twice as deep, and drops its decoder', () => {
    const rows = alignNetworks([findNetwork('transformer'), findNetwork('bert')])
    expect(rowsOf(rows, 'attention')).toMatchObject([
      { status: 'changed', changes: [{ property: 'heads', before: 8, after: 12 }, { property: 'output' }] },
      { status: 'removed' },
      { status: 'removed' },
    ])
    expect(changesOf(rows, 'repeat')).toEqual([{ property: 'copies', before: 6, after: 12 }])
  })

  it('shows that GPT keeps the decoder of the Transformer, without its attention to the encoder', () => {
    const rows = alignNetworks([findNetwork('transformer'), findNetwork('gpt')])
    expect(rowsOf(rows, 'attention').map(({ status }) => status)).toEqual(['removed', 'changed', 'removed'])
    expect(changesOf(rows, 'attention').map(({ property }) => property)).not.toContain('causal')
  })

  it('shows that Qwen2.5 shares keys among heads and adds biases, and DeepSeek-V3 has latent attention and experts', () => {
    const rows = alignNetworks([
      findNetwork('llama-2', 'llama-2-7b'),
      findNetwork('qwen2-5'),
      findNetwork('deepseek-v3'),
    ])
    expect(changesOf(rows, 'attention')).toEqual(
      expect.arrayContaining([
        { property: 'keys', before: 32, after: 4 },
        { property: 'bias', before: false, after: true },
      ]),
    )
    expect(changesOf(rows, 'latentattention', 2)[0]).toEqual({
      property: 'layerType',
      before: 'attention',
      after: 'latentattention',
    })
    expect(changesOf(rows, 'experts', 2)[0]).toEqual({
      property: 'layerType',
      before: 'feedforward',
      after: 'experts',
    })
    expect(changesOf(rows, 'repeat', 2)).toEqual([{ property: 'copies', before: 28, after: 58 }])
  })

  it('shows that ConvNeXt replaces the stem of ResNet-50 with patches', () => {
    const rows = alignNetworks([findNetwork('resnet'), findNetwork('convnext')])
    const [stem] = rowsOf(rows, 'conv')
    expect(stem!.changes).toEqual(
      expect.arrayContaining([
        { property: 'kernel', before: 7, after: 4 },
        { property: 'stride', before: 2, after: 4 },
      ]),
    )
  })

  it('shows that a GRU replaces an LSTM', () => {
    const rows = alignNetworks([findNetwork('lstm'), findNetwork('gru')])
    expect(changesOf(rows, 'gru')[0]).toEqual({ property: 'layerType', before: 'lstm', after: 'gru' })
  })

  it('shows that ResNeXt-50 is ResNet-50 with wider convolutions in 32 groups', () => {
    const rows = alignNetworks([findNetwork('resnet', 'resnet50'), findNetwork('resnext')])
    expect(
      rows.filter(({ cells }) => cells[1]!.status === 'added' || cells[1]!.status === 'removed'),
    ).toEqual([])
    const convChanges = changesOf(rows, 'conv').filter(({ property }) => property !== 'output')
    expect(convChanges.length).toBeGreaterThan(4)
    expect(new Set(convChanges.map((change) => JSON.stringify(change)))).toEqual(
      new Set([JSON.stringify({ property: 'groups', before: 1, after: 32 })]),
    )
  })
})
