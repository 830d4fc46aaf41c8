import { sum } from 'd3-array'
import type { CorpusCounts } from '../../model/aboutArticle'
import { useAboutMessages } from '../hooks/useAboutMessages'
import { AboutTable } from './AboutTable'
import { Count } from './Count'

/** How much there is of everything else. */
export function ContentsTable({
  counts: { eras, networks, sources, labs, claims },
}: {
  counts: CorpusCounts
}) {
  const { contents: say } = useAboutMessages()
  const rows: readonly (readonly [string, number])[] = [
    [say.architectures, sum(eras, ({ byImportance }) => sum(byImportance))],
    [say.specified, networks.architectures],
    [say.variants, networks.variants],
    [say.sources, sources.count],
    [say.unverifiedSources, sources.unverified],
    [say.labs, labs],
    [say.claims, claims.count],
    [say.seeds, claims.minSeeds],
    [say.upheld, claims.passed],
  ]
  return (
    <AboutTable caption={say.caption}>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          <th scope="col">{say.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([item, number]) => (
          <tr key={item}>
            <th scope="row">{item}</th>
            <Count value={number} />
          </tr>
        ))}
      </tbody>
    </AboutTable>
  )
}
