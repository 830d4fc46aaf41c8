import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { generateDataFiles } from '../../../src/build/data/dataFiles'
import { type Corpus, compile } from '../../../src/compiler/compile'
import { type CorpusTexts, minimalCorpus, replacePassage, toFiles } from '../../compiler/minimalCorpus'
import { era, vgg } from '../../compiler/mistakes'
import { readCorpus } from '../../content'

const whole = readCorpus()
const small = (contents: CorpusTexts = minimalCorpus) => compile(toFiles(contents)).corpus!
const fileOf = (corpus: Corpus, name: string) => new Map(generateDataFiles(corpus)).get(name)!
const timelineOf = (corpus: Corpus) => JSON.parse(fileOf(corpus, 'timeline.json'))
const edit = (path: string, passage: string, replacement: string, base?: CorpusTexts) =>
  small(replacePassage(path, passage, replacement, base))

it('the site offers four files of data', () => {
  expect([...new Map(generateDataFiles(small())).keys()]).toEqual([
    'timeline.json',
    'timeline.schema.json',
    'architectures.csv',
    'references.bib',
  ])
})

describe('timeline.json', () => {
  const schema = JSON.parse(fileOf(whole, 'timeline.schema.json'))
  const form = z.fromJSONSchema(schema)
  const faultsOf = (timeline: unknown) =>
    form.safeParse(timeline).error?.issues.map(({ path }) => path.join('.')) ?? []

  it('is of the form that its schema states', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(faultsOf(timelineOf(whole))).toEqual([])
    expect(faultsOf(timelineOf(small()))).toEqual([])
  })

  it.each([
    ['eras', (one) => delete one.eras],
    ['architectures', (one) => delete one.architectures],
    ['eras.0.id', (one) => delete one.eras[0].id],
    ['eras.0.to', (one) => delete one.eras[0].to],
    ['eras.0.from', (one) => (one.eras[0].from = '1980')],
    ['eras.0.title.zh', (one) => delete one.eras[0].title.zh],
    ['architectures.0.date', (one) => (one.architectures[0].date = '2014-13')],
    ['architectures.0.importance', (one) => (one.architectures[0].importance = 6)],
    ['architectures.0.importance', (one) => (one.architectures[0].importance = 2.5)],
    ['architectures.0.parameters.published', (one) => (one.architectures[0].parameters.published = '1M')],
    ['architectures.0.summary', (one) => delete one.architectures[0].summary],
    ['architectures.1.buildsOn.0.id', (one) => delete one.architectures[1].buildsOn[0].id],
    ['architectures.1.buildsOn.0.idea.en', (one) => delete one.architectures[1].buildsOn[0].idea.en],
    ['architectures.1.sources.0.url', (one) => delete one.architectures[1].sources[0].url],
    ['architectures.1.sources.0.authors.0', (one) => (one.architectures[1].sources[0].authors = [1])],
  ] satisfies [string, (timeline: ReturnType<typeof JSON.parse>) => unknown][])(
    'is not of that form with another %s',
    (path, spoil) => {
      const timeline = timelineOf(small())
      spoil(timeline)
      expect(faultsOf(timeline)).toEqual([path])
    },
  )

  it('tells an era, and its last year so far where it goes on', () => {
    const closed = {
      id: 'cnn',
      title: { en: 'Convolution', zh: '卷积网络' },
      tagline: { en: 'Look locally', zh: '看局部' },
      summary: { en: 'Networks that look at images piece by piece.', zh: '逐块看图像的网络。' },
      from: 1980,
      to: 2022,
      open: false,
    }
    expect(timelineOf(small()).eras).toEqual([closed])
    expect(timelineOf(edit(era, 'to: 2022\n', '')).eras).toEqual([{ ...closed, to: 2015, open: true }])
  })

  it('tells an architecture with its facts and where each source is found', () => {
    const { architectures } = timelineOf(small())
    expect(architectures.map(({ id }: { id: string }) => id)).toEqual(['vgg', 'resnet'])
    expect(architectures[0]).toEqual({
      id: 'vgg',
      era: 'cnn',
      date: '2014-09',
      dateOf: 'preprint',
      title: { en: 'VGG', zh: 'VGG' },
      tagline: { en: 'Small filters, many layers', zh: '小卷积，多层' },
      summary: { en: 'Nothing but small filters.', zh: '只用小卷积核。' },
      importance: 5,
      buildsOn: [],
      parameters: { published: 138357544 },
      authors: ['Karen Simonyan', 'Andrew Zisserman'],
      organisations: ['University of Oxford'],
      venue: 'ICLR 2015',
      figures: [
        {
          metric: 'parameters',
          value: 138357544,
          by: 'counted',
          source: 'simonyan2014',
          note: { en: 'With biases.', zh: '含偏置。' },
        },
      ],
      sources: [
        {
          key: 'simonyan2014',
          title: 'Very Deep Convolutional Networks',
          authors: ['Karen Simonyan', 'Andrew Zisserman'],
          year: 2014,
          arxiv: '1409.1556',
          url: 'https://arxiv.org/abs/1409.1556',
        },
      ],
    })
    expect(architectures[1]).not.toHaveProperty('parameters')
    expect(architectures[1].sources[0].url).toBe('https://doi.org/10.1109/CVPR.2016.90')
  })

  it('tells multiply-adds where they are known, and the address that a source states', () => {
    const more = '  - metric: multiplyAdds\n    value: 15500000000\n    source: simonyan2014\n'
    const stated = replacePassage(vgg, 'sources:\n', `${more}sources:\n`)
    const { architectures } = timelineOf(
      edit(vgg, '    arxiv:', '    url: https://a.org/\n    arxiv:', stated),
    )
    expect(architectures[0].multiplyAdds).toBe(15500000000)
    expect(architectures[0].sources[0].url).toBe('https://a.org/')
    expect(architectures[1]).not.toHaveProperty('multiplyAdds')
  })

  it('tells events and winters', () => {
    const { events, winters } = timelineOf(whole)
    expect({ events, winters }).toEqual({ events: whole.timeline.events, winters: whole.timeline.winters })
    expect(timelineOf(small()).events[0].title).toEqual({ en: 'Perceptrons', zh: '《感知机》' })
  })
})

