/** Formats measurements. */

import type { Measurement } from './measurePage'

/** A library with a number of entries; without figures that took too long to measure. */
export interface TimelineRow extends Partial<Measurement> {
  readonly library: string
  readonly entries: number
  /** Whether the entries are those of the content, not generated. */
  readonly isReal: boolean
  readonly gzipKB: number
}

/** A row as one line of JSON; missing figures are null. */
export function formatJson({ library, entries, isReal, ...row }: TimelineRow): string {
  const rounded = (value: number | undefined, digits: number) =>
    value === undefined ? null : Number(value.toFixed(digits))
  return JSON.stringify({
    library,
    entries,
    mountMs: rounded(row.mountMs, 1),
    scriptMs: rounded(row.scriptMs, 1),
    frameP50: rounded(row.frameP50, 2),
    frameP95: rounded(row.frameP95, 2),
    nodes: rounded(row.nodes, 0),
    heapMiB: rounded(row.heapMiB, 1),
    gzipKB: rounded(row.gzipKB, 1),
    dropped: rounded(row.dropped, 3),
    ...(isReal && { real: true }),
  })
}

/** A Markdown table, sorted by number of entries, so that rows to compare are adjacent. */
export function formatTable(rows: readonly TimelineRow[]): string {
  const head =
    '| entries | library | mount, ms | of it script, ms | frame p50, ms | frame p95, ms | dropped | DOM nodes | heap, MiB | JS gzipped, kB |'
  const rule = `| ${Array.from('rlrrrrrrrr', (side) => (side === 'l' ? '---' : '---:')).join(' | ')} |`
  const sorted = [...rows].sort((a, b) => Number(b.isReal) - Number(a.isReal) || a.entries - b.entries)
  return [head, rule, ...sorted.map(formatRow)].join('\n')
}

export function formatRow({ library, entries, isReal, ...row }: TimelineRow): string {
  const cell = (value: number | undefined, digits: number) =>
    value === undefined
      ? '–'
      : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const cells = [
    `${cell(entries, 0)}${isReal ? ' (real)' : ''}`,
    library,
    cell(row.mountMs, 0),
    cell(row.scriptMs, 0),
    cell(row.frameP50, 1),
    cell(row.frameP95, 1),
    row.dropped === undefined ? '–' : `${cell(100 * row.dropped, 0)} %`,
    cell(row.nodes, 0),
    cell(row.heapMiB, 1),
    cell(row.gzipKB, 0),
  ]
  return `| ${cells.join(' | ')} |`
}
