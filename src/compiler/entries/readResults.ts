import { didYouMean } from '../../text/didYouMean'
import type { ContentFile } from '../page/catalogue'
import { formatCount, type ReportIssue } from '../page/issue'
import type { MarkdownPage } from '../page/readPage'
import { readYamlFile } from '../page/readYaml'
import { validate } from '../page/validate'
import * as schema from './schema'

/** What to do if the results do not match the page. */
const rerunAdvice = 'Run "npm run claims".'

/** Reads the measurements of a lab and reports where they do not match the claims on its page. */
export function readResults(
  file: ContentFile,
  { validFields, keyPosition, report: reportInPage }: MarkdownPage<schema.LabFrontMatter>,
  reportIn: (path: string) => ReportIssue,
): schema.LabResultsFile | undefined {
  const located = readYamlFile(file, reportIn)
  if (!located) return undefined
  const { report } = located
  const { data } = validate(schema.labResultsSchema, located, report)
  if (!data || !validFields.claims) return undefined
  let isComplete = true
  const reportProblem = (report: ReportIssue, at: Parameters<ReportIssue>[0], message: string) => {
    isComplete = false
    report(at, message)
  }
  for (const kind of ['figures', 'held'] as const) {
    for (const [id, values] of Object.entries(data[kind])) {
      if (values.length === data.seeds.length) continue
      const difference = `"${id}" has ${formatCount(values.length, 'value')} for ${formatCount(data.seeds.length, 'seed')}`
      reportProblem(report, located.keyPosition([kind, id]), `${difference}. ${rerunAdvice}`)
    }
  }
  for (const [id, { figures }] of Object.entries(validFields.claims)) {
    if (!Object.hasOwn(data.held, id)) {
      const advice = didYouMean(id, Object.keys(data.held), rerunAdvice)
      reportProblem(
        reportInPage,
        keyPosition(['claims', id]),
        `the claim "${id}" was not measured. ${advice}`,
      )
    }
    for (const figure of Object.keys(figures)) {
      if (Object.hasOwn(data.figures, figure)) continue
      const advice = didYouMean(figure, Object.keys(data.figures), rerunAdvice)
      reportProblem(
        reportInPage,
        keyPosition(['claims', id, 'figures', figure]),
        `"${figure}" was not measured. ${advice}`,
      )
    }
  }
  for (const id of Object.keys(data.held)) {
    if (Object.hasOwn(validFields.claims, id)) continue
    reportProblem(
      report,
      located.keyPosition(['held', id]),
      `the page makes no claim "${id}". State it, or remove it here.`,
    )
  }
  return isComplete ? data : undefined
}
