/** Builds a page for each library in production mode. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type Rolldown } from 'vite'

/** The page module of each library. */
export const libraries = {
  explorer: 'pages/explorer.tsx',
  'vis-timeline': 'pages/vis.ts',
  plot: 'pages/plot.ts',
  d3: 'pages/d3.ts',
} as const
export type BenchLibrary = keyof typeof libraries

const withoutTransitions = resolve(import.meta.dirname, '../../../src/views/timeline/withoutTransitions.ts')

/**
 * Builds the page of a library into a subfolder with its name. Returns the size of the JavaScript that the page needs to show its timeline,
 * gzipped, in kB: the library and the page module, without the entries, the meter, and code that is loaded on demand.
 */
export async function buildPage(library: BenchLibrary, folder: string): Promise<number> {
  const root = resolve(import.meta.dirname)
  const outDir = join(folder, library)
  const built = await build({
    configFile: false,
    root,
    base: `/${library}/`,
    publicDir: false,
    plugins: [react()],
    // As `leaveOutTransitions` in vite.config.ts.
    resolve:
      library === 'explorer'
        ? { alias: { 'd3-transition': withoutTransitions, 'd3-interpolate': withoutTransitions } }
        : {},
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: { page: join(root, libraries[library]), meter: join(root, 'measureInPage.ts') },
        preserveEntrySignatures: 'strict',
      },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  const chunks = output.filter((one) => one.type === 'chunk')
  const [page, meter] = ['page', 'meter'].map(
    (name) => chunks.find((one) => one.isEntry && one.name === name)!,
  )
  const styles = output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'index.html'), pageHtml(page!.fileName, meter!.fileName, styles))
  return collectImports(page!, chunks).reduce((sum, { code }) => sum + gzipSync(code).length, 0) / 1000
}

/** A chunk and all chunks that it imports statically. */
function collectImports(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]) {
  const reached = new Set([entry])
  for (const { imports } of reached) {
    for (const name of imports) {
      const imported = chunks.find(({ fileName }) => fileName === name)
      if (imported) reached.add(imported)
    }
  }
  return [...reached]
}

const pageHtml = (page: string, meter: string, styles: readonly string[]) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A timeline</title>
    ${styles.map((path) => `<link rel="stylesheet" href="${path}" />`).join('\n    ')}
    <style>html, body, #root { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <div id="root"></div>
    <script type="module">
      import * as page from './${page}'
      import { createMeter } from './${meter}'
      window.meter = createMeter(page, document.getElementById('root'))
    </script>
  </body>
</html>
`
