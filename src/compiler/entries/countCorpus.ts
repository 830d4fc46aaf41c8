import type { CorpusCounts, VerificationCount } from '../../model/aboutArticle'
import { type ArchitectureArticle, type EraArticle, type LabArticle, provenances } from '../../model/article'
import { getSourceUrl, type Source } from '../../model/source'
import type { Timeline } from '../../model/timeline'
import type { CompiledSpecification } from './compileSpecification'

/** The corpus without the page that shows the counts. */
interface CorpusContents {
  readonly timeline: Timeline
  readonly architectureArticles: readonly ArchitectureArticle[]
  readonly eraArticles: readonly EraArticle[]
  readonly labArticles: readonly LabArticle[]
  readonly specifications: ReadonlyMap<string, CompiledSpecification>
}

/** Counts the contents of the corpus. Metadata are the same in every language, so they are counted in English only. */
export function countCorpus({
  timeline,
  architectureArticles,
  eraArticles,
  labArticles,
  specifications,
}: CorpusContents): CorpusCounts {
  const filterEnglish = <One extends { readonly language: string }>(all: readonly One[]) =>
    all.filter(({ language }) => language === 'en')
  const metadata = filterEnglish(architectureArticles).map((article) => article.metadata)
  const figures = metadata.flatMap((one) => one.figures)
  const labs = filterEnglish(labArticles)
  const claims = labs.flatMap((lab) => lab.claims)
  const cited = [...metadata, ...filterEnglish(eraArticles), ...labs].flatMap(({ sources }) => sources)
  const eventSources = [...timeline.events, ...timeline.winters].map(({ source }) => source)
  return {
    eras: timeline.eras.map(({ id }) => ({
      id,
      byImportance: [1, 2, 3, 4, 5].map(
        (level) =>
          timeline.architectures.filter(({ era, importance }) => era === id && importance === level).length,
      ),
    })),
    figures: Object.fromEntries(
      provenances.map((provenance) => [
        provenance,
        countVerified(figures.filter(({ by }) => by === provenance)),
      ]),
    ) as CorpusCounts['figures'],
    sources: countVerified(deduplicateSources([...cited, ...eventSources])),
    networks: {
      architectures: specifications.size,
      variants: [...specifications.values()].reduce((sum, { counts }) => sum + counts.length, 0),
    },
    labs: labs.length,
    claims: {
      count: claims.length,
      passed: claims.filter(({ passed }) => passed.every(Boolean)).length,
      minSeeds: claims.length === 0 ? 0 : Math.min(...claims.map(({ passed }) => passed.length)),
    },
  }
}

const countVerified = (all: readonly { readonly unverified?: boolean }[]): VerificationCount => ({
  count: all.length,
  unverified: all.filter(({ unverified }) => unverified).length,
})

/** Merges sources with the same address; the result is unverified if any of them is. */
function deduplicateSources(sources: readonly Source[]): { readonly unverified: boolean }[] {
  const unverifiedByAddress = new Map<string, boolean>()
  for (const source of sources) {
    const address = getSourceUrl(source)
    unverifiedByAddress.set(address, Boolean(unverifiedByAddress.get(address) || source.unverified))
  }
  return [...unverifiedByAddress.values()].map((unverified) => ({ unverified }))
}
