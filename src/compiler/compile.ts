import type { AboutArticle } from '../model/about'
import type { Article, Protocol, Story } from '../model/article'
import { yearOf } from '../model/date'
import type { Timeline } from '../model/timeline'
import { checkClaims } from './check/claim'
import { checkEditorialRules, checkNameOrder } from './check/editorial'
import { checkLineage } from './check/lineage'
import { checkOrders } from './check/order'
import { aboutArticles, readAbout } from './entries/about'
import { readArchitecture } from './entries/architecture'
import { readChronicle } from './entries/chronicle'
import { countCorpus } from './entries/counts'
import { readDraft } from './entries/draft'
import { readEra } from './entries/era'
import { checkGlossary, readGlossary } from './entries/glossary'
import { readLab } from './entries/lab'
import { createReader, type Reader } from './entries/reader'
import type { Era } from './entries/schema'
import { type Blueprint, computeBlueprint } from './entries/specification'
import { catalogue, type Entry, type SourceFile } from './page/catalogue'
import { byPlace, type Issue } from './page/issue'
import { makeSite, type Site } from './page/site'

export type { SourceFile } from './page/catalogue'
export { formatIssue, type Issue } from './page/issue'

export interface Options {
  /** The folder all paths begin with; by default `content`. */
  readonly root?: string
  /** The address of the site; by default `/`. */
  readonly base?: string
  /** The addresses of the images there are, such as `/images/gate.svg`; by default none. */
  readonly images?: ReadonlySet<string>
  /** Also holds the rules for what is published, see check/editorial.ts; by default not. */
  readonly editorial?: boolean
}

/** Everything the explorer knows, in every language. */
export interface Corpus {
  readonly timeline: Timeline
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly protocols: readonly Protocol[]
  /** The page about the site, in each language. */
  readonly about: readonly AboutArticle[]
  /** Of the architectures that have one, by their id. */
  readonly blueprints: ReadonlyMap<string, Blueprint>
}

/** The corpus, or else every mistake that stands in its way. */
export interface Compilation {
  readonly issues: readonly Issue[]
  readonly corpus?: Corpus
}

/** Compiles the files of the content. It reads nothing else and throws nothing. */
export function compile(files: readonly SourceFile[], options: Options = {}): Compilation {
  return createCompiler()(files, options)
}

/** A compiler that remembers: it reads again only entries that have changed, and those to which that matters. */
export function createCompiler(): typeof compile {
  const reader = createReader()
  return (files, options = {}) => compileWith(reader, files, options)
}

function compileWith(reader: Reader, files: readonly SourceFile[], options: Options): Compilation {
  reader.begin()
  const { reportIn } = reader
  const entries = catalogue(files, (options.root ?? 'content').replace(/\/+$/, ''), reportIn)
  const years = new Map<string, Partial<Era>>()
  const words = new Map<string, string>()
  const site = makeSite({
    catalogue: entries,
    base: (options.base ?? '/').replace(/\/*$/, '/'),
    images: options.images ?? new Set<string>(),
    ...{ years, words },
  })
  type ReadEntry<T> = (entry: Entry, site: Site, reportIn: Reader['reportIn']) => T
  const readPage = <T>(kind: string, entry: Entry, readEntry: ReadEntry<T>): T => {
    const { folder, id, original, translation, results } = entry
    const files = [original, translation, results]
    return reader.read(`${kind} ${folder}/${id}`, files, site, (site) => readEntry(entry, site, reportIn))
  }
  const readPages = <T>(kind: string, entries: ReadonlyMap<string, Entry>, readEntry: ReadEntry<T>): T[] =>
    [...entries.values()].map((entry) => readPage(kind, entry, readEntry))
  const readFile = <T>(
    file: SourceFile | undefined,
    read: (file: SourceFile, reportIn: Reader['reportIn'], site: Site) => T,
  ) => file && reader.read(file.path, [file], site, (site) => read(file, reportIn, site))

  const eras = readPages('era', entries.eras, readEra)
  for (const { id, original } of eras) years.set(id, original.parts)
  const architectures = readPages('architecture', entries.architectures, readArchitecture)
  const glossary = readFile(entries.glossary, readGlossary)
  for (const [name, chinese] of glossary?.words ?? []) words.set(name, chinese)
  const specified = architectures.flatMap(({ id, original }) => {
    const read = readFile(entries.architectures.get(id)?.specification, readNetwork)
    return read ? { id, original, ...read } : []
  })
  for (const { original, blueprint } of specified) if (blueprint) checkClaims(original, blueprint)
  if (glossary) {
    const drafts = specified.flatMap(({ draft }) => draft ?? [])
    checkGlossary(glossary, drafts, drafts.length === specified.length)
  }
  const chronicle = readFile(entries.chronicle, readChronicle)
  const labs = readPages('lab', entries.labs, readLab)
  const about = entries.about && readPage('about', entries.about, readAbout)
  checkOrders(eras)
  checkOrders(labs)
  checkLineage(architectures)
  if (options.editorial) {
    checkEditorialRules(architectures)
    if (glossary) checkNameOrder(glossary)
  }
  const issues = reader.end()
  if (issues.length > 0) return { issues: issues.sort(byPlace) }

  const blueprints = new Map(
    specified.flatMap(({ id, blueprint }): [string, Blueprint][] => (blueprint ? [[id, blueprint]] : [])),
  )
  const results = architectures.flatMap(({ result }) => result ?? [])
  const stories = eras.flatMap(({ result }) => result ?? [])
  const experiments = labs.flatMap(({ result }) => result ?? [])
  const timeline: Timeline = {
    eras: stories.map(({ era }) => era).sort((a, b) => a.order - b.order),
    architectures: results
      .map(({ architecture }) => {
        const { fingerprint } = blueprints.get(architecture.id) ?? {}
        return fingerprint === undefined ? architecture : { ...architecture, fingerprint }
      })
      .sort((a, b) => yearOf(a.date) - yearOf(b.date) || (a.id < b.id ? -1 : 1)),
    events: chronicle?.events ?? [],
    winters: chronicle?.winters ?? [],
    labs: experiments.map(({ lab }) => lab).sort((a, b) => a.order - b.order),
  }
  const contents = {
    timeline,
    articles: results.flatMap(({ articles }) => articles),
    stories: stories.flatMap(({ stories }) => stories),
    protocols: experiments.flatMap(({ protocols }) => protocols),
    blueprints,
  }
  return { issues, corpus: { ...contents, about: aboutArticles(about, countCorpus(contents)) } }
}

/** Reads and computes the specification of an architecture. */
function readNetwork(file: SourceFile, reportIn: Reader['reportIn'], { translate }: Site) {
  const draft = readDraft(file, reportIn)
  const blueprint = draft && computeBlueprint(draft, translate)
  return { draft, blueprint }
}
