import { describe, expect, it } from 'vitest'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { buildNetwork, listCounts, listIssues, specificationWith } from '../buildNetwork'

describe('evaluateNetwork: repeat', () => {
  it('evaluates the steps of each iteration with separate weights', () => {
    const network = buildNetwork(specificationWith('vector', '{ repeat: 3, of: [dense: 8, relu] }'))
    expect(listCounts(network)).toEqual(['8', 3 * 72, 3 * 64])
    expect(network.depth).toBe(3)
  })

  it('shares the weights of iterations with shared: true', () => {
    const network = buildNetwork(specificationWith('vector', '{ repeat: 3, shared: true, of: [dense: 8] }'))
    expect(listCounts(network)).toEqual(['8', 72, 3 * 64])
    expect(network.depth).toBe(3)
  })

  it('evaluates a billion equal iterations quickly', () => {
    expect(
      listCounts(
        buildNetwork(specificationWith('vector', '{ repeat: 1e9, of: [{ dense: 8, bias: false }] }')),
      ),
    ).toEqual(['8', 64e9, 64e9])
  })

  it('passes its input on without iterations', () => {
    const network = buildNetwork(specificationWith('vector', '{ repeat: 0, of: [dense: 4] }'))
    expect(listCounts(network)).toEqual(['8', 0, 0])
  })

  it('binds variables to the iteration index, from 0, or to the items of a table row', () => {
    const counted = specificationWith('vector', '{ repeat: 3, as: i, of: [{ dense: 2 ** i, bias: false }] }')
    expect(listCounts(buildNetwork(counted))).toEqual(['4', 8 + 2 + 8, 18])
    const table = specificationWith(
      'vector',
      '{ repeat: [[2, 1], [3, 0]], as: [to, bias], of: [{ dense: to, bias: bias }] }',
    )
    expect(listCounts(buildNetwork(table))).toEqual(['3', 16 + 2 + 6, 22])
  })

  it.each([
    '{ feedforward: 8 * (i + 1) }',
    '{ feedforward: 8, if: i > 1 }',
    '{ unit: 8 * (i + 1) }',
    '{ unit: , width: 8 * (i + 1) }',
    '{ repeat: i + 1, of: [dense: 8] }',
    '{ repeat: 2, of: [feedforward: 8 * (i + 1)] }',
    '{ residual: [feedforward: 8 * (i + 1)] }',
    '{ experts: i + 1, active: 1, of: [dense: 8] }',
    '{ experts: 3, active: i + 1, of: [dense: 8] }',
    '{ experts: 3, active: 1, of: [feedforward: 8 * (i + 1)] }',
    '{ experts: 3, active: 1, of: [dense: 8], shared: [feedforward: 8 * (i + 1)] }',
  ])('evaluates every iteration of a step that uses the variable: %s', (step) => {
    const block = 'blocks: { unit: { with: [width = 8], of: [feedforward: width] } }\n'
    const yaml = block + specificationWith('sequence', `{ repeat: 3, as: i, of: [${step}] }`)
    expect(buildNetwork(yaml).nodes[0]!.parts.at(-1)).toMatchObject({ name: '3', copies: 1 })
  })

  it('groups equal iterations and keeps different ones', () => {
    const network = buildNetwork(specificationWith('image', '{ repeat: 4, of: [{ conv: 16, kernel: 1 }] }'))
    expect(network.nodes[0]!.parts.map(({ name, copies }) => [name, copies])).toEqual([
      ['1', 1],
      ['2–4', 3],
    ])
  })

  it.each([
    ['{ repeat: 1.5, of: [relu] }', 'network.0.repeat: 1.5 is not a valid number of iterations. Correct it.'],
    ['{ repeat: -1, of: [relu] }', 'network.0.repeat: -1 is not a valid number of iterations. Correct it.'],
    [
      '{ repeat: [[1, 2], [3]], as: [a, b], of: [{ dense: a }] }',
      'network.0.repeat: row 2 has 1 items, not one for each of a, b. Correct it.',
    ],
    [
      '{ repeat: 1e9, of: [{ dense: features + 1 }] }',
      'network.0.of.0: there are more than 10000 layers. Repeat less.',
    ],
    [
      '{ repeat: 2, shared: true, of: [{ dense: 3 }] }',
      'network.0: the iterations of this repetition differ, so they cannot share weights. Remove "shared".',
    ],
  ])('reports an issue for %s', (step, issue) => {
    expect(listIssues(specificationWith('vector', step))).toEqual([issue])
  })
})

