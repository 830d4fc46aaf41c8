import { describe, expect, it } from 'vitest'
import { compile, formatIssue } from '../../../src/compiler/compile'
import { type CorpusTexts, compileToIssues, minimalCorpus, replacePassage, toFiles } from '../minimalCorpus'
import { era, eraZh, events, itReportsMistakes, resnet, resnetZh, vgg, vggZh } from '../mistakes'

const without = (...paths: string[]): CorpusTexts =>
  Object.fromEntries(Object.entries(minimalCorpus).filter(([path]) => !paths.includes(path)))
const withCopy = (path: string, source: string): CorpusTexts => ({
  ...minimalCorpus,
  [path]: minimalCorpus[source] ?? '',
})

describe('content files', () => {
  it('must be in the folder of an era', () => {
    expect(
      compileToIssues({
        ...minimalCorpus,
        'content/notes.md': 'x',
        'content/cnn/old/vgg.md': 'x',
        'content/cnn/a.png': 'x',
      }),
    ).toEqual(
      ['content/cnn/a.png', 'content/cnn/old/vgg.md', 'content/notes.md'].map(
        (path) =>
          `${path}:1:1: this file is not expected here. Entries are <era>/<id>.md, <era>/<id>.zh.md and <era>/<id>.network.yaml, labs labs/<id>.md, labs/<id>.zh.md and labs/<id>.results.json, events trends/events.yaml, Chinese names names.zh.yaml, topics topics.yaml, the page about the site about.md and about.zh.md.`,
      ),
    )
  })

  it('must have valid ids as names', () => {
    expect(compileToIssues(withCopy('content/cnn/VGG_16.md', vgg))).toEqual([
      'content/cnn/VGG_16.md:1:1: "VGG_16" is not a valid id. Rename it with lower-case letters, digits and hyphens.',
    ])
  })

  it('must have a translation', () => {
    expect(compileToIssues(without(vggZh))).toEqual([
      'content/cnn/vgg.md:1:1: the Chinese is missing. Write cnn/vgg.zh.md.',
    ])
    expect(compileToIssues(without(eraZh))).toEqual([
      'content/cnn/era.md:1:1: the Chinese is missing. Write cnn/era.zh.md.',
    ])
  })

  it('must have an original', () => {
    expect(compileToIssues(without(resnet))).toEqual([
      'content/cnn/resnet.zh.md:1:1: cnn/resnet.md is missing. Write it, or rename this translation.',
    ])
  })

  it('must have an era', () => {
    expect(compileToIssues(withCopy('content/rnn/lstm.md', vgg))).toEqual([
      'content/rnn/lstm.md:1:1: the Chinese is missing. Write rnn/lstm.zh.md.',
      'content/rnn/lstm.md:1:1: its folder is not an era: rnn/era.md is missing. Write it, or move this file.',
    ])
  })

  it('must have unique ids', () => {
    const eraTwo =
      replacePassage(era, 'order: 1', 'order: 2')[era]?.replace('(vgg.md)', '(../cnn/vgg.md)') ?? ''
    const second = { 'content/dbn/era.md': eraTwo, 'content/dbn/vgg.md': minimalCorpus[vgg] ?? '' }
    const chinese = {
      'content/dbn/era.zh.md': minimalCorpus[eraZh]?.replace('(vgg.md)', '(../cnn/vgg.md)') ?? '',
      'content/dbn/vgg.zh.md': minimalCorpus[vggZh] ?? '',
    }
    expect(compileToIssues({ ...minimalCorpus, ...second, ...chinese })).toEqual([
      'content/dbn/vgg.md:1:1: the id "vgg" belongs to content/cnn/vgg.md. Rename this file.',
    ])
    expect(
      compileToIssues({
        ...minimalCorpus,
        ...second,
        ...chinese,
        'content/dbn/era.md': eraTwo.replace('order: 2', 'order: 1'),
      }),
    ).toEqual([
      'content/dbn/era.md:3:8: order 1 belongs to content/cnn/era.md. Choose another.',
      'content/dbn/vgg.md:1:1: the id "vgg" belongs to content/cnn/vgg.md. Rename this file.',
    ])
  })
})

describe('a content file', () => {
  const linesWith = (bytes: Uint8Array) =>
    compile([...toFiles(without(events)), { path: events, bytes }]).issues.map(formatIssue)

  it('must not be empty', () => {
    expect(linesWith(new Uint8Array())).toEqual([
      `${events}:1:1: the file is empty. Write its content, or delete it.`,
    ])
  })

  it('must be UTF-8', () => {
    expect(linesWith(new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x63]))).toEqual([
      `${events}:2:2: this is not valid UTF-8. Save the file as UTF-8.`,
    ])
  })

  it('must be at most 1 MiB', () => {
    expect(linesWith(new Uint8Array(1024 * 1024 + 1))).toEqual([
      `${events}:1:1: the file is larger than 1 MiB. Split or shorten it.`,
    ])
  })
})

