import { toYearRange } from '../../model/date'
import type { Source } from '../../model/source'
import { didYouMean } from '../../text/didYouMean'
import type { MarkdownPage } from '../page/readPage'
import { reportDuplicates } from '../page/reportDuplicates'
import type { EraYears } from '../page/siteLookup'
import { parseArxivMonth } from './arxivMonth'
import type { ArchitectureFrontMatter } from './schema'

/** Reports metadata that contradict each other or the years of the era. */
export function checkMetadata(page: MarkdownPage<ArchitectureFrontMatter>, era: EraYears): void {
  checkSourceKeys(page)
  checkFigureSources(page)
  checkYears(page, era)
  checkPublicationDate(page)
}

/** Reports sources with the same key. */
export function checkSourceKeys(page: MarkdownPage<{ sources: Source[] }>): void {
  const keys = page.validFields.sources?.map(({ key }) => key) ?? []
  reportDuplicates(keys, (index) => ['sources', index, 'key'], 'source key', page)
}

function checkFigureSources({
  validFields: { figures = [], sources },
  valuePosition,
  report,
}: MarkdownPage<ArchitectureFrontMatter>): void {
  if (!sources) return
  const keys = sources.map(({ key }) => key)
  for (const [index, { source }] of figures.entries()) {
    if (keys.includes(source)) continue
    const advice = didYouMean(source, keys, `Use ${keys.join(' or ')}.`)
    report(
      valuePosition(['figures', index, 'source']),
      `source "${source}" is not among the sources. ${advice}`,
    )
  }
}

function checkYears(
  { validFields: { date }, valuePosition, report }: MarkdownPage<ArchitectureFrontMatter>,
  { from, to }: EraYears,
): void {
  if (date === undefined) return
  const year = Number(date.slice(0, 4))
  const advice = "Correct the date, or the era's years."
  if (from !== undefined && year < from)
    report(valuePosition(['date']), `date ${date} is before its era, from ${from}. ${advice}`)
  if (to !== undefined && year > to)
    report(valuePosition(['date']), `date ${date} is after its era, to ${to}. ${advice}`)
}

function checkPublicationDate({
  validFields: { date, dateOf, sources },
  valuePosition,
  report,
}: MarkdownPage<ArchitectureFrontMatter>): void {
  if (date === undefined || dateOf === undefined || !sources) return
  const arxiv = sources[0]?.arxiv
  const month = arxiv === undefined ? undefined : parseArxivMonth(arxiv)
  if (dateOf === 'preprint') {
    if (month === undefined)
      report(
        valuePosition(['dateOf']),
        'the first source of a preprint has no arxiv. Add it, or correct dateOf.',
      )
    else if (date !== month)
      report(valuePosition(['date']), `date ${date} is not the month of arXiv ${arxiv}. Write ${month}.`)
  } else if (month !== undefined && toYearRange(date)[0] >= toYearRange(month)[1]) {
    report(
      valuePosition(['date']),
      `date ${date} is after arXiv ${arxiv}, of ${month}. Write the date of the first publication.`,
    )
  }
}
