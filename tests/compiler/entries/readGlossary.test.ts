import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { compileToIssues, minimalCorpus, toFiles } from '../minimalCorpus'

const path = 'content/names.zh.yaml'
const specification = `input: { channels: 3, height: size, width: size }
dimensions:
  size: 8
variants:
  vgg: { title: VGG-A }
  plain: { title: VGG without words }
network:
  - { conv: 4, kernel: 3, name: stem }
  - { repeat: 2, as: layer, of: [residual: [relu]] }
  - { if: 0, add: { left: [], right: [] }, name: stem }
`
const names = `input: 输入
size: 边长
VGG without words: 无词的 VGG
stem: 主干
layer: 层
left: 左
right: 右
`
const vgg = 'content/cnn/vgg.network.yaml'
const withNames = (text: string, network = specification) => ({
  ...minimalCorpus,
  [vgg]: network,
  [path]: text,
})
const linesWith = (text: string) => compileToIssues(withNames(text))

describe('the glossary', () => {
  it('adds to each specification the Chinese for its names', () => {
    const { corpus } = compile(toFiles(withNames(`${names}VGG-A: 甲型\nmain: 主路\n`)))
    expect(corpus!.specifications.get('vgg')!.names).toEqual({
      input: '输入',
      size: '边长',
      'VGG-A': '甲型',
      'VGG without words': '无词的 VGG',
      stem: '主干',
      layer: '层',
      main: '主路',
      left: '左',
      right: '右',
    })
  })

  it('is optional', () => {
    const { corpus } = compile(toFiles({ ...minimalCorpus, [vgg]: specification }))
    expect(corpus!.specifications.get('vgg')!.names).toEqual({})
  })

  it.each([
    ['input', '1:1'],
    ['size', '3:3'],
    ['VGG without words', '6:19'],
    ['stem', '8:33'],
    ['layer', '9:22'],
    ['left', '10:21'],
  ])('must have an entry for "%s", which is reported at its first declaration', (name, position) => {
    expect(linesWith(names.replace(new RegExp(`^${name}: .*\n`, 'm'), ''))).toEqual([
      `${vgg}:${position}: no Chinese for "${name}". Add it to ${path}.`,
    ])
  })

  it('must have no entry for a name that no specification uses', () => {
    expect(linesWith(`${names}head: 头\n`)).toEqual([
      `${path}:8:1: no specification has the name "head". Remove it.`,
    ])
    expect(linesWith(names.replace('stem', 'stme'))).toEqual([
      `${vgg}:8:33: no Chinese for "stem". Add it to ${path}.`,
      `${path}:4:1: no specification has the name "stme". Did you mean "stem"?`,
    ])
  })

  it('is not checked for unused entries while a specification is invalid', () => {
    expect(
      compileToIssues(withNames(`${names}head: 头\n`, specification.replace('name: stem }', 'nam: stem }'))),
    ).toEqual([`${vgg}:8:27: the key "nam" is unknown here. Did you mean "name"?`])
  })

  it('is checked together with everything else', () => {
    const invalid = specification.replace('kernel: 3', 'kernel: 9')
    expect(compileToIssues(withNames(names.replace('layer: 层\n', ''), invalid))).toEqual([
      `${vgg}:8:24: a kernel that reaches over 9 does not fit a length of 8. Correct it.`,
      `${vgg}:9:22: no Chinese for "layer". Add it to ${path}.`,
    ])
  })

  it.each([
    ['stem:', '4:6', 'stem is empty. Give it a value.'],
    ['stem: ""', '4:7', 'stem is empty. Give it a value.'],
    ['stem: 3', '4:7', 'stem is 3, not text. Put it in quotes.'],
    ['stem: [主干]', '4:7', 'stem is a list, not text. Put it in quotes.'],
    [`stem: ${'主'.repeat(41)}`, '4:7', 'stem has 41 characters, 1 too many. Shorten it to 40.'],
  ])('must have text values: not %s', (line, position, message) => {
    expect(linesWith(names.replace('stem: 主干', line))).toEqual([`${path}:${position}: ${message}`])
  })

  it.each([
    ['- stem', 'the YAML is a list, not a mapping. Write its keys as "key: value".'],
    ['', 'the file is empty. Write its content, or delete it.'],
  ])('must be a mapping: not "%s"', (text, message) => {
    expect(linesWith(text)).toEqual([`${path}:1:1: ${message}`])
  })
})
