import type { Corpus } from '../../compiler/compile'
import { getSourceUrl } from '../../model/source'
import { makeArchitecturesCsv } from './architecturesCsv'
import { getArticlesById } from './articles'
import { makeNetworkData, toJsonCount } from './networkData'
import { makeReferencesBib } from './referencesBib'
import { timelineSchema } from './timelineSchema'

/** Generates the site's data files, by path below `data/`, one at a time: all of them at once would fill the memory. */
export function* generateDataFiles(corpus: Corpus): Generator<readonly [path: string, text: string]> {
  yield ['timeline.json', `${JSON.stringify(makeTimelineData(corpus), null, 1)}\n`]
  yield ['timeline.schema.json', `${JSON.stringify(timelineSchema, null, 2)}\n`]
  yield ['architectures.csv', makeArchitecturesCsv(corpus)]
  yield ['references.bib', makeReferencesBib(corpus)]
  for (const [id, { specification, networks }] of corpus.specifications) {
    yield [
      `networks/${id}.json`,
      `${JSON.stringify(makeNetworkData(id, specification, networks), null, 1)}\n`,
    ]
  }
}

function makeTimelineData({ timeline, architectureArticles, specifications }: Corpus) {
  const englishArticles = getArticlesById(architectureArticles, 'en')
  const chineseArticles = getArticlesById(architectureArticles, 'zh')
  return {
    eras: timeline.eras.map(({ id, title, tagline, summary, from, to }) => {
      const last = timeline.architectures.findLast((one) => one.era === id)
      return {
        id,
        title,
        tagline,
        summary,
        from,
        to: to ?? Number(last?.date.slice(0, 4) ?? from),
        open: to === undefined,
      }
    }),
    architectures: timeline.architectures.map(({ parameters, ...one }) => {
      const english = englishArticles.get(one.id)
      const metadata = english?.metadata
      const network = specifications.get(one.id)?.counts[0]
      const multiplyAdds = metadata?.figures.find((figure) => figure.metric === 'multiplyAdds')?.value
      return {
        ...one,
        summary: { en: english?.summary, zh: chineseArticles.get(one.id)?.summary },
        parameters:
          parameters === undefined && !network
            ? undefined
            : { published: parameters, computed: network && toJsonCount(network.parameters) },
        multiplyAdds: multiplyAdds ?? (network && toJsonCount(network.multiplyAdds)),
        authors: metadata?.authors,
        organisations: metadata?.organisations,
        venue: metadata?.venue,
        dateOf: metadata?.dateOf,
        figures: metadata?.figures,
        sources: metadata?.sources.map((source) => ({ ...source, url: getSourceUrl(source) })),
      }
    }),
    events: timeline.events,
    winters: timeline.winters,
  }
}
