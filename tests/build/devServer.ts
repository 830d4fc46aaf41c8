/** A folder with a small corpus for each test, functions to edit it, and a development server on it. */

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
/** The absolute path of a file in the folder. */
export const resolveInFolder = (path: string) => join(folder, path)

const closeServers: (() => Promise<void>)[] = []
beforeEach(() => {
  folder = writeTexts({ ...minimalCorpus, 'main.js': mainScript })
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'))
})
afterEach(async () => {
  for (const close of closeServers.splice(0)) await close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Starts a development server on the folder, without a file watcher. */
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
  closeServers.push(() => server.close())
  const { client } = server.environments
  const send = vi.spyOn(client.hot, 'send')
  const codeOf = async (name: string) => (await client.transformRequest(`virtual:${name}`))?.code ?? ''
  return {
    server,
    send,
    /** The value that a module exports, or that its loader returns. */
    read: async (name: string) => {
      const value = new Function((await codeOf(name)).replace('export default ', 'return '))()
      return typeof value === 'function' ? value() : value
    },
    /** Requests modules, as a page does. */
    open: async (...names: string[]) => {
      for (const name of names) await codeOf(name)
    },
    /** Notifies the plugin of an edit; returns the names of the modules to replace, and invalidates them. */
    simulateEdit: (path: string, environment: DevEnvironment = client) => {
      const update = plugin.hotUpdate as unknown as HotUpdate
      const modules = update.call({ environment }, { file: resolveInFolder(path) })
      for (const module of modules ?? []) client.moduleGraph.invalidateModule(module)
      return modules?.map(({ id }) => id?.replace('\0virtual:', '')).sort()
    },
    invalidateAll: () => client.moduleGraph.invalidateAll(),
  }
}

/** Writes a file of `base` with one passage replaced by another; returns the edited corpus. */
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

/** The overlay message for an issue. */
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
