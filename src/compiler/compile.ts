import type { AboutArticle } from '../model/aboutArticle'
import type { ArchitectureArticle, EraArticle, LabArticle } from '../model/article'
import { toDecimalYear } from '../model/date'
import type { SearchTopic } from '../model/searchTopic'
import type { Timeline } from '../model/timeline'
import { checkDuplicateOrders } from './check/checkDuplicateOrders'
import { checkEditorialRules, checkNameOrder } from './check/checkEditorialRules'
import { checkFigures } from './check/checkFigures'
import { checkLineage } from './check/checkLineage'
import { type CompiledSpecification, compileSpecification } from './entries/compileSpecification'
import { countCorpus } from './entries/countCorpus'
import { createIncrementalReader, type IncrementalReader } from './entries/incrementalReader'
import { createAboutArticles, readAbout } from './entries/readAbout'
import { readArchitecture } from './entries/readArchitecture'
import { readEra } from './entries/readEra'
import { readEvents } from './entries/readEvents'
import { checkGlossary, readGlossary } from './entries/readGlossary'
import { readLab } from './entries/readLab'
import { readSpecificationFile } from './entries/readSpecificationFile'
import { checkTopics, readTopics } from './entries/readTopics'
import type { EraFrontMatter } from './entries/schema'
import { type ContentFile, createCatalogue, type Entry } from './page/catalogue'
import { compareIssues, type Issue } from './page/issue'
import { createSiteLookup, type SiteLookup } from './page/siteLookup'

export type { ContentFile } from './page/catalogue'
export { formatIssue, type Issue } from './page/issue'

export interface CompileOptions {
  /** The folder that every path starts with; default `content`. */
  readonly root?: string
  /** The base path of the site; default `/`. */
  readonly base?: string
  /** Addresses of the existing images, such as `/images/gate.svg`; default none. */
  readonly images?: ReadonlySet<string>
  /** Whether to check the rules for publication too, see check/checkEditorialRules.ts; default false. */
  readonly checksEditorialRules?: boolean
}

/** The compiled content of the explorer, in every language. */
export interface Corpus {
  readonly timeline: Timeline
  readonly architectureArticles: readonly ArchitectureArticle[]
  readonly eraArticles: readonly EraArticle[]
  readonly labArticles: readonly LabArticle[]
  /** The page about the site, in each language. */
  readonly aboutArticles: readonly AboutArticle[]
  /** By the id of the architecture; not every architecture has one. */
  readonly specifications: ReadonlyMap<string, CompiledSpecification>
  /** What architectures are about, for the search. */
  readonly topics: readonly SearchTopic[]
}

/** The corpus, or every issue that prevents it. */
export interface Compilation {
  readonly issues: readonly Issue[]
  readonly corpus?: Corpus
}

/** Compiles the content files. Reads nothing else and never throws. */
export function compile(files: readonly ContentFile[], options: CompileOptions = {}): Compilation {
  return createCompiler()(files, options)
}

/** An incremental compiler: it rereads only entries that have changed and entries that depend on them. */
export function createCompiler(): typeof compile {
  const reader = createIncrementalReader()
  return (files, options = {}) => compileWith(reader, files, options)
}