describe('evaluateNetwork: joins', () => {
  it('adds branches of equal shape; depth is that of the deepest branch', () => {
    const network = buildNetwork(
      specificationWith('vector', '{ add: { a: [dense: 8, relu, dense: 8], b: [dense: 8], c: [] } }'),
    )
    expect(listCounts(network)).toEqual(['8', 3 * 72, 3 * 64])
    expect(network.depth).toBe(2)
  })

  it('concatenates the features of branches', () => {
    expect(
      listCounts(buildNetwork(specificationWith('image', '{ concat: [[], [{ conv: 4, kernel: 1 }]] }')))[0],
    ).toBe('12×16×16')
  })

  it('multiplies by one value per channel or per position', () => {
    const squeeze = '{ multiply: { whole: [], gate: [globalpool: average, dense: 8, sigmoid] } }'
    expect(listCounts(buildNetwork(specificationWith('image', squeeze)))[0]).toBe('8×16×16')
    const mask = '{ multiply: { whole: [], mask: [{ conv: 1, kernel: 1 }] } }'
    expect(listCounts(buildNetwork(specificationWith('image', mask)))[0]).toBe('8×16×16')
  })

  it.each([
    [
      'image',
      '{ residual: [{ conv: 8, kernel: 3, padding: 1 }], shortcut: [{ conv: 8, kernel: 1, stride: 2 }] }',
      'network.0: cannot add 8×16×16 (from "main") to 8×8×8 (from "shortcut"): heights and widths differ. Give "main" stride 2, or "shortcut" stride 1.',
    ],
    [
      'image',
      '{ residual: [{ conv: 4, kernel: 1 }] }',
      'network.0: cannot add 4×16×16 (from "main") to 8×16×16 (from "shortcut"): channels differ. Give "shortcut" 4 of them.',
    ],
    [
      'sequence',
      '{ concat: { a: [], b: [{ conv: 4, kernel: 3 }] } }',
      'network.0: cannot concatenate 10×8 (from "a") and 8×4 (from "b"): lengths differ. Correct it.',
    ],
    [
      'sequence',
      '{ add: { a: [], b: [select: first, dense: 3] } }',
      'network.0: cannot add 10×8 (from "a") to 3 (from "b"): they have different axes. Correct it.',
    ],
  ] as const)('reports shapes that do not fit on a %s input: %s', (form, step, issue) => {
    expect(listIssues(specificationWith(form, step))).toEqual([issue])
  })
})

describe('evaluateNetwork: experts', () => {
  const mixture =
    '{ experts: 8, active: 2, of: [{ feedforward: 16, bias: false }], shared: [{ dense: 8, bias: false }] }'

  it('counts the weights of all experts, but only the active ones as active parameters', () => {
    const network = buildNetwork(specificationWith('sequence', mixture))
    const [expert, router, shared] = [2 * 8 * 16, 8 * 8, 64]
    expect(listCounts(network)).toEqual([
      '10×8',
      8 * expert + router + shared,
      10 * (2 * expert + router + shared),
    ])
    expect(network.activeParameters).toBe(BigInt(2 * expert + router + shared))
  })

  it('has the depth of the deeper of expert and shared steps, also from an earlier tensor', () => {
    const depthOf = (mixture: string) =>
      buildNetwork(specificationWith('sequence', '{ dense: 8, name: early }', 'dense: 8', mixture)).depth
    expect(depthOf('{ experts: 2, active: 1, of: [dense: 8], shared: [dense: 8, dense: 8] }')).toBe(4)
    expect(depthOf('{ experts: 2, active: 1, of: [dense: 8, dense: 8], shared: [dense: 8] }')).toBe(4)
    const shared = '[from: early, dense: 8, dense: 8, dense: 8]'
    expect(depthOf(`{ experts: 2, active: 1, of: [dense: 8], shared: ${shared} }`)).toBe(4)
  })

  it.each([
    ['{ experts: 2, active: 3, of: [relu] }', '.active: 3 experts are active, but there are 2. Correct it.'],
    [
      '{ experts: 0, active: 0, of: [relu] }',
      '.experts: "experts" is 0, which is not a valid number of experts. Correct it.',
    ],
    ['{ experts: 2, of: [relu] }', ': "experts" needs "active". Add it.'],
  ])('reports an issue for %s', (step, issue) => {
    expect(listIssues(specificationWith('sequence', step))).toEqual([`network.0${issue}`])
  })
})

