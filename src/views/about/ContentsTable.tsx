import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { useMessages } from '../hooks/context'
import { AboutTable } from './AboutTable'

/** The number of architectures, networks, sources, labs and claims. */
export function ContentsTable({ counts }: { counts: CorpusCounts }) {
  const { contents: messages } = useMessages('about')
  const { eras, networks, sources, labs, claims } = counts
  return (
    <AboutTable
      caption={messages.caption}
      head={[messages.item, messages.number]}
      rows={[
        [messages.architectures, sum(eras, ({ byImportance }) => sum(byImportance))],
        [messages.specified, networks.architectures],
        [messages.variants, networks.variants],
        [messages.sources, sources.count],
        [messages.unverifiedSources, sources.unverified],
        [messages.labs, labs],
        [messages.claims, claims.count],
        [messages.seeds, claims.minSeeds],
        [messages.upheld, claims.passed],
      ]}
    />
  )
}
