import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectNameDeclarations } from '../../../src/network/language/nameDeclarations'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const declarationsIn = (text: string) =>
  collectNameDeclarations(readSpecification(parse(text)).specification!)
const withNetwork = (network: string) => `input: { features: 8 }\nnetwork:\n${network}`
/** Each name with its path; a colon at the end marks a key. */
const listPaths = (text: string) =>
  declarationsIn(text).map(({ name, path, isKey }) => [name, `${path.join('.')}${isKey ? ':' : ''}`])

describe('collectNameDeclarations', () => {
  it('lists names of inputs, dimensions, titles, steps, loop variables, branches and blocks', () => {
    expect(
      listPaths(`
inputs: { source: { features: width }, target: { features: width } }
dimensions: { width: 8 }
variants: { small: { title: Small }, large: {} }
blocks:
  unit: { with: [to], of: [{ dense: to, name: inner }] }
network:
  - { unit: 8, name: stem }
  - repeat: 2
    as: [a, b]
    name: stages
    of: [{ concat: { left: [], right: [{ dense: 4, name: deep }] }, name: sides }]
  - { experts: 2, active: 1, of: [{ dense: 8, name: expert }], shared: [{ dense: 8, name: common }] }
`),
    ).toEqual([
      ['source', 'inputs.source:'],
      ['target', 'inputs.target:'],
      ['width', 'dimensions.width:'],
      ['Small', 'variants.small.title'],
      ['stem', 'network.0.name'],
      ['stages', 'network.1.name'],
      ['a', 'network.1.as.0'],
      ['b', 'network.1.as.1'],
      ['sides', 'network.1.of.0.name'],
      ['left', 'network.1.of.0.concat.left:'],
      ['right', 'network.1.of.0.concat.right:'],
      ['deep', 'network.1.of.0.concat.right.0.name'],
      ['expert', 'network.2.of.0.name'],
      ['common', 'network.2.shared.0.name'],
      ['unit', 'blocks.unit:'],
      ['inner', 'blocks.unit.of.0.name'],
    ])
  })

  it('marks all names as translatable except the implied branches of a residual', () => {
    const residual = declarationsIn(withNetwork('  - { residual: [dense: 8], shortcut: [dense: 8] }'))
    expect(residual.map(({ name, isTranslatable }) => [name, isTranslatable])).toEqual([
      ['input', true],
      ['main', false],
      ['shortcut', false],
    ])
  })

  it.each([
    ['Large language model', true],
    ['GoogLeNet as published, with heads', true],
    ['VGG-16 (pre-trained)', true],
    ['ResNet-50', false],
    ['Qwen2.5 72B', false],
    ['gpt-oss-20b', false],
    ['AlexNet of 2', false],
    ['NETtalk', false],
  ])('tells whether the title "%s" is translatable: %s', (title, expected) => {
    const [titled] = declarationsIn(
      `variants: { v: { title: "${title}" } }\n${withNetwork('  - relu')}`,
    ).filter(({ name }) => name === title)
    expect(titled!.isTranslatable).toBe(expected)
  })
})