describe('evaluateNetwork: names', () => {
  it('resolves references to an earlier layer or an input', () => {
    const skip = specificationWith(
      'image',
      '{ conv: 4, kernel: 1, name: early }',
      'relu',
      '{ concat: { late: [{ conv: 2, kernel: 1 }], skip: [from: early] } }',
    )
    expect(listCounts(buildNetwork(skip))[0]).toBe('6×16×16')
    const two =
      'inputs: { source: { tokens: 7, features: 4 }, target: { tokens: 5, features: 4 } }\nnetwork: [{ from: target }, { attention: 1, context: source }]'
    const crossed = buildNetwork(two)
    expect(listCounts(crossed)).toEqual(['5×4', 64, 5 * 32 + 7 * 32 + 2 * 5 * 7 * 4])
  })

  it('ties weights, possibly transposed, and counts them once', () => {
    const tied = specificationWith('symbols', '{ embedding: 16, name: words }', '{ dense: 100, tie: words }')
    expect(listCounts(buildNetwork(tied))).toEqual(['10×100', 1600 + 100, 10 * 1600])
  })

  it.each([
    [['{ from: erly }'], 'network.0.from: there is no layer "erly" before this step. Known names: input.'],
    [
      ['{ dense: 4, name: a }', '{ dense: 5, tie: a }'],
      'network.1.tie: the weights of "a" (4×8) do not fit here (4×5, 5). Correct it.',
    ],
  ])('reports an invalid name: %s', (steps, issue) => {
    expect(listIssues(specificationWith('vector', ...steps))).toEqual([issue])
  })
})

describe('evaluateNetwork: blocks', () => {
  const withBlock = (call: string) => `
input: { features: 8 }
dimensions: { width: 4 }
blocks:
  twice:
    with: [to, depth = 2]
    of:
      - { repeat: depth, of: [dense: to] }
  tower:
    with: [left]
    of:
      - dense: width
      - { if: left > 1, tower: left - 1 }
      - { add: { inner: [], outer: [from: input, dense: width] } }
network:
  - ${call}
`

  it('passes the first argument after the block name, others by name or by default', () => {
    expect(listCounts(buildNetwork(withBlock('twice: 8')))).toEqual(['8', 144, 128])
    expect(listCounts(buildNetwork(withBlock('{ twice: 8, depth: 3 }')))).toEqual(['8', 216, 192])
    expect(listCounts(buildNetwork(withBlock('{ twice: , to: width, depth: 1 }')))).toEqual(['4', 36, 32])
  })

  it('lets blocks call themselves and refer to their own input', () => {
    expect(listCounts(buildNetwork(withBlock('tower: 2')))).toEqual(['4', 36 + 20 + 20 + 36, 96])
  })

  it.each([
    ['twice', '.network.0: the block "twice" needs "to". Correct it.'],
    [
      '{ twice: 8, deph: 3 }',
      '.network.0.deph: the block "twice" has no parameter "deph". Did you mean "depth"?',
    ],
    ['{ twice: 8, to: 3 }', '.network.0.to: "to" is already given after "twice:". Correct it.'],
    ['tower: 99', '.blocks.tower.of.1: "tower" never stops calling itself. Give the call an "if".'],
  ])('reports an issue for the call %s', (call, issue) => {
    expect(listIssues(withBlock(call))).toEqual([issue.slice(1)])
  })
})

describe('evaluateNetwork: dimensions', () => {
  const family = `
input: { features: width }
dimensions: { heads: width // 4, width: 8, layers: 2 }
variants:
  small: {}
  large: { title: Large, width: 16, layers: 3 }
network:
  - { repeat: layers, of: [{ dense: heads * 4, bias: false }] }
`

  it('lets dimensions refer to each other in any order, and variants change them', () => {
    expect(listCounts(buildNetwork(family))).toEqual(['8', 128, 128])
    expect(listCounts(buildNetwork(family, 'large'))).toEqual(['16', 768, 768])
    expect(buildNetwork(family, 'large').dimensions).toEqual(
      new Map([
        ['heads', 4],
        ['width', 16],
        ['layers', 3],
      ]),
    )
  })

  it('applies overrides', () => {
    expect(listCounts(buildNetwork(family, 'large', { layers: 5, width: 8 }))).toEqual(['8', 320, 320])
  })

  it.each([
    ['{ a: b, b: a }', 'dimensions.a: "a" depends on itself, through a, b. Correct it.'],
    ['{ width: 8, a: widht }', 'dimensions.a: there is no dimension "widht". Did you mean "width"?'],
    [
      '{ features: 8 }',
      'dimensions.features: "features" cannot be the name of a dimension. Use letters, digits and "_", and not "features".',
    ],
  ])('reports invalid dimensions: %s', (dimensions, issue) => {
    expect(listIssues(`input: { features: 8 }\ndimensions: ${dimensions}\nnetwork: [relu]`)[0]).toBe(issue)
  })

  it('reports an unknown variant', () => {
    expect(listIssues(family, 'lage')).toEqual([
      'variants: there is no variant "lage". Did you mean "large"?',
    ])
    expect(listIssues(family, 'x')).toEqual(['variants: there is no variant "x". There are small, large.'])
  })
})

