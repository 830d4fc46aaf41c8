import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { generateDataFiles } from '../../../src/build/data/dataFiles'
import { type Corpus, compile } from '../../../src/compiler/compile'
import { type CorpusTexts, minimalCorpus, replacePassage, toFiles } from '../../compiler/minimalCorpus'
import { era, vgg } from '../../compiler/mistakes'
import { readCorpus } from '../../content'

const realCorpus = readCorpus()
const compileCorpus = (contents: CorpusTexts = minimalCorpus) => compile(toFiles(contents)).corpus!
const fileOf = (corpus: Corpus, name: string) => new Map(generateDataFiles(corpus)).get(name)!
const timelineOf = (corpus: Corpus) => JSON.parse(fileOf(corpus, 'timeline.json'))
const edit = (path: string, passage: string, replacement: string, base?: CorpusTexts) =>
  compileCorpus(replacePassage(path, passage, replacement, base))

it('generateDataFiles generates four files for a corpus without specifications', () => {
  expect([...new Map(generateDataFiles(compileCorpus())).keys()]).toEqual([
    'timeline.json',
    'timeline.schema.json',
    'architectures.csv',
    'references.bib',
  ])
})

describe('timeline.json', () => {
  const schema = JSON.parse(fileOf(realCorpus, 'timeline.schema.json'))
  const validator = z.fromJSONSchema(schema)
  const findInvalidPaths = (timeline: unknown) =>
    validator.safeParse(timeline).error?.issues.map(({ path }) => path.join('.')) ?? []

  it('matches its JSON Schema', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(findInvalidPaths(timelineOf(realCorpus))).toEqual([])
    expect(findInvalidPaths(timelineOf(compileCorpus()))).toEqual([])
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
    'does not match its JSON Schema with an invalid %s',
    (path, invalidate) => {
      const timeline = timelineOf(compileCorpus())
      invalidate(timeline)
      expect(findInvalidPaths(timeline)).toEqual([path])
    },
  )

  it('contains an era; an open-ended one has its last year so far', () => {
    const closed = {
      id: 'cnn',
      title: { en: 'Convolution', zh: '卷积网络' },
      tagline: { en: 'Look locally', zh: '看局部' },
      summary: { en: 'Networks that look at images piece by piece.', zh: '逐块看图像的网络。' },
      from: 1980,
      to: 2022,
      open: false,
    }
    expect(timelineOf(compileCorpus()).eras).toEqual([closed])
    expect(timelineOf(edit(era, 'to: 2022\n', '')).eras).toEqual([{ ...closed, to: 2015, open: true }])
  })

  it('contains an architecture with its metadata and the URL of each source', () => {
    const { architectures } = timelineOf(compileCorpus())
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

  it('contains multiply-adds where they are known, and the URL stated by a source', () => {
    const figure = '  - metric: multiplyAdds\n    value: 15500000000\n    source: simonyan2014\n'
    const withFigure = replacePassage(vgg, 'sources:\n', `${figure}sources:\n`)
    const { architectures } = timelineOf(
      edit(vgg, '    arxiv:', '    url: https://a.org/\n    arxiv:', withFigure),
    )
    expect(architectures[0].multiplyAdds).toBe(15500000000)
    expect(architectures[0].sources[0].url).toBe('https://a.org/')
    expect(architectures[1]).not.toHaveProperty('multiplyAdds')
  })

  it('contains events and winters', () => {
    const { events, winters } = timelineOf(realCorpus)
    expect({ events, winters }).toEqual({
      events: realCorpus.timeline.events,
      winters: realCorpus.timeline.winters,
    })
    expect(timelineOf(compileCorpus()).events[0].title).toEqual({ en: 'Perceptrons', zh: '《感知机》' })
  })
})

/** Parses comma-separated values as in RFC 4180. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < csv.length) {
    const [match, quoted, unquoted, end] = cell.exec(csv) ?? []
    if (match === undefined) throw new Error('Invalid CSV.')
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? unquoted!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('architectures.csv', () => {
  it('has a header and a row for each architecture', () => {
    expect(fileOf(compileCorpus(), 'architectures.csv')).toBe(
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
    ['A; B', 'A; B'],
  ])('quotes %j if necessary', (venue, cell) => {
    const csv = fileOf(edit(vgg, 'venue: ICLR 2015', `venue: ${JSON.stringify(venue)}`), 'architectures.csv')
    expect(csv).toContain(`University of Oxford,${cell},5`)
    expect(parseCsv(csv)[1]?.[8]).toBe(venue)
  })

  it('can be parsed back', () => {
    const [header, ...rows] = parseCsv(fileOf(realCorpus, 'architectures.csv'))
    const { architectures } = realCorpus.timeline
    expect(header).toHaveLength(13)
    expect(rows.filter((row) => row.length !== 13)).toEqual([])
    const parsed = rows.map(([id, en, zh, era, date, , authors, , venue, importance, parameters, on]) => ({
      ...{ id, en, zh, era, date, authors, venue, importance, parameters, on },
    }))
    expect(parsed).toEqual(
      architectures.map((one) => {
        const { metadata } = realCorpus.architectureArticles.find(({ id }) => id === one.id)!
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
