import type { Article, Protocol, Story } from '../model/article'
import { yearOf } from '../model/date'
import type { Timeline } from '../model/timeline'
import { fingerprintOf } from '../network/fingerprint'
import { readArchitecture } from './architecture'
import { catalogue, type SourceFile } from './catalogue'
import { readChronicle } from './chronicle'
import { checkClaims } from './claim'
import { readDraft } from './draft'
import { readEra } from './era'
import { checkGlossary, readGlossary } from './glossary'
import { byPlace, type Issue, type Report } from './issue'
import { readLab } from './lab'
import { checkLineage } from './lineage'
import { checkOrders } from './order'
import { type Blueprint, computeBlueprint } from './specification'

export type { SourceFile } from './catalogue'
export { formatIssue, type Issue } from './issue'

export interface Options {
  /** The folder all paths begin with; by default `content`. */
  readonly root?: string
  /** The address of the site; by default `/`. */
  readonly base?: string
  /** The addresses of the images there are, such as `/images/gate.svg`; by default none. */
  readonly images?: ReadonlySet<string>
}

/** Everything the explorer knows, in every language. */
export interface Corpus {
  readonly timeline: Timeline
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly protocols: readonly Protocol[]
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
  const issues: Issue[] = []
  const reportIn =
    (path: string): Report =>
    ({ line, column }, message) => {
      // A message may quote what is written, which may go over several lines.
      issues.push({ path, line, column, message: message.replace(/\s+/g, ' ') })
    }

  const entries = catalogue(files, (options.root ?? 'content').replace(/\/+$/, ''), reportIn)
  const site = {
    catalogue: entries,
    base: (options.base ?? '/').replace(/\/*$/, '/'),
    images: options.images ?? new Set<string>(),
  }
  const eras = [...entries.eras.values()].map((entry) => readEra(entry, site, reportIn))
  const years = new Map(eras.map(({ id, original }) => [id, original.parts]))
  const architectures = [...entries.architectures.values()].map((entry) =>
    readArchitecture(entry, years.get(entry.folder) ?? {}, site, reportIn),
  )
  const glossary = entries.glossary && readGlossary(entries.glossary, reportIn)
  const specified = [...entries.architectures.values()].flatMap(({ id, specification }) =>
    specification ? { id, draft: readDraft(specification, reportIn) } : [],
  )
  const blueprints = new Map<string, Blueprint>()
  for (const { id, draft } of specified) {
    const blueprint = draft && computeBlueprint(draft, glossary?.words)
    const architecture = architectures.find((one) => one.id === id)
    if (!blueprint || !architecture) continue
    blueprints.set(id, blueprint)
    checkClaims(architecture.original, blueprint)
  }
  if (glossary) {
    const drafts = specified.flatMap(({ draft }) => draft ?? [])
    checkGlossary(glossary, drafts, drafts.length === specified.length)
  }
  const chronicle = entries.chronicle && readChronicle(entries.chronicle, reportIn)
  const labs = [...entries.labs.values()].map((entry) => readLab(entry, site, reportIn))
  checkOrders(eras)
  checkOrders(labs)
  checkLineage(architectures)
  if (issues.length > 0) return { issues: issues.sort(byPlace) }

  const results = architectures.flatMap(({ result }) => result ?? [])
  const stories = eras.flatMap(({ result }) => result ?? [])
  const experiments = labs.flatMap(({ result }) => result ?? [])
  const timeline: Timeline = {
    eras: stories.map(({ era }) => era).sort((a, b) => a.order - b.order),
    architectures: results
      .map(({ architecture }) => {
        const network = blueprints.get(architecture.id)?.networks[0]
        return network ? { ...architecture, fingerprint: fingerprintOf(network.nodes) } : architecture
      })
      .sort((a, b) => yearOf(a.date) - yearOf(b.date) || (a.id < b.id ? -1 : 1)),
    events: chronicle?.events ?? [],
    winters: chronicle?.winters ?? [],
    labs: experiments.map(({ lab }) => lab).sort((a, b) => a.order - b.order),
  }
  return {
    issues,
    corpus: {
      timeline,
      articles: results.flatMap(({ articles }) => articles),
      stories: stories.flatMap(({ stories }) => stories),
      protocols: experiments.flatMap(({ protocols }) => protocols),
      blueprints,
    },
  }
}
