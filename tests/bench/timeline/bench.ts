/**
 * `npm run bench:timeline`: compares the timeline with other libraries. vis-timeline, Observable Plot, plain D3 and this explorer show the same
 * generated entries (the explorer also the real ones of `content`), each built for production and measured in headless Chromium.
 *
 * `-- --library explorer --entries 2000` selects a part (both can be repeated; `--entries content` are the real ones). `--runs 5` takes medians of
 * five runs. `--limit 60` aborts a run after 60 seconds and skips the larger sizes of that library. `--json` prints one row of JSON per
 * measurement. The measurements are explained in measureInPage.ts.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileFolder, getContentFolder } from '../../../src/build/compileFolder'
import { encodePositions } from '../../../src/layout/timeline/precompute/timelinePositions'
import type { Timeline } from '../../../src/model/timeline'
import { serveFolder } from '../serveFolder'
import { type BenchLibrary, buildPage, libraries } from './buildPages'
import { inventTimeline } from './inventTimeline'
import { measure } from './measurePage'
import { formatJson, formatRow, formatTable, type TimelineRow } from './rows'

const { values } = parseArgs({
  options: {
    library: { type: 'string', multiple: true, default: Object.keys(libraries) },
    entries: { type: 'string', multiple: true, default: ['content', '100', '500', '2000', '10000'] },
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
})
const chosen = values.library.map((name): BenchLibrary => {
  if (name in libraries) return name as BenchLibrary
  throw new Error(`There is no library "${name}". Use one of ${Object.keys(libraries).join(', ')}.`)
})
const options = { runs: Number(values.runs), limitMs: 1000 * Number(values.limit) }

function loadTimeline(entries: string): Timeline {
  if (entries !== 'content') {
    if (/^\d+$/.test(entries)) return inventTimeline(Number(entries))
    throw new Error(`"${entries}" is not a number of entries. Give a number or "content".`)
  }
  const { corpus } = compileFolder(getContentFolder())
  if (!corpus) throw new Error('The content has issues. Run npm run check.')
  return corpus.timeline
}

const log = (message: string) => process.stderr.write(`${message}\n`)

const load = loadavg()[0]!
if (load > availableParallelism() / 2)
  log(`This machine is busy (load ${load.toFixed(1)}), so the times will be too long.`)

const folder = mkdtempSync(join(tmpdir(), 'bench-timeline-'))
mkdirSync(join(folder, 'entries'))
const counts = new Map<string, number>()
// The real entries first, then increasing counts.
const sizes = values.entries.toSorted((a, b) => (Number(a) || 0) - (Number(b) || 0))
for (const entries of sizes) {
  const timeline = loadTimeline(entries)
  counts.set(entries, timeline.architectures.length)
  // As in a build, which computes the positions of the marks.
  const positions = encodePositions(timeline)
  writeFileSync(join(folder, 'entries', `${entries}.json`), JSON.stringify({ ...timeline, positions }))
}
const server = await serveFolder(folder)
const rows: TimelineRow[] = []
const add = (row: TimelineRow) => {
  rows.push(row)
  if (values.json) console.log(formatJson(row))
}
try {
  const gzipKB = new Map<BenchLibrary, number>()
  for (const library of chosen) {
    log(`building the page of ${library}`)
    gzipKB.set(library, await buildPage(library, folder))
  }
  const tooSlow = new Set<BenchLibrary>()
  // Libraries with the same entries are measured one after another, as the load of the machine may change.
  for (const [entries, count] of counts) {
    for (const library of chosen) {
      // The other libraries get generated entries only: they would not show most of the data of real ones.
      const isReal = entries === 'content'
      if (isReal && library !== 'explorer') continue
      const row = { library, entries: count, isReal, gzipKB: gzipKB.get(library)! }
      if (tooSlow.has(library)) {
        add(row)
        continue
      }
      log(`${isReal ? `the ${count} real` : count} entries in ${library}`)
      const measured = await measure(`${server.origin}/${library}/`, entries, options)
      add({ ...row, ...measured })
      log(`  ${formatRow({ ...row, ...measured })}`)
      if (measured.heapMiB !== undefined) continue
      tooSlow.add(library)
      log(`  aborted after ${values.limit} s; larger counts are skipped`)
    }
  }
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
if (!values.json) console.log(formatTable(rows))
