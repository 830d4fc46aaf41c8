import { join, resolve } from 'node:path'
import type { DevEnvironment, EnvironmentModuleNode, Plugin } from 'vite'
import { type Compilation, type Corpus, formatIssue, type Issue } from '../compiler/compile'
import { contentFolder, createFolderCompiler } from './corpus'
import { missingPage } from './missing'
import { builtModulesOf, type ContentModule, isSame, modulesOf, prefix } from './modules'
import { sizeClassStyles } from './sizeClassStyles'

const name = 'layers-of-time:content'
const resolved = `\0${prefix}`

/** What other plugins may ask of the content plugin. */
interface ContentApi {
  /** Takes what has been compiled already. */
  readonly use: (corpus: Corpus) => void
}

/**
 * Serves the compiled content as modules: `virtual:timeline` and `virtual:documents` (for the find box) give a loader,
 * `virtual:readings` and `virtual:blueprints` one that is told what to load. While authoring, an edit replaces just the
 * modules it changed, a mistake shows as an overlay and leaves the page as it was, and its repair clears the overlay. A
 * build has all of it as files of data, so that scripts do not grow with the content.
 */
export function contentPlugin(): Plugin<ContentApi> {
  const folder = contentFolder()
  const compileAgain = createFolderCompiler(folder)
  let base = '/'
  let assets = ''
  let isBuild = false
  let good: Corpus | undefined
  let served: ReadonlyMap<string, ContentModule> = new Map()
  let built: ReturnType<typeof builtModulesOf> | undefined
  let overlaid = false

  const use = (corpus: Corpus) => {
    good = corpus
    served = modulesOf(corpus)
  }
  const recompile = (): Compilation => {
    const compilation = compileAgain(base)
    if (compilation.corpus) use(compilation.corpus)
    return compilation
  }

  return {
    name,
    api: { use },
    configResolved(config) {
      base = config.base
      assets = config.build.assetsDir
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
      if (id === `${resolved}size-classes.css`) return sizeClassStyles()
      if (!good) {
        const { issues } = recompile()
        if (issues.length > 0) this.error(overlayError(issues))
      }
      const name = id.slice(resolved.length)
      if (isBuild) {
        built ??= builtModulesOf(good!)
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
        const module = built.get(name)
        if (module) return module({ base, assets, emit })
      }
      const module = served.get(name)
      if (!module) this.error(`The content has nothing called ${id.slice(1)}.`)
      return module.code()
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const data = Object.keys(bundle).find((name) => /timeline-[^/]*\.json$/.test(name))
        if (!data) return html
        const attrs = {
          rel: 'preload',
          as: 'fetch',
          crossorigin: true,
          href: base + data,
          fetchpriority: 'low',
        }
        return {
          // The page is there without its scripts: what it is drawn with comes first.
          html: html.replaceAll(
            /<(script type="module"|link rel="modulepreload")/g,
            '$& fetchpriority="low"',
          ),
          tags: [{ tag: 'link', attrs, injectTo: 'head' as const }],
        }
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
      const changed = [...served].filter(
        ([name, module]) => moduleGraph.getModuleById(resolved + name) && !isSame(before.get(name), module),
      )
      const names = new Set(changed.map(([name]) => name))
      // An update of something open, even of what is the same, tells the page to clear its overlay.
      if (cleared || names.size === 0) names.add('timeline')
      return modulesFor(moduleGraph, names)
    },
  }
}

function modulesFor(graph: DevEnvironment['moduleGraph'], names: Iterable<string>): EnvironmentModuleNode[] {
  return [...names].flatMap((name) => graph.getModuleById(resolved + name) ?? [])
}

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

/** Gives what has been compiled to the content plugin of a configuration, which then reads nothing. */
export function withCorpus(corpus: Corpus): Plugin {
  return {
    name: `${name}-given`,
    configResolved({ plugins }) {
      const plugin = plugins.find((one) => one.name === name) as Plugin<ContentApi> | undefined
      plugin?.api?.use(corpus)
    },
  }
}
