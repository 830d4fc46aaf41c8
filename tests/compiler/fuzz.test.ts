import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, type Issue } from '../../src/compiler/compile'
import { corpusWithLab as texts, toFiles } from './minimalCorpus'

const path = fc.constantFrom(...Object.keys(texts))
/** Tokens of Markdown, TeX and YAML. */
const syntax = fc.constantFrom(
  ...[
    '---\n',
    '\n\n',
    '## ',
    '> ',
    '- ',
    '    ',
    '```',
    '$$',
    '$',
    '\\frac{',
    '\\begin{matrix}',
    '{',
    '}',
    '[',
    '](',
  ],
  ...[
    '![',
    '<b>',
    '<!--',
    '&',
    '*x',
    '!!set',
    ': ',
    '? ',
    '|',
    '"',
    "'",
    '\t',
    '\\',
    '_',
    '**',
    '__proto__',
    '\u0000',
  ],
  ...[
    '\uFEFF',
    '\uD800',
    '\r',
    '%YAML',
    '](../cnn/vgg.md)',
    'https://',
    'javascript:',
    '\\left(',
    '^',
    '1e999',
    '~',
  ],
)
const fragments = fc.array(fc.oneof(syntax, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })

function isWellFormed({ line, column, message }: Issue): boolean {
  return line >= 1 && column >= 1 && /^[^\n\r]+[.?]$/.test(message)
}

describe('compile', () => {
  it('reports issues for any bytes', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 400 }), (address, bytes) => {
        const files = toFiles(texts).map((file) => (file.path === address ? { ...file, bytes } : file))
        const { issues, corpus } = compile(files)
        expect(corpus).toBeUndefined()
        expect(issues.length).toBeGreaterThan(0)
        expect(issues.filter((issue) => !isWellFormed(issue))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('returns a corpus or issues for any mutation of a valid file', () => {
    fc.assert(
      fc.property(path, fc.nat(), fc.nat({ max: 20 }), fragments, (address, position, length, inserted) => {
        const text = texts[address] ?? ''
        const start = position % text.length
        const mutated = text.slice(0, start) + inserted.join('') + text.slice(start + length)
        const { issues, corpus } = compile(toFiles({ ...texts, [address]: mutated }))
        expect(corpus === undefined).toBe(issues.length > 0)
        expect(issues.filter((issue) => !isWellFormed(issue))).toEqual([])
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it('produces no script for any prose', () => {
    fc.assert(
      fc.property(fragments, (inserted) => {
        const text = texts['content/cnn/vgg.md']?.replace('Size.', () => inserted.join('')) ?? ''
        const { corpus } = compile(toFiles({ ...texts, 'content/cnn/vgg.md': text }))
        const html =
          corpus?.architectureArticles
            .flatMap(({ sections }) => sections.map((section) => section.html))
            .join('') ?? ''
        expect(html).not.toMatch(/<(?:script|b|iframe)\b|<[^>]+\son\w+=|(?:href|src)="(?:javascript|data):/i)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('ignores carriage returns at line ends', () => {
    fc.assert(
      fc.property(path, fc.constantFrom('\r\n', '\r'), fc.boolean(), (address, lineEnd, hasByteOrderMark) => {
        const text = (hasByteOrderMark ? '\uFEFF' : '') + texts[address]?.replaceAll('\n', lineEnd)
        expect(compile(toFiles({ ...texts, [address]: text }))).toEqual(compile(toFiles(texts)))
      }),
      { numRuns: 40 },
    )
  })
})
