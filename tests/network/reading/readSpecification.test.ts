import { describe, expect, it } from 'vitest'
import { evaluateNetwork } from '../../../src/network/evaluate/evaluateNetwork'
import { readSpecification } from '../../../src/network/reading/readSpecification'
import { fc } from '../../layout/timeline/timelineFixtures'
import { listIssues, specificationWith } from '../buildNetwork'

describe('readSpecification', () => {
  it.each([
    ['[]', ': a specification must be a mapping. Give it "input" and "network".'],
    [
      'network: [relu]',
      ': input is missing. Add its axes, such as "input: { channels: 3, height: 224, width: 224 }".',
    ],
    ['input: { features: 8 }', ': network is missing. Add its list of layers.'],
    ['input: { features: 8 }\nnetwork: relu', 'network: layers must be a list. Begin each item with "- ".'],
    [
      'input: { features: 8 }\nnetwok: []\nnetwork: [relu]',
      'netwok: the key "netwok" is unknown here. Did you mean "network"?',
    ],
    [
      'input: { features: 8, tokens: 2, height: 3 }\nnetwork: [relu]',
      'input: an input cannot have the axes features, tokens, height. Use { channels, height, width } or { tokens, features } or { tokens, of } or { features }.',
    ],
    [
      'input: { features: "4 +" }\nnetwork: [relu]',
      'input.features: the expression "4 +" ends too early. Correct it.',
    ],
    [
      'input: { features: 8 }\ninputs: { a: { features: 8 } }\nnetwork: [relu]',
      'inputs: there is also "input". Keep one of the two.',
    ],
    [
      'input: { features: 8 }\nvariants: { a: { width: 3 } }\nnetwork: [relu]',
      'variants.a.width: there are no dimensions to change. Add "width" to "dimensions".',
    ],
    [
      'input: { features: 8 }\nblocks: { relu: { of: [] } }\nnetwork: [relu]',
      'blocks.relu: "relu" is already the name of a layer type. Rename the block.',
    ],
    [
      'input: { features: 8 }\nblocks: { a: { with: [1a], of: [] } }\nnetwork: [a]',
      'blocks.a.with.0: "1a" is not a parameter. Write a name, or "name = default value".',
    ],
  ])('reports an issue for %j', (yaml, issue) => {
    expect(listIssues(yaml)[0]).toBe(issue)
  })
})

describe('readSpecification: steps', () => {
  it.each([
    ['densee: 4', '.densee: there is no layer "densee". Did you mean "dense"?'],
    ['qqqqqq', ': there is no layer "qqqqqq". See content/README.md for the layer types.'],
    ['5', ': this is not a layer. Write its type, such as "relu" or "conv: 64".'],
    ['relu: 5', '.relu: relu takes no value. Write "- relu" alone.'],
    ['{ dense: 5, bais: true }', '.bais: the key "bais" is unknown here. Did you mean "bias"?'],
    ['{ dense: 5, to: 6 }', '.to: "to" is already given after "dense:". Keep one of the two.'],
    ['{ dense: 5, name: 6 }', '.name: a name must be text. Put it in quotes.'],
    [
      '{ dense: { a: 1 } }',
      '.dense: this is neither a number nor an expression. Write one, such as 64 or "4 * width".',
    ],
    ['{ pool: mean, kernel: 2 }', '.pool: "mean" is not one of max, average. Use one of them.'],
    ['{ pool: , kernel: 2 }', ': "by" is missing. Add one of max, average.'],
    ['{ add: { a: [] } }', '.add: "add" joins two branches or more. Add another.'],
    ['{ repeat: 3 }', ': "repeat" needs "of". Add it.'],
    ['{ repeat: 3, as: 1a, of: [] }', '.as: "1a" cannot be the name of a dimension. Use letters.'],
    ['{ from: 3 }', '.from: this is not a name. Write that of a layer or an input.'],
  ])('reports an issue for %s', (step, issue) => {
    expect(listIssues(specificationWith('image', step))[0]).toBe(`network.0${issue}`)
  })
})

