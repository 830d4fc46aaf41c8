/**
 * `npm run bench:lighthouse`: runs Lighthouse on `dist`, served with compression, on a phone and on a desktop: on the timeline, an era, an
 * article and a lab, or on those given by `-- --page /compare/ --form mobile` (both can be repeated). `--runs 3` takes medians of three runs;
 * `--json` prints one row of JSON per page and form.
 *
 * Lighthouse needs a newer Node than this project and is needed only here: npm fetches both on the first run.
 */

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { findChromium, launchOptions } from '../../e2e/chromium'
import { serveFolder } from '../serveFolder'
import { type AuditRow, auditTableHead, computeMedians, formatAuditRow, readReport } from './report'

const lighthouse = 'lighthouse@13.5.0'
/** The oldest Node that Lighthouse supports, and the one to fetch if this one is older. */
const minNode = [22, 19] as const
const newerNode = '22.23.5'

const forms = ['mobile', 'desktop']
const { values } = parseArgs({
  options: {
    page: {
      type: 'string',
      multiple: true,
      default: ['/', '/era/cnn/', '/architecture/resnet/', '/lab/hidden-layers/'],
    },
    form: { type: 'string', multiple: true, default: forms },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
for (const form of values.form)
  if (!forms.includes(form)) throw new Error(`"${form}" is not a form. Use one of ${forms.join(', ')}.`)
if (!existsSync('dist/index.html')) throw new Error('There is no dist. Run npm run build.')

/** The packages for npx: Lighthouse, and a newer Node if this one is too old. */
function getPackages(): string[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > minNode[0] || (major === minNode[0] && minor >= minNode[1])) return [lighthouse]
  // The package of the binary; the package `node` would need an install script.
  const platform = process.platform === 'win32' ? 'win' : process.platform
  return [`node-${platform}-${process.arch}@${newerNode}`, lighthouse]
}

async function audit(url: string, form: string, folder: string) {
  const report = join(folder, 'report.json')
  const categories = ['performance', 'accessibility', 'best-practices', 'seo']
  try {
    await promisify(execFile)(
      'npx',
      [
        '--yes',
        ...getPackages().map((name) => `--package=${name}`),
        '--',
        'lighthouse',
        url,
        ...(form === 'desktop' ? ['--preset=desktop'] : []),
        `--only-categories=${categories.join(',')}`,
        '--output=json',
        `--output-path=${report}`,
        '--quiet',
        `--chrome-flags=${['--headless', ...launchOptions.args].join(' ')}`,
      ],
      { env: { ...process.env, CHROME_PATH: launchOptions.executablePath } },
    )
  } catch (error) {
    throw new Error(`${lighthouse} could not be run. npm fetches it on the first run.`, {
      cause: error,
    })
  }
  return readReport(JSON.parse(readFileSync(report, 'utf8')))
}

if (!findChromium()) throw new Error('No Chromium or Chrome found. npm run test:browser installs it.')
const folder = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'))
const server = await serveFolder('dist')
const rows: AuditRow[] = []
try {
  for (const page of values.page) {
    for (const form of values.form) {
      process.stderr.write(`${page} (${form})\n`)
      const results = []
      while (results.length < Number(values.runs))
        results.push(await audit(server.origin + page, form, folder))
      const row = { page, form, ...computeMedians(results) }
      rows.push(row)
      if (values.json) console.log(JSON.stringify(row))
    }
  }
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
if (!values.json) console.log([...auditTableHead, ...rows.map(formatAuditRow)].join('\n'))
for (const { page, form, failed } of rows)
  if (!values.json && failed.length > 0) console.log(`\n${page} (${form}) fails ${failed.join(', ')}.`)
