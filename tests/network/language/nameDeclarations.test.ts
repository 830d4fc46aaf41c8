import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { collectNameDeclarations } from '../../../src/network/language/nameDeclarations'
import { readSpecification } from '../../../src/network/reading/readSpecification'

const namings = (text: string) => collectNameDeclarations(readSpecification(parse(text)).specification!)
const on = (network: string) => `input: { features: 8 }\nnetwork:\n${network}`
/** Each name with its place, a key marked by a colon. */
const placesOf = (text: string) =>
  namings(text).map(({ name, path, isKey }) => [name, `${path.join('.')}${isKey ? ':' : ''}`])

describe('the names that a specification gives', () => {
  it('are those of inputs, dimensions, titles, steps, numbers of times, branches and blocks', () => {
    expect(
      placesOf(`
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

  it('are words, but for the branches of a residual, which the notation names by itself', () => {
    const residual = namings(on('  - { residual: [dense: 8], shortcut: [dense: 8] }'))
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
  ])('make of the title "%s" a word: %s', (title, isWord) => {
    const [titled] = namings(`variants: { v: { title: "${title}" } }\n${on('  - relu')}`).filter(
      ({ name }) => name === title,
    )
    expect(titled!.isTranslatable).toBe(isWord)
  })
})
