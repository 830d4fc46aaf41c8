import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { provenances } from '../../model/article'
import { useMessages } from '../hooks/context'
import { AboutTable } from './AboutTable'
import { CountCell } from './CountCell'

/** How many figures are published, counted and estimated, and how many of them could not be verified. */
export function FigureTable({ counts: { figures } }: { counts: CorpusCounts }) {
  const { provenance } = useMessages('explorer')
  const { all, figures: messages } = useMessages('about')
  const rows = provenances.map((by) => figures[by])
  return (
    <AboutTable rowHeader="labels" caption={messages.caption}>
      <thead>
        <tr>
          <th scope="col">{messages.provenance}</th>
          <th scope="col">{messages.count}</th>
          <th scope="col">{messages.unverified}</th>
        </tr>
      </thead>
      <tbody>
        {provenances.map((by) => (
          <tr key={by}>
            <th scope="row">{provenance[by]}</th>
            <CountCell value={figures[by].count} />
            <CountCell value={figures[by].unverified} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{all}</th>
          <CountCell value={sum(rows, ({ count }) => count)} />
          <CountCell value={sum(rows, ({ unverified }) => unverified)} />
        </tr>
      </tfoot>
    </AboutTable>
  )
}