describe('a translation', () => {
  itReportsMistakes([
    [
      'must have every idea',
      resnetZh,
      'ideas:\n  vgg: 小卷积核\n',
      '',
      'content/cnn/resnet.zh.md:2:1: ideas has no "vgg". Translate "small filters".',
    ],
    [
      'must have no other idea',
      resnetZh,
      'ideas:\n',
      'ideas:\n  ¦gru: 门\n',
      'ideas "gru" is not an idea of the original. Remove it.',
    ],
    [
      'must have every note',
      vggZh,
      'notes:\n  - 含偏置。\n',
      '',
      'content/cnn/vgg.zh.md:2:1: notes has 0, but the figures of the original have 1. Translate each, in the same order.',
    ],
    [
      'must have no other note',
      vggZh,
      'notes:\n',
      'notes:\n  ¦- 多余。\n',
      'notes has 2, but the figures of the original have 1. Translate each, in the same order.',
    ],
    [
      'must not name anyone else',
      resnetZh,
      'Kaiming He:',
      '¦Kaming He:',
      'names "Kaming He" is not an author, organisation or venue of the original, nor the "of" of a figure. Did you mean "Kaiming He"?',
    ],
  ])

  it('may name the venue and the "of" of a figure', () => {
    const named = replacePassage(
      vgg,
      'metric: parameters',
      'metric: parameters\n    of: largest variant, with biases',
    )
    const names = 'names:\n  ICLR 2015: 2015 年 ICLR\n  largest variant, with biases: 最大的版本，含偏置\n'
    expect(compileToIssues(replacePassage(vggZh, 'notes:\n', `${names}notes:\n`, named))).toEqual([])
  })
})

describe('the lineage', () => {
  const older = replacePassage(vgg, '2014-09\ndateOf: preprint', '2016\ndateOf: report')
  const younger = {
    ...older,
    [vgg]: older[vgg]?.replace('arxiv: "1409.1556"', 'url: https://example.org') ?? '',
  }

  itReportsMistakes([
    [
      'must name existing architectures',
      resnet,
      'id: vgg',
      'id: ¦vggg',
      'buildsOn "vggg" is not an architecture. Did you mean "vgg"?',
      'content/cnn/resnet.zh.md:6:3: ideas "vgg" is not an idea of the original. Did you mean "vggg"?',
      'content/cnn/resnet.zh.md:6:3: ideas has no "vggg". Translate "small filters".',
    ],
    [
      'must not name an era',
      resnet,
      'id: vgg\n    idea: small filters',
      'id: vgg\n    idea: small filters\n  - id: ¦convolution',
      'buildsOn "convolution" is not an architecture. Write the entry, or remove the line.',
    ],
    [
      'must name an ancestor once',
      resnet,
      'idea: small filters',
      'idea: small filters\n  - id: ¦vgg',
      'the ancestor "vgg" appears twice. Keep one of the two.',
    ],
  ])

  it('must have no ancestor younger than its descendant', () => {
    expect(compileToIssues(younger)).toEqual([
      'content/cnn/resnet.md:12:9: buildsOn "vgg" is younger than "resnet": 2016 is after 2015-12. Correct a date, or remove the line.',
    ])
  })

  it('may have an ancestor of the same year if its month is unknown', () => {
    expect(
      compileToIssues({ ...younger, [vgg]: younger[vgg]?.replace('date: 2016', 'date: 2015') ?? '' }),
    ).toEqual([])
  })

  it('must have no cycle', () => {
    expect(compileToIssues(replacePassage(vgg, 'buildsOn: []', 'buildsOn: [{ id: resnet }]'))).toEqual([
      'content/cnn/resnet.md:12:9: buildsOn forms a cycle: resnet → vgg → resnet. Remove one of these lines.',
      'content/cnn/vgg.md:11:18: buildsOn "resnet" is younger than "vgg": 2015-12 is after 2014-09. Correct a date, or remove the line.',
    ])
  })

  it('must not contain an architecture that builds on itself', () => {
    expect(compileToIssues(replacePassage(vgg, 'buildsOn: []', 'buildsOn: [{ id: vgg }]'))).toEqual([
      'content/cnn/vgg.md:11:18: buildsOn forms a cycle: vgg → vgg. Remove one of these lines.',
    ])
  })
})

describe('events.yaml', () => {
  it('is sorted by time', () => {
    const [start = '', event = ''] = (minimalCorpus[events] ?? '').split(/(?<=events:\n)|(?=winters:)/)
    const later = event.replace('id: perceptrons', 'id: later').replace('1969', '1986-10')
    const { corpus } = compile(
      toFiles({ ...minimalCorpus, [events]: `${start}${later}${event}winters: []\n` }),
    )
    expect(corpus?.timeline.events.map(({ id }) => id)).toEqual(['perceptrons', 'later'])
  })

  itReportsMistakes([
    [
      'must have unique ids',
      events,
      'winters: []',
      'winters:\n  - id: ¦perceptrons\n    from: 1974\n    to: 1980\n    title: { en: A, zh: 甲 }\n    summary: { en: A, zh: 甲 }\n    source: { key: a, title: A, authors: [A], year: 1973, url: https://example.org }',
      'the id "perceptrons" appears twice. Keep one of the two.',
    ],
    [
      'must have winters that end after they begin',
      events,
      'winters: []',
      'winters:\n  - ¦id: winter\n    from: 1980\n    to: 1974\n    title: { en: A, zh: 甲 }\n    summary: { en: A, zh: 甲 }\n    source: { key: a, title: A, authors: [A], year: 1973, url: https://example.org }',
      'item 1 of winters ends before it begins. Swap from and to.',
    ],
    [
      'must have titles in both languages',
      events,
      '{ en: Perceptrons, zh: 《感知机》 }',
      '¦{ en: Perceptrons }',
      'zh is missing. Add it.',
    ],
    [
      'must have short titles',
      events,
      'en: Perceptrons,',
      'en: ¦The limits of perceptrons,',
      'en has 25 characters, 1 too many. Shorten it to 24.',
    ],
    [
      'must have valid ids',
      events,
      'id: perceptrons',
      'id: ¦Perceptrons',
      'id "Perceptrons" is not a valid id. Use lower-case letters, digits and hyphens.',
    ],
  ])
})
