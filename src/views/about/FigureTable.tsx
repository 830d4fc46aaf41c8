import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { provenances } from '../../model/article'
import { useMessages } from '../hooks/context'
import { AboutTable } from './AboutTable'

/** How many figures are published, counted and estimated, and how many of them could not be verified. */
export function FigureTable({ counts: { figures } }: { counts: CorpusCounts }) {
  const { provenance } = useMessages('article')
  const { all, figures: messages } = useMessages('about')
  const counts = provenances.map((by) => figures[by])
  return (
    <AboutTable
      rowHeader="labels"
      caption={messages.caption}
      head={[messages.provenance, messages.count, messages.unverified]}
      rows={provenances.map((by) => [provenance[by], figures[by].count, figures[by].unverified])}
      foot={[all, sum(counts, ({ count }) => count), sum(counts, ({ unverified }) => unverified)]}
    />
  )
}
