import { describe, expect, it } from 'vitest'
import { generateDataFiles } from '../../src/build/data/dataFiles'
import { type Corpus, compile } from '../../src/compiler/compile'
import { minimalCorpus, replacePassage, toFiles } from '../compiler/minimalCorpus'
import { resnet } from '../compiler/mistakes'
import { readCorpus } from '../content'

const realCorpus = readCorpus()
const referencesOf = (corpus: Corpus) => new Map(generateDataFiles(corpus)).get('references.bib')!
const smallCorpus = compile(toFiles(minimalCorpus)).corpus!

/** The references of a corpus with an edited source of ResNet. */
const withSource = (passage: string, replacement: string) =>
  referencesOf(compile(toFiles(replacePassage(resnet, passage, replacement))).corpus!)

interface Entry {
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

/** Parses a bibliography by its braces, as BibTeX does. */
function parseEntries(bibliography: string): Entry[] {
  const pieces = parseBraces(bibliography)
  expect(bibliography.replace(/\{[\s\S]*/, '')).toBe('@misc')
  return pieces.map((piece) => {
    const [key = ''] = piece.split(',')
    const names = [...piece.matchAll(/^ {2}(\w+) = \{/gm)].map(([, name]) => name!)
    const values = parseBraces(piece)
    expect(values).toHaveLength(names.length)
    return { key, fields: new Map(names.map((name, index) => [name, values[index]!])) }
  })
}

/** The contents of outermost braces; throws if braces do not match. */
function parseBraces(text: string): string[] {
  const found: string[] = []
  let [depth, start] = [0, 0]
  for (const [index, character] of text.split('').entries()) {
    if (character === '{' && depth++ === 0) start = index + 1
    if (character === '}' && --depth === 0) found.push(text.slice(start, index))
    if (depth < 0) throw new Error(`Unexpected closing brace at ${index}.`)
  }
  if (depth > 0) throw new Error('A brace is not closed.')
  return found
}

const fieldOf = (bibliography: string, name: string) =>
  parseEntries(bibliography)
    .find(({ key }) => key === 'resnet')
    ?.fields.get(name)

describe('references.bib', () => {
  it('has an entry for the primary source of each architecture', () => {
    expect(referencesOf(smallCorpus)).toBe(`@misc{vgg,
  title = {{Very Deep Convolutional Networks}},
  author = {Karen Simonyan and Andrew Zisserman},
  year = {2014},
  eprint = {1409.1556},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/1409.1556}
}

@misc{resnet,
  title = {{Deep Residual Learning}},
  author = {Kaiming He},
  year = {2015},
  doi = {10.1109/CVPR.2016.90},
  url = {https://doi.org/10.1109/CVPR.2016.90}
}
`)
  })

  it('has each key once, sorted by date', () => {
    const keys = parseEntries(referencesOf(realCorpus)).map(({ key }) => key)
    expect(keys).toEqual(realCorpus.timeline.architectures.map(({ id }) => id))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('names every author of every source', () => {
    for (const { key, fields } of parseEntries(referencesOf(realCorpus))) {
      const [source] = realCorpus.architectureArticles.find(({ id }) => id === key)!.metadata.sources
      expect(fields.get('author')?.split(' and '), key).toHaveLength(source!.authors.length)
      expect(fields.get('year'), key).toBe(String(source!.year))
    }
  })

  it('contains the venue of a source that states one', () => {
    const withVenue = withSource('    year: 2015', '    year: 2015\n    venue: R&D Letters')
    expect(fieldOf(withVenue, 'howpublished')).toBe('R\\&D Letters')
    expect(fieldOf(referencesOf(smallCorpus), 'howpublished')).toBeUndefined()
  })

  it.each([
    ['R&D', 'R\\&D'],
    ['50 % off', '50 \\% off'],
    ['C# for $5', 'C\\# for \\$5'],
    ['mixer_b16', 'mixer\\_b16'],
    ['x^2 ~ y', 'x\\textasciicircum{}2 \\textasciitilde{} y'],
    ['a {b} {{c \\d }', 'a b c d '],
    ['多层感知机', '多层感知机'],
  ])('escapes %s for TeX', (title, expected) => {
    const written = withSource('title: Deep Residual Learning', `title: '${title}.'`)
    expect(fieldOf(written, 'title')).toBe(`{${expected}.}`)
  })

  it.each([
    ['[Ada Byron, Charles Babbage]', 'Ada Byron and Charles Babbage'],
    ['[Research and Development]', '{Research and Development}'],
    ['["Bell Labs, Inc."]', '{Bell Labs, Inc.}'],
    ['[A_I, R&D]', 'A\\_I and R\\&D'],
  ])('separates the authors %s correctly', (authors, expected) => {
    const written = withSource('authors: [Kaiming He]\n    year', `authors: ${authors}\n    year`)
    expect(fieldOf(written, 'author')).toBe(expected)
  })

  it('percent-encodes braces in addresses', () => {
    const written = withSource(
      'doi: 10.1109/CVPR.2016.90',
      'doi: 10.1109/a{b\n    url: https://a.org/}{{?x=1&y=50%25_',
    )
    expect(fieldOf(written, 'doi')).toBe('10.1109/a%7Bb')
    expect(fieldOf(written, 'url')).toBe('https://a.org/%7D%7B%7B?x=1&y=50%25_')
  })
})