/** The rows of comma-separated values, read as RFC 4180 has it. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < csv.length) {
    const [whole, quoted, plain, end] = cell.exec(csv) ?? []
    if (whole === undefined) throw new Error('This is no CSV.')
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('architectures.csv', () => {
  it('has a header and a row for each architecture', () => {
    expect(fileOf(small(), 'architectures.csv')).toBe(
      [
        'id,title_en,title_zh,era,date,date_of,authors,organisations,venue,importance,parameters,builds_on,source',
        'vgg,VGG,VGG,cnn,2014-09,preprint,Karen Simonyan; Andrew Zisserman,University of Oxford,ICLR 2015,5,138357544,,https://arxiv.org/abs/1409.1556',
        'resnet,ResNet,ResNet,cnn,2015-12,conference,Kaiming He,,CVPR 2016,5,,vgg,https://doi.org/10.1109/CVPR.2016.90',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['A, B', '"A, B"'],
    ['A "B"', '"A ""B"""'],
    ['A\nB', '"A\nB"'],
    ['A\rB', '"A\rB"'],
    ['A; B', 'A; B'],
  ])('quotes %j where it must', (venue, cell) => {
    const csv = fileOf(edit(vgg, 'venue: ICLR 2015', `venue: ${JSON.stringify(venue)}`), 'architectures.csv')
    expect(csv).toContain(`University of Oxford,${cell},5`)
    expect(rowsOf(csv)[1]?.[8]).toBe(venue)
  })

  it('reads back as it was meant', () => {
    const [header, ...rows] = rowsOf(fileOf(whole, 'architectures.csv'))
    const { architectures } = whole.timeline
    expect(header).toHaveLength(13)
    expect(rows.filter((row) => row.length !== 13)).toEqual([])
    const told = rows.map(([id, en, zh, era, date, , authors, , venue, importance, parameters, on]) => ({
      ...{ id, en, zh, era, date, authors, venue, importance, parameters, on },
    }))
    expect(told).toEqual(
      architectures.map((one) => {
        const { metadata } = whole.architectureArticles.find(({ id }) => id === one.id)!
        return {
          id: one.id,
          ...one.title,
          era: one.era,
          date: one.date,
          authors: metadata.authors.join('; '),
          venue: metadata.venue,
          importance: String(one.importance),
          parameters: String(one.parameters ?? ''),
          on: one.buildsOn.map(({ id }) => id).join(' '),
        }
      }),
    )
  })
})
