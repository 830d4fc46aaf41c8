import { didYouMean } from '../../text/suggestion'
import type { SourceFile } from '../page/catalogue'
import type { Report } from '../page/issue'
import type { Page } from '../page/page'
import { readText } from '../page/text'
import { validate } from '../page/validate'
import { readYaml } from '../page/yaml'
import * as schema from './schema'

/** What to do when they do not fit the page. */
const anew = 'Run "npm run claims".'

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`

/** Reads what was measured for a lab and reports where it and the lab's page do not go together. */
export function readResults(
  { path, bytes }: SourceFile,
  { parts, keyAt, report: reportInPage }: Page<schema.Lab>,
  reportIn: (path: string) => Report,
): schema.Results | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  // JSON is YAML, whose reader knows places.
  const located = text === undefined ? undefined : readYaml(text, report)
  if (!located) return undefined
  const { whole } = validate(schema.results, located, report)
  if (!whole || !parts.claims) return undefined
  let isWhole = true
  const fault = (report: Report, at: Parameters<Report>[0], message: string) => {
    isWhole = false
    report(at, message)
  }
  for (const kind of ['figures', 'held'] as const) {
    for (const [id, values] of Object.entries(whole[kind])) {
      if (values.length === whole.seeds.length) continue
      const difference = `"${id}" has ${count(values.length, 'value')} for ${count(whole.seeds.length, 'seed')}`
      fault(report, located.keyAt([kind, id]), `${difference}. ${anew}`)
    }
  }
  for (const [id, { figures }] of Object.entries(parts.claims)) {
    if (!Object.hasOwn(whole.held, id)) {
      const advice = didYouMean(id, Object.keys(whole.held), anew)
      fault(reportInPage, keyAt(['claims', id]), `the claim "${id}" was not measured. ${advice}`)
    }
    for (const figure of Object.keys(figures)) {
      if (Object.hasOwn(whole.figures, figure)) continue
      const advice = didYouMean(figure, Object.keys(whole.figures), anew)
      fault(reportInPage, keyAt(['claims', id, 'figures', figure]), `"${figure}" was not measured. ${advice}`)
    }
  }
  for (const id of Object.keys(whole.held)) {
    if (Object.hasOwn(parts.claims, id)) continue
    fault(
      report,
      located.keyAt(['held', id]),
      `the page makes no claim "${id}". State it, or remove it here.`,
    )
  }
  return isWhole ? whole : undefined
}
