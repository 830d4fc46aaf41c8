import { span } from '../../model/date'
import type { Source } from '../../model/source'
import { didYouMean } from '../../text/suggestion'
import type { Page } from '../page/page'
import { reportRepeats } from '../page/repeat'
import { monthOfArxiv } from './arxiv'
import type { Era, Facts } from './schema'

/** Reports facts that contradict each other or the years of their era. */
export function checkFacts(page: Page<Facts>, era: Partial<Era>): void {
  checkSourceKeys(page)
  checkFigures(page)
  checkYears(page, era)
  checkDating(page)
}

/** Reports sources with the same key. */
export function checkSourceKeys(page: Page<{ sources: Source[] }>): void {
  const keys = page.parts.sources?.map(({ key }) => key) ?? []
  reportRepeats(keys, (index) => ['sources', index, 'key'], 'source key', page)
}

function checkFigures({ parts: { figures = [], sources }, valueAt, report }: Page<Facts>): void {
  if (!sources) return
  const keys = sources.map(({ key }) => key)
  for (const [index, { source }] of figures.entries()) {
    if (keys.includes(source)) continue
    const advice = didYouMean(source, keys, `Use ${keys.join(' or ')}.`)
    report(valueAt(['figures', index, 'source']), `source "${source}" is not among the sources. ${advice}`)
  }
}

function checkYears({ parts: { date }, valueAt, report }: Page<Facts>, { from, to }: Partial<Era>): void {
  if (date === undefined) return
  const year = Number(date.slice(0, 4))
  const advice = "Correct the date, or the era's years."
  if (from !== undefined && year < from)
    report(valueAt(['date']), `date ${date} is before its era, from ${from}. ${advice}`)
  if (to !== undefined && year > to)
    report(valueAt(['date']), `date ${date} is after its era, to ${to}. ${advice}`)
}

function checkDating({ parts: { date, dateOf, sources }, valueAt, report }: Page<Facts>): void {
  if (date === undefined || dateOf === undefined || !sources) return
  const arxiv = sources[0]?.arxiv
  const month = arxiv === undefined ? undefined : monthOfArxiv(arxiv)
  if (dateOf === 'preprint') {
    if (month === undefined)
      report(valueAt(['dateOf']), 'the first source of a preprint has no arxiv. Add it, or correct dateOf.')
    else if (date !== month)
      report(valueAt(['date']), `date ${date} is not the month of arXiv ${arxiv}. Write ${month}.`)
  } else if (month !== undefined && span(date)[0] >= span(month)[1]) {
    report(
      valueAt(['date']),
      `date ${date} is after arXiv ${arxiv}, of ${month}. Write the date of the first publication.`,
    )
  }
}
