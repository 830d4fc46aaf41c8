import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type Compilation, type Corpus, formatIssue, type Issue } from '../compiler/compile'
import { createFolderCompiler, getContentFolder } from './compileFolder'
import {
  type ContentModule,
  isSameModule,
  makeBuildModules,
  makeDevModules,
  virtualPrefix,
} from './contentModules'
import { sendPolicy, serveNotFoundPage } from './site/notFoundPage'
import { makeSizeClassStyles } from './sizeClassStyles'

const pluginName = 'layers-of-time:content'
const resolvedPrefix = `\0${virtualPrefix}`

/** The content plugin's API for other plugins. */
interface ContentApi {
  /** Sets a corpus that has been compiled already. */
  readonly setCorpus: (corpus: Corpus) => void
}

/**
 * Serves the compiled content as modules: `virtual:timeline` and `virtual:search-documents` export a loader,
 * `virtual:page-contents` and `virtual:specifications` a loader by name. In development an edit replaces only the
 * modules that it changes; issues are shown as an overlay over the unchanged page until they are fixed. In a build the
 * content is in data files, so that scripts do not grow with it.
 */
export function contentPlugin(): Plugin<ContentApi> {
  const folder = getContentFolder()
  const compileContent = createFolderCompiler(folder)
  let base = '/'
  let assetsFolder = ''
  let isBuild = false
  let lastGoodCorpus: Corpus | undefined
  let devModules: ReadonlyMap<string, ContentModule> = new Map()
  let buildModules: ReturnType<typeof makeBuildModules> | undefined
  let hasOverlay = false

  const setCorpus = (corpus: Corpus) => {
    lastGoodCorpus = corpus
    devModules = makeDevModules(corpus)
  }
  const recompile = (): Compilation => {
    const compilation = compileContent(base)
    if (compilation.corpus) setCorpus(compilation.corpus)
    return compilation
  }

  return {
    name: pluginName,
    api: { setCorpus },
    configResolved(config) {
      base = config.base
      assetsFolder = config.build.assetsDir
      isBuild = config.command === 'build'
    },
    configureServer(server) {
      server.watcher.add(resolve(folder))
    },
    configurePreviewServer(server) {
      const { root, build } = server.config
      const folder = resolve(root, build.outDir)
      server.middlewares.use(sendPolicy(folder))
      return () => {
        server.middlewares.use(serveNotFoundPage(folder))
      }
    },
    resolveId: (id) =>
      id.startsWith(virtualPrefix) ? resolvedPrefix + id.slice(virtualPrefix.length) : undefined,
    load(id) {
      if (!id.startsWith(resolvedPrefix)) return undefined
      if (id === `${resolvedPrefix}size-classes.css`) return makeSizeClassStyles()
      if (!lastGoodCorpus) {
        const { issues } = recompile()
        if (issues.length > 0) this.error(makeOverlayError(issues))
      }
      const name = id.slice(resolvedPrefix.length)
      if (isBuild) {
        buildModules ??= makeBuildModules(lastGoodCorpus!)
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source })
        const module = buildModules.get(name)
        if (module) return module({ base, assetsFolder, emit })
      }
      const module = devModules.get(name)
      if (!module) this.error(`There is no content module ${id.slice(1)}.`)
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
          // The prerendered page needs no scripts: styles and fonts load first.
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
      const [before, hadCorpus] = [devModules, lastGoodCorpus !== undefined]
      const { issues } = recompile()
      const { hot, moduleGraph } = this.environment
      const cleared = hasOverlay && issues.length === 0
      hasOverlay = issues.length > 0
      if (hasOverlay) {
        hot.send({ type: 'error', err: { ...makeOverlayError(issues), stack: '' } })
        return []
      }
      if (!hadCorpus) {
        hot.send({ type: 'full-reload' })
        return []
      }
      const changed = [...devModules].filter(
        ([name, module]) =>
          moduleGraph.getModuleById(resolvedPrefix + name) && !isSameModule(before.get(name), module),
      )
      const names = new Set(changed.map(([name]) => name))
      // Any update of a loaded module, even an unchanged one, makes the page clear its overlay.
      if (cleared || names.size === 0) names.add('timeline')
      return [...names].flatMap((name) => moduleGraph.getModuleById(resolvedPrefix + name) ?? [])
    },
  }
}

function makeOverlayError(issues: readonly Issue[]) {
  const [first] = issues
  return {
    plugin: 'content',
    message: issues.map(formatIssue).join('\n'),
    ...(first && {
      id: first.path,
      loc: { file: resolve(first.path), line: first.line, column: first.column },
    }),
  }
}

/** Passes a compiled corpus to the content plugin, which then does not read the content folder. */
export function provideCorpus(corpus: Corpus): Plugin {
  return {
    name: `${pluginName}-given`,
    configResolved({ plugins }) {
      const plugin = plugins.find((one) => one.name === pluginName) as Plugin<ContentApi> | undefined
      plugin?.api?.setCorpus(corpus)
    },
  }
}
