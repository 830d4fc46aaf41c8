/** A small corpus of its own for each test, edited by hand, and a development server over it. */

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, type DevEnvironment, type EnvironmentModuleNode, type InlineConfig } from 'vite'
import { afterEach, beforeEach, vi } from 'vitest'
import { contentPlugin } from '../../src/build/contentPlugin'
import { type CorpusTexts, minimalCorpus, replacePassage } from '../compiler/minimalCorpus'
import { writeTexts } from './writeTexts'

type HotUpdate = (
  this: { environment: DevEnvironment },
  options: { file: string },
) => EnvironmentModuleNode[] | undefined

const mainScript = `import timeline from 'virtual:timeline'
import { loadPageContent } from 'virtual:page-contents'
import.meta.hot.accept(['virtual:timeline', 'virtual:page-contents'], () => {})`

let folder = ''
/** The whole path of a file of the content. */
export const resolveInFolder = (path: string) => join(folder, path)

const closing: (() => Promise<void>)[] = []
beforeEach(() => {
  folder = writeTexts({ ...minimalCorpus, 'main.js': mainScript })
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'))
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A development server over the folder that sees no edit by itself. */
export async function startDevServer(config: InlineConfig = {}) {
  const plugin = contentPlugin()
  const server = await createServer({
    root: folder,
    configFile: false,
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
    plugins: [plugin],
    ...config,
  })
  closing.push(() => server.close())
  const { client } = server.environments
  const send = vi.spyOn(client.hot, 'send')
  const codeOf = async (name: string) => (await client.transformRequest(`virtual:${name}`))?.code ?? ''
  return {
    server,
    send,
    /** What a module holds, or loads. */
    read: async (name: string) => {
      const value = new Function((await codeOf(name)).replace('export default ', 'return '))()
      return typeof value === 'function' ? value() : value
    },
    /** Asks the server for modules, as a page does. */
    open: async (...names: string[]) => {
      for (const name of names) await codeOf(name)
    },
    /** Tells of an edit; the names of the modules to be replaced, which are then fetched anew. */
    simulateEdit: (path: string, environment: DevEnvironment = client) => {
      const update = plugin.hotUpdate as unknown as HotUpdate
      const modules = update.call({ environment }, { file: resolveInFolder(path) })
      for (const module of modules ?? []) client.moduleGraph.invalidateModule(module)
      return modules?.map(({ id }) => id?.replace('\0virtual:', '')).sort()
    },
    invalidateAll: () => client.moduleGraph.invalidateAll(),
  }
}

/** Writes a file anew with one passage replaced by another. */
export function editFile(
  path: string,
  passage: string,
  replacement: string,
  base: CorpusTexts = minimalCorpus,
): CorpusTexts {
  const next = replacePassage(path, passage, replacement, base)
  writeFileSync(resolveInFolder(path), next[path]!)
  return next
}

/** What the overlay shows of a mistake. */
export const makeOverlay = (path: string, line: number, column: number, ...messages: string[]) => ({
  type: 'error',
  err: {
    plugin: 'content',
    message: messages.join('\n'),
    id: resolveInFolder(path),
    loc: { file: resolveInFolder(path), line, column },
    stack: '',
  },
})
