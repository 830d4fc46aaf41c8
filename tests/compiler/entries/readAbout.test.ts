import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compiler/compile'
import { type CorpusTexts, compileToIssues, corpusWithAbout, minimalCorpus, toFiles } from '../minimalCorpus'
import { itReportsMistakes } from '../mistakes'

const about = 'content/about.md'
const aboutZh = 'content/about.zh.md'

const compileAbout = (contents: CorpusTexts, options = {}) =>
  compile(toFiles(contents), options).corpus?.aboutArticles ?? []
const without = (path: string): CorpusTexts =>
  Object.fromEntries(Object.entries(corpusWithAbout).filter(([one]) => one !== path))

describe('the page about the site', () => {
  it('is compiled in each language, with its sections in order', () => {
    expect(compileToIssues(corpusWithAbout)).toEqual([])
    const [en, zh, ...others] = compileAbout(corpusWithAbout)
    expect(others).toEqual([])
    expect(en).toMatchObject({ kind: 'about', id: 'about', language: 'en', summary: 'What it is.' })
    expect(zh).toMatchObject({ kind: 'about', id: 'about', language: 'zh', summary: '这是什么。' })
    for (const page of [en, zh]) {
      expect(page?.sections.map(({ id }) => id)).toEqual([
        ...['picture', 'choice', 'figures', 'data', 'licences', 'citing'],
      ])
    }
    expect(en?.sections[4]?.html).toContain('<strong>Code</strong>')
    expect(en?.counts).toEqual(zh?.counts)
  })

  it('links entries by folder and file, in the language of the page', () => {
    const [en, zh] = compileAbout(corpusWithAbout, { base: '/history/' })
    expect(en?.sections[1]?.html).toBe(
      '<p>By hand, like <a href="/history/architecture/resnet/">ResNet</a> of <a href="/history/era/cnn/">its era</a>.</p>',
    )
    expect(zh?.sections[1]?.html).toContain('href="/history/zh/architecture/resnet/"')
  })

  it('has only counts if there is no about.md', () => {
    const [en] = compileAbout(minimalCorpus)
    expect(en!.summary).toBeUndefined()
    expect(en).toMatchObject({ sections: [], counts: { eras: [{ id: 'cnn' }] } })
  })

  it('must have both its files', () => {
    expect(compileToIssues(without(aboutZh))).toEqual([
      `${about}:1:1: the Chinese is missing. Write about.zh.md.`,
    ])
    expect(compileToIssues(without(about))).toEqual([
      `${aboutZh}:1:1: about.md is missing. Write it, or rename this translation.`,
    ])
  })

  itReportsMistakes(
    [
      ['must have a summary', about, 'What it is.', '¦""', 'summary is empty. Give it a value.'],
      [
        'must have a short summary',
        aboutZh,
        '这是什么。',
        `¦${'这是什么'.repeat(28)}`,
        'summary has 112 characters, 2 too many. Shorten it to 110.',
      ],
      [
        'must have no other keys',
        about,
        'summary',
        '¦title: About\nsummary',
        'the key "title" is unknown here. Remove it, or use one of summary.',
      ],
      [
        'must have sections with the fixed titles',
        about,
        '## Data files',
        '¦## Data file',
        'the section "Data file" is unknown here. Did you mean "Data files"?',
      ],
      [
        'must have all its sections',
        aboutZh,
        '\n## 如何引用\n\n用地址。',
        '',
        `${aboutZh}:23:5: the section "如何引用" is missing. Add "## 如何引用".`,
      ],
      [
        'must have no raw HTML',
        about,
        'Layers.',
        'Layers.\n\n¦<table>',
        'raw HTML is not allowed. Write Markdown.',
      ],
      [
        'must link existing entries',
        about,
        '[ResNet](cnn/resnet.md)',
        '¦[ResNet](cnn/resnett.md)',
        'the link "cnn/resnett.md" leads nowhere. Did you mean "cnn/resnet.md"?',
      ],
      [
        'must link entries below its folder',
        about,
        '[ResNet](cnn/resnet.md)',
        '¦[ResNet](../cnn/resnet.md)',
        'the link "../cnn/resnet.md" leads nowhere. Link the file of an entry, like rnn/lstm.md.',
      ],
    ],
    corpusWithAbout,
  )
})