function compileWith(
  reader: IncrementalReader,
  files: readonly ContentFile[],
  options: CompileOptions,
): Compilation {
  reader.beginCompilation()
  const { reportIn } = reader
  const entries = createCatalogue(files, (options.root ?? 'content').replace(/\/+$/, ''), reportIn)
  const years = new Map<string, Partial<EraFrontMatter>>()
  const chineseNames = new Map<string, string>()
  const site = createSiteLookup({
    catalogue: entries,
    base: (options.base ?? '/').replace(/\/*$/, '/'),
    images: options.images ?? new Set<string>(),
    ...{ years, chineseNames },
  })
  type ReadEntry<T> = (entry: Entry, site: SiteLookup, reportIn: IncrementalReader['reportIn']) => T
  const readPage = <T>(kind: string, entry: Entry, readEntry: ReadEntry<T>): T => {
    const { folder, id, original, translation, results } = entry
    const files = [original, translation, results]
    return reader.read(`${kind} ${folder}/${id}`, files, site, (site) => readEntry(entry, site, reportIn))
  }
  const readPages = <T>(kind: string, entries: ReadonlyMap<string, Entry>, readEntry: ReadEntry<T>): T[] =>
    [...entries.values()].map((entry) => readPage(kind, entry, readEntry))
  const readFile = <T>(
    file: ContentFile | undefined,
    read: (file: ContentFile, reportIn: IncrementalReader['reportIn'], site: SiteLookup) => T,
  ) => file && reader.read(file.path, [file], site, (site) => read(file, reportIn, site))

  const eras = readPages('era', entries.eras, readEra)
  for (const { id, original } of eras) years.set(id, original.validFields)
  const architectures = readPages('architecture', entries.architectures, readArchitecture)
  const glossary = readFile(entries.glossary, readGlossary)
  for (const [name, chinese] of glossary?.chineseNames ?? []) chineseNames.set(name, chinese)
  const networks = architectures.flatMap(({ id, original }) => {
    const read = readFile(entries.architectures.get(id)?.specification, readNetwork)
    return read ? { id, original, ...read } : []
  })
  for (const { original, compiled } of networks) if (compiled) checkFigures(original, compiled)
  if (glossary) {
    const drafts = networks.flatMap(({ draft }) => draft ?? [])
    checkGlossary(glossary, drafts, drafts.length === networks.length)
  }
  const eventsFile = readFile(entries.events, readEvents)
  const topicsFile = readFile(entries.topics, readTopics)
  const labs = readPages('lab', entries.labs, readLab)
  const about = entries.about && readPage('about', entries.about, readAbout)
  checkDuplicateOrders(eras)
  checkDuplicateOrders(labs)
  checkLineage(architectures)
  if (topicsFile) checkTopics(topicsFile, new Set(architectures.map(({ id }) => id)))
  if (options.checksEditorialRules) {
    checkEditorialRules(architectures)
    if (glossary) checkNameOrder(glossary)
  }
  const issues = reader.endCompilation()
  if (issues.length > 0) return { issues: issues.sort(compareIssues) }

  const specifications = new Map(
    networks.flatMap(({ id, compiled }): [string, CompiledSpecification][] =>
      compiled ? [[id, compiled]] : [],
    ),
  )
  const architectureResults = architectures.flatMap(({ result }) => result ?? [])
  const eraResults = eras.flatMap(({ result }) => result ?? [])
  const labResults = labs.flatMap(({ result }) => result ?? [])
  const timeline: Timeline = {
    eras: eraResults.map(({ era }) => era).sort((a, b) => a.order - b.order),
    architectures: architectureResults
      .map(({ architecture }) => {
        const { fingerprint } = specifications.get(architecture.id) ?? {}
        return fingerprint === undefined ? architecture : { ...architecture, fingerprint }
      })
      .sort((a, b) => toDecimalYear(a.date) - toDecimalYear(b.date) || (a.id < b.id ? -1 : 1)),
    events: eventsFile?.events ?? [],
    winters: eventsFile?.winters ?? [],
    labs: labResults.map(({ lab }) => lab).sort((a, b) => a.order - b.order),
  }
  const contents = {
    timeline,
    architectureArticles: architectureResults.flatMap(({ articles }) => articles),
    eraArticles: eraResults.flatMap(({ articles }) => articles),
    labArticles: labResults.flatMap(({ articles }) => articles),
    specifications,
    topics: topicsFile?.topics ?? [],
  }
  return { issues, corpus: { ...contents, aboutArticles: createAboutArticles(about, countCorpus(contents)) } }
}

/** Reads and compiles the specification of an architecture. */
function readNetwork(
  file: ContentFile,
  reportIn: IncrementalReader['reportIn'],
  { translateName }: SiteLookup,
) {
  const draft = readSpecificationFile(file, reportIn)
  const compiled = draft && compileSpecification(draft, translateName)
  return { draft, compiled }
}
