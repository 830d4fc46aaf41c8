import type { Corpus } from '../compiler/compile'
import type { Article } from '../model/article'
import { addressOf } from '../model/source'
import type { Language } from '../model/timeline'
import { exact, networkData } from './networks'

/** The data files that the site offers, by their path below `data/`, one after the other: all of them would fill the memory. */
export function* dataFiles(corpus: Corpus): Generator<readonly [path: string, text: string]> {
  yield ['timeline.json', `${JSON.stringify(timelineData(corpus), null, 1)}\n`]
  yield ['timeline.schema.json', `${JSON.stringify(timelineSchema, null, 2)}\n`]
  yield ['architectures.csv', architecturesCsv(corpus)]
  yield ['references.bib', referencesBib(corpus)]
  for (const [id, { specification, networks }] of corpus.blueprints) {
    yield [`networks/${id}.json`, `${JSON.stringify(networkData(id, specification, networks), null, 1)}\n`]
  }
}

const articlesIn = (articles: readonly Article[], language: Language) =>
  new Map(articles.filter((one) => one.language === language).map((one) => [one.id, one]))

function timelineData({ timeline, articles, blueprints }: Corpus) {
  const [inEnglish, inChinese] = [articlesIn(articles, 'en'), articlesIn(articles, 'zh')]
  return {
    eras: timeline.eras.map(({ id, title, tagline, summary, from, to }) => {
      const last = timeline.architectures.findLast((one) => one.era === id)
      return {
        id,
        title,
        tagline,
        summary,
        from,
        to: to ?? Number(last?.date.slice(0, 4) ?? from),
        open: to === undefined,
      }
    }),
    architectures: timeline.architectures.map(({ parameters, ...one }) => {
      const english = inEnglish.get(one.id)
      const facts = english?.facts
      const network = blueprints.get(one.id)?.counts[0]
      const multiplyAdds = facts?.figures.find((figure) => figure.metric === 'multiplyAdds')?.value
      return {
        ...one,
        summary: { en: english?.summary, zh: inChinese.get(one.id)?.summary },
        ...((parameters ?? network)
          ? { parameters: { published: parameters, computed: network && exact(network.parameters) } }
          : {}),
        ...((multiplyAdds ?? network) ? { multiplyAdds: multiplyAdds ?? exact(network!.multiplyAdds) } : {}),
        authors: facts?.authors,
        organisations: facts?.organisations,
        venue: facts?.venue,
        dateOf: facts?.dateOf,
        figures: facts?.figures,
        sources: facts?.sources.map((source) => ({ ...source, url: addressOf(source) })),
      }
    }),
    events: timeline.events,
    winters: timeline.winters,
  }
}

const string = { type: 'string' }
const words = { type: 'object', required: ['en', 'zh'], properties: { en: string, zh: string } }
const list = (items: object) => ({ type: 'array', items })
const record = (properties: object, required: string[]) => ({ type: 'object', properties, required })

/** The form of `timeline.json`. More keys may come; these stay. */
const timelineSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Layers of Time: the timeline',
  ...record(
    {
      eras: list(
        record({ id: string, title: words, from: { type: 'number' }, to: { type: 'number' } }, [
          'id',
          'title',
          'from',
          'to',
        ]),
      ),
      architectures: list(
        record(
          {
            id: string,
            era: string,
            date: { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2]))?$' },
            title: words,
            summary: words,
            importance: { type: 'integer', minimum: 1, maximum: 5 },
            buildsOn: list(record({ id: string, idea: words }, ['id'])),
            parameters: record({ published: { type: 'number' }, computed: { type: 'number' } }, []),
            multiplyAdds: { type: 'number' },
            sources: list(
              record({ title: string, authors: list(string), year: { type: 'integer' }, url: string }, [
                'title',
                'authors',
                'year',
                'url',
              ]),
            ),
          },
          ['id', 'era', 'date', 'title', 'summary', 'importance', 'buildsOn', 'sources'],
        ),
      ),
    },
    ['eras', 'architectures'],
  ),
}

function architecturesCsv({ timeline, articles }: Corpus): string {
  const cell = (value: unknown) => {
    const text = String(value ?? '')
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const inEnglish = articlesIn(articles, 'en')
  const rows = timeline.architectures.map((one) => {
    const facts = inEnglish.get(one.id)?.facts
    const source = facts?.sources[0]
    return [
      one.id,
      one.title.en,
      one.title.zh,
      one.era,
      one.date,
      facts?.dateOf,
      facts?.authors.join('; '),
      facts?.organisations.join('; '),
      facts?.venue,
      one.importance,
      one.parameters,
      one.buildsOn.map(({ id }) => id).join(' '),
      source && addressOf(source),
    ]
  })
  const header =
    'id,title_en,title_zh,era,date,date_of,authors,organisations,venue,importance,parameters,builds_on,source'
  return `${[header, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`
}

/** One BibTeX entry for each primary source; keys are the architectures' ids. */
function referencesBib({ timeline, articles }: Corpus): string {
  const marks: Record<string, string> = { '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  const plain = (text: string) =>
    text.replace(/[{}\\]/g, '').replace(/[&%#_$~^]/g, (mark) => marks[mark] ?? `\\${mark}`)
  // Outside braces a comma would turn a name around, and "and" would make two of it.
  const author = (name: string) => (/,| and /i.test(name) ? `{${plain(name)}}` : plain(name))
  const address = (text: string) => text.replace(/[{}]/g, encodeURIComponent)
  const inEnglish = articlesIn(articles, 'en')
  return timeline.architectures
    .flatMap(({ id }) => {
      const source = inEnglish.get(id)?.facts.sources[0]
      if (!source) return []
      const fields = [
        `  title = {{${plain(source.title)}}}`,
        `  author = {${source.authors.map(author).join(' and ')}}`,
        `  year = {${source.year}}`,
        ...(source.venue ? [`  howpublished = {${plain(source.venue)}}`] : []),
        ...(source.arxiv ? [`  eprint = {${source.arxiv}}`, '  archiveprefix = {arXiv}'] : []),
        ...(source.doi ? [`  doi = {${address(source.doi)}}`] : []),
        `  url = {${address(addressOf(source))}}`,
      ]
      return [`@misc{${id},\n${fields.join(',\n')}\n}\n`]
    })
    .join('\n')
}