it('evaluateNetwork reports all independent issues at once, and no consequences of them', () => {
  const issues = listIssues(
    specificationWith(
      'image',
      '{ concat: { a: [dense: 1.5], b: [{ conv: 4, kernel: 99 }], c: [slice: 9, relu] } }',
      'flatten',
    ),
  )
  expect(issues.map((issue) => issue.split(':')[0])).toEqual([
    'network.0.concat.a.0.dense',
    'network.0.concat.b.0.kernel',
    'network.0.concat.c.0.slice',
  ])
})

describe('evaluateNetwork: depth', () => {
  it('follows the longest path, also through references to earlier tensors', () => {
    const side = `
inputs: { a: { features: 8 }, b: { features: 8 } }
network:
  - dense: 8
  - { dense: 8, name: main }
  - from: b
  - { dense: 8, name: side }
  - add: { one: [{ from: main }], other: [{ from: side }] }
`
    expect(buildNetwork(side).depth).toBe(2)
    const crossed = `
inputs: { source: { tokens: 7, features: 4 }, target: { tokens: 5, features: 4 } }
network:
  - repeat: 5
    of: [dense: 4]
  - { relu: , name: encoder }
  - from: target
  - { attention: 1, context: encoder }
`
    expect(buildNetwork(crossed).depth).toBe(7)
    // Each layer of a decoder uses the encoder's output, but only the first one is made deeper by it.
    const decoder = crossed.replace(
      '{ attention: 1, context: encoder }',
      '{ repeat: 6, of: [{ attention: 1, context: encoder }] }',
    )
    expect(buildNetwork(decoder).depth).toBe(5 + 6 * 2)
  })
})

it('evaluateNetwork gives a block the dimensions of the network, not the parameters of its caller', () => {
  const nested = `
input: { features: 8 }
dimensions: { width: 16 }
blocks:
  outer: { with: [width], of: [inner] }
  inner: { of: [{ dense: width }] }
network: [{ outer: 4 }]
`
  expect(listCounts(buildNetwork(nested))[0]).toBe('16')
})

it('evaluateNetwork evaluates a block again for each call if it refers to layers outside', () => {
  const withReference = `
input: { features: 8 }
blocks:
  back: { of: [{ from: kept }] }
network:
  - { dense: 4, name: kept }
  - dense: 6
  - back
  - { residual: [{ dense: 2, name: kept }, { dense: 6 }, back, { dense: 4 }] }
`
  const shapes = (nodes: readonly NetworkNode[]): number[] =>
    nodes.flatMap(({ type, output, parts }) => [
      ...(type === 'from' ? [output.features] : []),
      ...parts.flatMap(({ nodes }) => shapes(nodes)),
    ])
  expect(shapes(buildNetwork(withReference).nodes)).toEqual([4, 2])
})

it('evaluateNetwork limits the number of layers of blocks that call each other twice', () => {
  const names = Array.from({ length: 30 }, (_, index) => `b${index}`)
  const blocks = names.map((name, index) => {
    const next = names[index + 1]
    return `  ${name}: { of: [${next ? `${next}, ${next}` : 'relu'}] }`
  })
  const doubling = `input: { features: 8 }\nblocks:\n${blocks.join('\n')}\nnetwork: [b0]\n`
  expect(listIssues(doubling)).toEqual([
    expect.stringContaining('there are more than 10000 layers. Repeat less.'),
  ])
})

it('evaluateNetwork allows exactly 10,000 layers', () => {
  const withLayers = (count: number) => specificationWith('vector', ...Array<string>(count).fill('relu'))
  expect(listIssues(withLayers(10_000))).toEqual([])
  expect(listIssues(withLayers(10_001))).toEqual([
    'network.10000: there are more than 10000 layers. Repeat less.',
  ])
})

it('evaluateNetwork reports two layers with the same name in a sequence, but not in different branches', () => {
  expect(listIssues(specificationWith('vector', '{ dense: 4, name: a }', '{ dense: 5, name: a }'))).toEqual([
    'network.1: there is already a layer "a". Rename one of the two.',
  ])
  const branches = '{ add: { left: [{ dense: 4, name: a }], right: [{ dense: 4, name: a }] } }'
  expect(listIssues(specificationWith('vector', branches))).toEqual([])
})

it('evaluateNetwork distinguishes layers that differ only in multiply-adds', () => {
  const windows = '{ repeat: 4, as: layer, of: [{ attention: 2, window: "layer % 2 == 0 ? 2 : 8" }] }'
  const one = (seen: number) => 10 * 4 * 64 + 2 * 10 * seen * 8
  expect(buildNetwork(specificationWith('sequence', windows)).multiplyAdds).toBe(
    BigInt(2 * one(2) + 2 * one(8)),
  )
})
