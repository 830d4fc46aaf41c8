import { csvFormatRow } from 'd3-dsv'
import type { Corpus } from '../../compiler/compile'
import { getSourceUrl } from '../../model/source'
import { getArticlesById } from './articles'

const header = [
  'id',
  'title_en',
  'title_zh',
  'era',
  'date',
  'date_of',
  'authors',
  'organisations',
  'venue',
  'importance',
  'parameters',
  'builds_on',
  'source',
]

/** With an apostrophe before what a spreadsheet would run as a formula. */
const escapeFormula = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** `architectures.csv`: a row for each architecture. */
export function makeArchitecturesCsv({ timeline, architectureArticles }: Corpus): string {
  const englishArticles = getArticlesById(architectureArticles, 'en')
  const rows = timeline.architectures.map((one) => {
    const metadata = englishArticles.get(one.id)?.metadata
    const source = metadata?.sources[0]
    const cells = [
      one.id,
      one.title.en,
      one.title.zh,
      one.era,
      one.date,
      metadata?.dateOf,
      metadata?.authors.join('; '),
      metadata?.organisations.join('; '),
      metadata?.venue,
      one.importance,
      one.parameters,
      one.buildsOn.map(({ id }) => id).join(' '),
      source && getSourceUrl(source),
    ]
    return cells.map((cell) => escapeFormula(String(cell ?? '')))
  })
  // RFC 4180 requires CRLF.
  return [header, ...rows].map((cells) => `${csvFormatRow(cells)}\r\n`).join('')
}
