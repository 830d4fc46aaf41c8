import { describe, expect, it } from 'vitest'
import { isRoundedFrom } from '../../../src/compiler/check/checkFigures'
import { compile } from '../../../src/compiler/compile'
import { compileToIssues, minimalCorpus, replacePassage, toFiles } from '../minimalCorpus'

const path = 'content/cnn/vgg.network.yaml'
const valid = `input: { channels: 3, height: size, width: size }
dimensions:
  size: 8
  width: 4
variants:
  vgg-a: { title: VGG-A }
  vgg-b: { title: VGG-B, width: 8 }
network:
  - { conv: width, kernel: 3, padding: 1, name: stem }
  - flatten
  - dense: 10
`
const withSpecification = (text: string) => ({ ...minimalCorpus, [path]: text })
/** The issues of a valid corpus with this specification. */
const linesWith = (text: string) => compileToIssues(withSpecification(text))

/** Expects one message at each mark ¦ in the replacement. */
function expectIssues(passage: string, replacement: string, ...messages: string[]) {
  const marked = valid.replace(passage, () => replacement)
  expect(marked).not.toBe(valid)
  const pieces = marked.split('¦').slice(0, -1)
  const positions = pieces.map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split('\n')
    return `${lines.length}:${lines.at(-1)!.length + 1}`
  })
  expect(linesWith(marked.replaceAll('¦', ''))).toEqual(
    messages.map((message, index) => `${path}:${positions[index]}: ${message}`),
  )
}

describe('the specification of an architecture', () => {
  it('is compiled with all variants', () => {
    const { corpus } = compile(toFiles(withSpecification(valid)))
    const { networks } = corpus!.specifications.get('vgg')!
    expect(networks.map(({ variant, parameters }) => [variant, parameters])).toEqual([
      ['vgg-a', 112n + 2570n],
      ['vgg-b', 224n + 5130n],
    ])
  })

  it.each([
    ['must be YAML', 'flatten', '¦[flatten', 'this is not YAML: '],
    [
      'must have known keys',
      'variants:',
      '¦variant:',
      'the key "variant" is unknown here. Did you mean "variants"?',
    ],
    ['must have known layers', 'flatten', '¦flaten', 'there is no layer "flaten". Did you mean "flatten"?'],
    [
      'must have known options',
      'padding: 1',
      '¦pading: 1',
      'the key "pading" is unknown here. Did you mean "padding"?',
    ],
    [
      'must use known dimensions',
      'conv: width',
      'conv: ¦wdith',
      'there is no dimension "wdith". Did you mean "width"?',
    ],
    [
      'must have layers that fit their inputs',
      'kernel: 3',
      'kernel: ¦11',
      'a kernel that reaches over 11 does not fit a length of 10. Correct it.',
    ],
    [
      'must have whole numbers',
      'dense: 10',
      'dense: ¦10 / 4',
      '"to" is 2.5, which is not whole. Use floor() or another number.',
    ],
    [
      'must refer to existing layers',
      '- flatten',
      '- { from: ¦steam }',
      'there is no layer "steam". Did you mean "stem"?',
    ],
    [
      'must have variants with known dimensions',
      'width: 8 }',
      '¦wide: 8 }',
      'the key "wide" is unknown here. Use one of size, width.',
    ],
    [
      'must have branches that fit together',
      '- flatten',
      '- ¦add: { a: [], b: [{ conv: width, kernel: 3 }] }\n  - flatten',
      'cannot add 4×8×8 (from "a") to 4×6×6 (from "b"): heights and widths differ. Correct it.',
    ],
  ])('%s', (rule, passage, replacement, message) => {
    if (rule === 'must be YAML') {
      const [line] = linesWith(valid.replace(passage, replacement.replace('¦', '')))
      expect(line).toContain(`${path}:`)
      return expect(line).toContain(message)
    }
    const differsByVariant = rule === 'must have branches that fit together'
    const secondMessage = message.replaceAll('4×', '8×')
    // The branches differ in shape from variant to variant, and so do their messages.
    if (differsByVariant) expectIssues(passage, replacement.replace('¦', '¦¦'), message, secondMessage)
    else expectIssues(passage, replacement, message)
  })

  it.each([
    ['relu', '"relu" is already the name of a layer type'],
    ['repeat', '"repeat" is already the name of a structure'],
    ['name', '"name" is already a key of every step'],
  ])('must not have a block named %s; it is reported once, where the block is', (name, problem) => {
    const block = `blocks:\n  ¦${name}: { with: [to], of: [{ dense: to }] }\nnetwork:\n`
    const calls = `  - { ${name}: 3 }\n  - { ${name}: 3 }\n`
    expectIssues('network:\n', block + calls, `${problem}. Rename the block.`)
  })

  it('must have an article', () => {
    expect(compileToIssues({ ...minimalCorpus, 'content/cnn/lenet.network.yaml': valid })).toEqual([
      'content/cnn/lenet.network.yaml:1:1: cnn/lenet.md is missing. Write it, or rename this specification.',
    ])
  })
})

describe('a figure of an article with a specification', () => {
  const vgg = 'content/cnn/vgg.md'
  const lines = (figure: string) =>
    compileToIssues(
      replacePassage(
        vgg,
        'value: 138357544\n    by: counted\n    source: simonyan2014\n    note: With biases.',
        figure,
        withSpecification(valid),
      ),
    )

  it('may be exact or rounded', () => {
    expect(lines('value: 2682\n    source: simonyan2014')).toEqual(
      lines('value: 2700\n    source: simonyan2014'),
    )
    expect(lines('of: VGG-B\n    value: 5354\n    source: simonyan2014')).toEqual(
      lines('value: 2682\n    source: simonyan2014'),
    )
  })

  it('must agree with it or explain the difference in a note', () => {
    expect(lines('of: VGG-B\n    value: 2682\n    source: simonyan2014')).toContain(
      'content/cnn/vgg.md:15:12: 2,682 parameters of VGG-B, but the specification has 5,354. Correct one of the two, or explain the difference in a note.',
    )
    expect(linesWith(valid)).toEqual([])
  })

  it('must name a variant of it, or none', () => {
    expect(lines('of: VGG-C\n    value: 2682\n    source: simonyan2014')).toContain(
      'content/cnn/vgg.md:14:9: "VGG-C" is not a variant of the specification. Add "variant:" with vgg-a, vgg-b, or none.',
    )
    expect(lines('of: VGG-C\n    variant: vgg-c\n    value: 2682\n    source: simonyan2014')).toContain(
      'content/cnn/vgg.md:15:14: "vgg-c" is not a variant of the specification. Add "variant:" with vgg-a, vgg-b, or none.',
    )
    const expected = lines('value: 2682\n    source: simonyan2014')
    expect(lines('of: VGG-C\n    variant: vgg-b\n    value: 5354\n    source: simonyan2014')).toEqual(
      expected,
    )
    expect(lines('of: VGG-C\n    variant: none\n    value: 1\n    source: simonyan2014')).toEqual(expected)
    expect(lines('of: VGG-B, with a setting\n    value: 5354\n    source: simonyan2014')).toEqual(expected)
  })

  it('has the precision of its last nonzero digit', () => {
    expect(isRoundedFrom(25_600_000, 25_557_032n)).toBe(true)
    expect(isRoundedFrom(25_500_000, 25_557_032n)).toBe(false)
    expect(isRoundedFrom(25_557_032, 25_557_032n)).toBe(true)
    expect(isRoundedFrom(25_557_033, 25_557_032n)).toBe(false)
    expect(isRoundedFrom(0, 0n)).toBe(true)
  })
})
