import { join, resolve } from 'node:path'
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite'
import { type Compilation, type Corpus, formatIssue, type Issue } from '../compiler/compile'
import { compileFolder, contentFolder } from './corpus'
import { documentsOf } from './documents'
import { missingPage } from './missing'

const prefix = 'virtual:'
const resolved = '\0virtual:'

/**
 * Serves the compiled content as modules: `virtual:timeline` (a loader), `virtual:readings` (a loader for each article and story),
 * `virtual:blueprints` (one for each specification) and `virtual:documents` (for the find box). While authoring, an edit replaces just the modules it changed, a mistake
 * shows as an overlay and leaves the page as it was, and its repair clears the overlay.
 */
export function contentPlugin(): Plugin {
  const folder = contentFolder()
  let base = '/'
  let isBuild = false
  let good: Corpus | undefined
  let served = new Map<string, string>()
  let overlaid = false

  const recompile = (): Compilation => {
    const compilation = compileFolder(folder, base)
    if (compilation.corpus) {
      good = compilation.corpus
      served = modulesOf(good)
    }
    return compilation
  }

  return {
    name: 'layers-of-time:content',
    configResolved(config) {
      base = config.base
      isBuild = config.command === 'build'
    },
    configureServer(server) {
      server.watcher.add(resolve(folder))
    },
    configurePreviewServer(server) {
      const { root, build } = server.config
      return () => {
        server.middlewares.use(missingPage(resolve(root, build.outDir)))
      }
    },
    resolveId: (id) => (id.startsWith(prefix) ? resolved + id.slice(prefix.length) : undefined),
    load(id) {
      if (!id.startsWith(resolved)) return undefined
      if (!good) {
        const { issues } = recompile()
        if (issues.length > 0) this.error(overlayError(issues))
      }
      const code = served.get(id.slice(resolved.length))
      if (code === undefined) this.error(`The content has nothing called ${id.slice(1)}.`)
      if (!isBuild || id !== `${resolved}timeline`) return code
      // Beside the page, as data, so that the script does not grow with the content.
      const source = JSON.stringify(good!.timeline)
      const file = this.emitFile({ type: 'asset', name: 'timeline.json', source })
      return fetching(`import.meta.ROLLUP_FILE_URL_${file}`)
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const data = Object.keys(bundle).find((name) => /timeline-[^/]*\.json$/.test(name))
        if (!data) return []
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: base + data }
        return [{ tag: 'link', attrs, injectTo: 'head' as const }]
      },
    },
    hotUpdate({ file }) {
      if (!file.startsWith(join(resolve(folder), '/')) || this.environment.name !== 'client') return undefined
      const [before, hadGood] = [served, good !== undefined]
      const { issues } = recompile()
      const { hot, moduleGraph } = this.environment
      const cleared = overlaid && issues.length === 0
      overlaid = issues.length > 0
      if (overlaid) {
        hot.send({ type: 'error', err: { ...overlayError(issues), stack: '' } })
        return []
      }
      if (!hadGood) {
        hot.send({ type: 'full-reload' })
        return []
      }
      const changed = [...served].filter(([name, code]) => before.get(name) !== code).map(([name]) => name)
      // An update of something open, even of what is the same, tells the page to clear its overlay.
      const always = cleared || changed.length === 0 ? ['timeline'] : []
      return modulesFor(moduleGraph, [...new Set([...always, ...changed])])
    },
  }
}

function modulesFor(graph: DevEnvironment['moduleGraph'], names: readonly string[]): EnvironmentModuleNode[] {
  return names.flatMap((name) => graph.getModuleById(resolved + name) ?? [])
}

function modulesOf(corpus: Corpus): Map<string, string> {
  const json = (value: unknown) => `export default ${JSON.stringify(value)}`
  const readings = [...corpus.articles, ...corpus.stories, ...corpus.protocols].map((reading) => ({
    name: `${reading.language}/${reading.kind}/${reading.id}`,
    reading,
  }))
  const loaders = readings.map(
    ({ name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${prefix}reading/${name}`)})`,
  )
  const blueprintLoaders = [...corpus.blueprints.keys()].map(
    (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${prefix}blueprint/${id}`)})`,
  )
  return new Map([
    ['timeline', `export default async () => (${JSON.stringify(corpus.timeline)})`],
    ['documents', json(documentsOf(corpus))],
    ['blueprints', `export const blueprints = {${blueprintLoaders.join(',\n')}}`],
    ...[...corpus.blueprints].map(([id, { plain, names }]): [string, string] => [
      `blueprint/${id}`,
      json({ plain, names }),
    ]),
    ['readings', `export const readings = {${loaders.join(',\n')}}`],
    ...readings.map(({ name, reading }): [string, string] => [`reading/${name}`, json(reading)]),
  ])
}

/** A module that loads data from an address, given as an expression. */
const fetching = (address: string) => `export default async () => {
  const response = await fetch(${address})
  if (!response.ok) throw new Error('The timeline could not be loaded: ' + response.status)
  return response.json()
}`

function overlayError(issues: readonly Issue[]) {
  const [first] = issues
  return {
    plugin: 'content',
    message: issues.map(formatIssue).join('\n'),
    ...(first
      ? { id: first.path, loc: { file: resolve(first.path), line: first.line, column: first.column } }
      : {}),
  }
}
