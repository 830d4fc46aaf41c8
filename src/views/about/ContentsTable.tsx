import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { useMessages } from '../hooks/context'
import { AboutTable } from './AboutTable'
import { CountCell } from './CountCell'

/** The number of architectures, networks, sources, labs and claims. */
export function ContentsTable({
  counts: { eras, networks, sources, labs, claims },
}: {
  counts: CorpusCounts
}) {
  const { contents: messages } = useMessages('about')
  const rows: readonly (readonly [string, number])[] = [
    [messages.architectures, sum(eras, ({ byImportance }) => sum(byImportance))],
    [messages.specified, networks.architectures],
    [messages.variants, networks.variants],
    [messages.sources, sources.count],
    [messages.unverifiedSources, sources.unverified],
    [messages.labs, labs],
    [messages.claims, claims.count],
    [messages.seeds, claims.minSeeds],
    [messages.upheld, claims.passed],
  ]
  return (
    <AboutTable caption={messages.caption}>
      <thead>
        <tr>
          <th scope="col">{messages.item}</th>
          <th scope="col">{messages.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([item, number]) => (
          <tr key={item}>
            <th scope="row">{item}</th>
            <CountCell value={number} />
          </tr>
        ))}
      </tbody>
    </AboutTable>
  )
}
