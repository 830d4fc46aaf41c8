import type { Checked, CorpusCounts } from '../../model/about'
import { type Article, type Protocol, provenances, type Story } from '../../model/article'
import { addressOf, type Source } from '../../model/source'
import type { Timeline } from '../../model/timeline'
import type { Blueprint } from './specification'

/** What is counted: the corpus without the page that tells the counts. */
interface Contents {
  readonly timeline: Timeline
  readonly articles: readonly Article[]
  readonly stories: readonly Story[]
  readonly protocols: readonly Protocol[]
  readonly blueprints: ReadonlyMap<string, Blueprint>
}

/** Counts what the corpus holds. Facts are the same in every language and are counted in one. */
export function countCorpus({ timeline, articles, stories, protocols, blueprints }: Contents): CorpusCounts {
  const inEnglish = <One extends { readonly language: string }>(all: readonly One[]) =>
    all.filter(({ language }) => language === 'en')
  const facts = inEnglish(articles).map((article) => article.facts)
  const figures = facts.flatMap((one) => one.figures)
  const labs = inEnglish(protocols)
  const claims = labs.flatMap((lab) => lab.claims)
  const cited = [...facts, ...inEnglish(stories), ...labs].flatMap(({ sources }) => sources)
  const noted = [...timeline.events, ...timeline.winters].map(({ source }) => source)
  return {
    eras: timeline.eras.map(({ id }) => ({
      id,
      byImportance: [1, 2, 3, 4, 5].map(
        (level) =>
          timeline.architectures.filter(({ era, importance }) => era === id && importance === level).length,
      ),
    })),
    figures: Object.fromEntries(
      provenances.map((provenance) => [provenance, checked(figures.filter(({ by }) => by === provenance))]),
    ) as CorpusCounts['figures'],
    sources: checked(eachOnce([...cited, ...noted])),
    networks: {
      architectures: blueprints.size,
      variants: [...blueprints.values()].reduce((sum, { counts }) => sum + counts.length, 0),
    },
    labs: labs.length,
    claims: {
      count: claims.length,
      upheld: claims.filter(({ held }) => held.every(Boolean)).length,
      seeds: claims.length === 0 ? 0 : Math.min(...claims.map(({ held }) => held.length)),
    },
  }
}

const checked = (all: readonly { readonly unverified?: boolean }[]): Checked => ({
  count: all.length,
  unverified: all.filter(({ unverified }) => unverified).length,
})

/** Sources by their address; one that is marked anywhere is unverified. */
function eachOnce(sources: readonly Source[]): { readonly unverified: boolean }[] {
  const marked = new Map<string, boolean>()
  for (const source of sources) {
    const address = addressOf(source)
    marked.set(address, Boolean(marked.get(address) || source.unverified))
  }
  return [...marked.values()].map((unverified) => ({ unverified }))
}
