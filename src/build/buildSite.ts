import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { build } from 'vite'
import type { Corpus } from '../compiler/compile'
import { addPositions } from '../layout/timeline/precompute/timelinePositions'
import { fail } from './commandLine'
import { compileFolder, getContentFolder, listIssues } from './compileFolder'
import { hashTexts } from './contentModules'
import { provideCorpus } from './contentPlugin'
import { collectPages } from './data/articles'
import { generateDataFiles } from './data/dataFiles'
import { fillTemplate } from './site/fillTemplate'
import { makeHostingFiles } from './site/hostingFiles'
import { replaceFolder, resolveOutputFolder } from './site/outputFolder'
import { extractStyles, hashInlineScripts, makePolicy } from './site/strictPolicy'
import { createStyleSheetSelector, readStyleSheets } from './site/styleSheets'

// Collects garbage once the heap has grown by 30 %: saves a third of the memory in a build of 500 entries, at no
// cost in time.
setFlagsFromString('--heap-growing-percent=30')

/** `npm run build`: builds the site into `dist/`, which is replaced only after the whole build has succeeded. */
const base = `/${(process.env.BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
const site = (process.env.SITE ?? '').replace(/\/+$/, '')

/** Folders of this build alone, so that several can run at once. They are removed however it ends. */
const workFolders: string[] = []
function makeWorkFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, '.dist-'))
  workFolders.push(folder)
  return folder
}
process.on('exit', () => {
  for (const folder of workFolders) rmSync(folder, { recursive: true, force: true })
})
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.on(signal, () => process.exit(status))

/** Where the styles of single pages are, apart from the sheets of the views. */
const pageSheetFolder = 'assets/pages'

/** Builds the site into the folder `nextDist`; returns the number of pages. */
async function buildSite(corpus: Corpus, nextDist: string): Promise<number> {
  // In this folder, where the modules it imports are found.
  const serverDist = makeWorkFolder(resolve('.'))
  const shared = { base, logLevel: 'warn' as const, configLoader: 'runner' as const }
  await build({ ...shared, plugins: [provideCorpus(corpus)], build: { outDir: nextDist, emptyOutDir: true } })
  await build({
    ...shared,
    build: { outDir: serverDist, emptyOutDir: true, ssr: 'src/prerender.tsx', copyPublicDir: false },
  })

  const entry: typeof import('../prerender') = await import(
    pathToFileURL(join(serverDist, 'prerender.js')).href
  )
  const pageContents = collectPages(corpus)
  const fetch = async (kind: string, id: string, language: string) =>
    pageContents.get(`${language}/${kind}/${id}`) ??
    Promise.reject(new Error(`There is no ${kind} "${id}" in ${language}.`))
  const template = readFileSync(join(nextDist, 'index.html'), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(nextDist, path)), { recursive: true })
    writeFileSync(join(nextDist, path), text)
  }
  const sheets = readStyleSheets(nextDist).filter(({ path }) => !template.includes(`href="${base}${path}"`))
  const selectSheets = createStyleSheetSelector(sheets)
  const policy = makePolicy(hashInlineScripts(template))
  const pageAt = async (path: string) => {
    const page = await entry.prerender(corpus.timeline, fetch, path, base)
    const { html, css } = extractStyles(page.html)
    const ownSheet = `${pageSheetFolder}/${hashTexts([css], String)}.css`
    write(ownSheet, css)
    const pageSheets = [...selectSheets(html), ownSheet].map((sheet) => base + sheet)
    return fillTemplate(template, { ...page, html }, { site, sheets: pageSheets, policy })
  }
  const paths = entry.pagePaths(corpus.timeline, base)
  for (const path of paths) write(`${path.slice(base.length)}index.html`, await pageAt(path))
  for (const path of entry.notFoundPaths(base)) write(`${path.slice(base.length)}.html`, await pageAt(path))
  for (const [name, text] of generateDataFiles(corpus)) write(`data/${name}`, text)
  for (const [path, text] of makeHostingFiles(policy, base)) write(path, text)
  return paths.length
}

const { issues, corpus } = compileFolder(getContentFolder(), { base })
if (corpus) {
  try {
    const dist = resolveOutputFolder('dist')
    const workFolder = makeWorkFolder(dirname(dist))
    const nextDist = join(workFolder, 'next')
    const timeline = addPositions(corpus.timeline, 'thorough')
    const count = await buildSite({ ...corpus, timeline }, nextDist)
    replaceFolder(nextDist, dist, workFolder)
    console.log(`dist: ${count} pages of ${corpus.timeline.architectures.length} architectures.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    fail(`The site could not be built: ${reason}\ndist is unchanged.`)
  }
} else fail(`${listIssues(issues)}; dist is unchanged.`)
