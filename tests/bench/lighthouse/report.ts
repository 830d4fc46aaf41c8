/** Reads and prints the figures of a Lighthouse report. */

import { quantile } from '../quantile'

/** Scores go from 0 to 100. */
export interface PageScores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  readonly totalBlockingMs: number
  /** The longest task of the main thread; 0 if none is longer than 50 ms. */
  readonly maxTaskMs: number
  readonly largestPaintMs: number
  /** Cumulative layout shift; no unit. */
  readonly layoutShift: number
}

export interface AuditResult extends PageScores {
  /** Failed audits of accessibility, best practices and SEO, with the first elements concerned. */
  readonly failed: readonly string[]
}

export interface AuditRow extends AuditResult {
  readonly page: string
  readonly form: string
}

/** The fields of a report that are read. */
interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
    >
  >
  readonly audits: Readonly<
    Record<
      string,
      | {
          readonly score: number | null
          readonly numericValue?: number
          readonly details?: {
            readonly items?: readonly {
              readonly node?: { readonly selector?: string }
              readonly duration?: number
            }[]
          }
        }
      | undefined
    >
  >
}

export function readReport({ runtimeError, categories, audits }: Report): AuditResult {
  if (runtimeError) throw new Error(runtimeError.message)
  const score = (category: string) => Math.round(100 * (categories[category]?.score ?? 0))
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    totalBlockingMs: value('total-blocking-time'),
    maxTaskMs: Math.max(
      0,
      ...(audits['long-tasks']?.details?.items ?? []).map(({ duration = 0 }) => duration),
    ),
    largestPaintMs: value('largest-contentful-paint'),
    layoutShift: value('cumulative-layout-shift'),
    failed: ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => [id, ...listElements(audits[id])].join(' ')),
    ),
  }
}

/** Selectors of at most three elements of a failed audit. */
const listElements = (audit: Report['audits'][string]) =>
  (audit?.details?.items ?? [])
    .slice(0, 3)
    .flatMap(({ node }) => (node?.selector ? `\`${node.selector}\`` : []))

/** The median of each figure, and the audits that failed in any run. */
export function computeMedians(results: readonly AuditResult[]): AuditResult {
  const median = (key: keyof PageScores) =>
    quantile(
      results.map((one) => one[key]),
      0.5,
    )
  return {
    performance: median('performance'),
    accessibility: median('accessibility'),
    bestPractices: median('bestPractices'),
    seo: median('seo'),
    totalBlockingMs: median('totalBlockingMs'),
    maxTaskMs: median('maxTaskMs'),
    largestPaintMs: median('largestPaintMs'),
    layoutShift: median('layoutShift'),
    failed: [...new Set(results.flatMap(({ failed }) => failed))],
  }
}

export const auditTableHead = [
  '| page | form | performance | accessibility | best practices | SEO | total blocking time, ms | longest task, ms | largest contentful paint, ms | layout shift |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
]

export function formatAuditRow(row: AuditRow): string {
  const formatInteger = (value: number) => Math.round(value).toLocaleString('en')
  const cells = [
    row.page,
    row.form,
    formatInteger(row.performance),
    formatInteger(row.accessibility),
    formatInteger(row.bestPractices),
    formatInteger(row.seo),
    formatInteger(row.totalBlockingMs),
    formatInteger(row.maxTaskMs),
    formatInteger(row.largestPaintMs),
    row.layoutShift.toFixed(3),
  ]
  return `| ${cells.join(' | ')} |`
}
