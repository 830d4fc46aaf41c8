import { createHash } from 'node:crypto'
import type { Corpus } from '../compiler/compile'
import { addPositions } from '../layout/timeline/precompute/timelinePositions'
import { collectPages } from './data/articles'
import { makeSearchDocuments } from './searchDocuments'

/** The prefix of the name of each content module. */
export const virtualPrefix = 'virtual:'

/** A virtual module with content. */
export interface ContentModule {
  /** What the code is generated from; the same source gives the same code. */
  readonly source: unknown
  readonly code: () => string
}

/**
 * The content modules of the development server, by name. Each page and specification is a module, so that an edit
 * replaces only that.
 */
export function makeDevModules(corpus: Corpus): ReadonlyMap<string, ContentModule> {
  const data = collectData(corpus)
  const makeLoader = (data: () => unknown) => {
    let code: string | undefined
    return {
      source: corpus,
      code: () => (code ??= `export default async () => (${JSON.stringify(data())})`),
    }
  }
  return new Map<string, ContentModule>([
    ['timeline', makeLoader(() => addPositions(corpus.timeline, 'quick'))],
    ['search-documents', makeLoader(() => makeSearchDocuments(corpus))],
    ['page-contents', makeImportingModule('loadPageContent', 'page-content/', data)],
    ['specifications', makeImportingModule('loadSpecification', 'specification/', data)],
    ...data.map(
      ({ name, source, json }) => [name, { source, code: () => getModuleCode(source, json) }] as const,
    ),
  ])
}

export function isSameModule(one: ContentModule | undefined, other: ContentModule | undefined): boolean {
  return one?.source === other?.source || one?.code() === other?.code()
}

/** A module that exports a function to load the data modules whose names start with `prefix`. */
function makeImportingModule(loader: string, prefix: string, data: readonly DataModule[]): ContentModule {
  const names = data.map(({ name }) => name).filter((name) => name.startsWith(prefix))
  const imports = names.map((name) => {
    const rest = JSON.stringify(name.slice(prefix.length))
    return `${rest}: () => import(${JSON.stringify(virtualPrefix + name)})`
  })
  const code = `const loaders = {${imports.join(',\n')}}
export async function ${loader}(name) {
  if (!Object.hasOwn(loaders, name)) throw new Error('There is no content module ${prefix}' + name + '.')
  return (await loaders[name]()).default
}`
  return { source: code, code: () => code }
}

/** Where a build writes its files. */
export interface BuildOutput {
  /** The base path of the site, with a trailing slash. */
  readonly base: string
  /** The folder of files with content hashes in their names, which can be cached forever. */
  readonly assetsFolder: string
  readonly emit: (path: string, text: string) => void
}

/**
 * The content modules of a build, by name. They fetch the content from data files. All pages and specifications are in
 * one folder with one hash, so that scripts need not list them.
 */
export function makeBuildModules(corpus: Corpus): ReadonlyMap<string, (files: BuildOutput) => string> {
  const makeLoader = (name: string, json: () => string) => (files: BuildOutput) => {
    const text = json()
    const path = `${files.assetsFolder}/${name}-${hashTexts([text], String)}.json`
    files.emit(path, text)
    return `${importFetch}
export default () => fetchData(${JSON.stringify(files.base + path)})`
  }
  const data = collectData(corpus)
  let content: string | undefined
  const makeFetcher = (loader: string, prefix: string) => (files: BuildOutput) => {
    content ??= `content-${hashTexts(data, ({ name, json }) => `${name}\n${json()}`)}`
    const folder = `${files.assetsFolder}/${content}`
    for (const { name, json } of data) {
      if (name.startsWith(prefix)) files.emit(`${folder}/${name}.json`, json())
    }
    const address = JSON.stringify(`${files.base}${folder}/${prefix}`)
    return `${importFetch}
export const ${loader} = (name) => fetchData(${address} + name + '.json')`
  }
  return new Map([
    ['timeline', makeLoader('timeline', () => JSON.stringify(corpus.timeline))],
    ['search-documents', makeLoader('search-documents', () => JSON.stringify(makeSearchDocuments(corpus)))],
    ['page-contents', makeFetcher('loadPageContent', 'page-content/')],
    ['specifications', makeFetcher('loadSpecification', 'specification/')],
    ['fetch', () => fetchModule],
  ])
}

const importFetch = `import fetchData from '${virtualPrefix}fetch'`
const fetchModule = `export default async function fetchData(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(address + ' could not be loaded: ' + response.status)
  return response.json()
}`

/** A hash of the texts of items, eight characters that are safe in an address. */
export function hashTexts<T>(items: readonly T[], getText: (item: T) => string): string {
  const hash = createHash('sha256')
  for (const item of items) hash.update(`${getText(item)}\n`)
  return hash.digest('base64url').slice(0, 8)
}

interface DataModule {
  readonly name: string
  readonly source: object
  readonly json: () => string
}

/** All pages and specifications, each as a module. */
function collectData(corpus: Corpus): readonly DataModule[] {
  return [
    ...[...collectPages(corpus)].map(([key, page]) => ({
      name: `page-content/${key}`,
      source: page,
      json: () => JSON.stringify(page),
    })),
    ...[...corpus.specifications].map(([id, compiled]) => {
      const { rawSpecification, names } = compiled
      const json = () => JSON.stringify({ rawSpecification, names })
      return { name: `specification/${id}`, source: compiled, json }
    }),
  ]
}

const codeCache = new WeakMap<object, string>()

/** The code of a data module, cached by its source. */
function getModuleCode(source: object, json: () => string): string {
  const code = codeCache.get(source) ?? `export default ${json()}`
  codeCache.set(source, code)
  return code
}