describe('readSpecification: limits', () => {
  const listMessages = (value: unknown) => readSpecification(value).issues.map(({ message }) => message)
  const nest = (levels: number): unknown => (levels === 0 ? 'relu' : { repeat: 1, of: [nest(levels - 1)] })

  it('allows steps within 39 others, and no more', () => {
    const listNestingMessages = (levels: number) =>
      listMessages({ input: { features: 8 }, network: [nest(levels)] })
    expect(listNestingMessages(39)).toEqual([])
    expect(listNestingMessages(40)).toEqual(['the layers are nested too deeply. Use blocks.'])
  })

  it('allows lists of lists of four levels, and no more', () => {
    const listDimensionMessages = (depths: unknown) =>
      listMessages({ input: { features: 8 }, dimensions: { depths }, network: ['relu'] })
    expect(listDimensionMessages([[[[1, 2]]]])).toEqual([])
    expect(listDimensionMessages([[[[[1, 2]]]]])).toEqual([
      'this is neither a number nor an expression. Write one, such as 64 or "4 * width".',
    ])
  })
})

describe('readSpecification and evaluateNetwork', () => {
  const anyExpression = fc.oneof(
    fc.integer({ min: -2, max: 70 }),
    fc.constantFrom(
      'width',
      '2 * width',
      'depths[i]',
      'features',
      'x',
      'width /',
      'depths',
      1e9,
      true,
      null,
      [3, 4],
      'max',
    ),
  )
  const word = fc.constantFrom(
    'dense',
    'conv',
    'relu',
    'attention',
    'lstm',
    'pool',
    'unit',
    'flatten',
    'embedding',
    'dens',
  )
  const key = fc.constantFrom(
    'kernel',
    'stride',
    'name',
    'if',
    'tie',
    'bias',
    'to',
    'heads',
    'context',
    'as',
    'zz',
  )
  const { steps } = fc.letrec<{ steps: unknown[]; step: unknown }>((tie) => ({
    steps: fc.array(tie('step'), { maxLength: 3, depthIdentifier: 'steps' }),
    step: fc.oneof(
      { depthIdentifier: 'steps', maxDepth: 4 },
      word,
      fc
        .tuple(word, anyExpression, fc.dictionary(key, anyExpression, { maxKeys: 3 }))
        .map(([type, value, options]) => ({ [type]: value, ...options })),
      fc.record({ repeat: anyExpression, as: fc.constantFrom('i', ['i', 'j']), of: tie('steps') }),
      fc.record({ residual: tie('steps'), shortcut: tie('steps') }),
      fc.record({ concat: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('steps')) }),
      fc.record({ experts: anyExpression, active: anyExpression, of: tie('steps') }),
      fc.record({ from: fc.constantFrom('input', 'a', 3) }),
      fc.anything(),
    ),
  }))
  const anySpecification = fc.record(
    {
      input: fc.constantFrom(
        { channels: 3, height: 16, width: 'width' },
        { tokens: 8, features: 'width' },
        { tokens: 8, of: 50 },
        { features: 'depths' },
      ),
      dimensions: fc.constant({ width: 16, depths: [2, 3], i: 1 }),
      blocks: fc.record({ unit: fc.record({ with: fc.constantFrom(['to', 'i = 1'], []), of: steps }) }),
      network: steps,
    },
    { requiredKeys: ['input', 'network'] },
  )

  it('give a network, or issues with a path and advice, for random specifications', () => {
    let networks = 0
    fc.assert(
      fc.property(anySpecification, (value) => {
        const { specification, issues: readIssues } = readSpecification(value)
        const { network, issues } = specification
          ? evaluateNetwork(specification)
          : { issues: readIssues, network: undefined }
        expect(network === undefined).toBe(issues.length > 0)
        for (const { path, message } of issues) {
          expect(Array.isArray(path)).toBe(true)
          expect(message).toMatch(/[.?]$/)
          expect(message).not.toMatch(/NaN|undefined|Infinity/)
        }
        if (!network) return
        networks++
        expect(network.parameters >= 0n && network.multiplyAdds >= 0n).toBe(true)
        expect(network.activeParameters <= network.parameters).toBe(true)
        for (const length of [...network.output.positions, network.output.features]) {
          expect(Number.isInteger(length) && length > 0).toBe(true)
        }
      }),
      { numRuns: 10_000 },
    )
    expect(networks).toBeGreaterThan(100)
  })

  it('do not throw for any input', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { specification } = readSpecification(value)
        if (specification) evaluateNetwork(specification)
      }),
      { numRuns: 2000 },
    )
  })
})
