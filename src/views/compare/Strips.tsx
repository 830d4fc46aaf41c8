import { barsOf } from '../../layout/plot/bars'
import { sharesOf } from '../../layout/plot/shares'
import { compact } from '../../model/quantity'
import { strokeOf } from '../../network/describe/fingerprint'
import { layerRows } from '../../network/describe/table'
import { useExplorer } from '../hooks/context'
import { useComparisonMessages } from '../hooks/useComparisonMessages'
import type { Entrant } from './useCandidates'

const width = 1000

/** Where the parameters of each network are: strips as long as there are parameters. */
export function Strips({ entrants }: { entrants: readonly Entrant[] }) {
  const say = useComparisonMessages()
  const language = useExplorer((state) => state.language)
  const bars = barsOf(entrants.map(({ network }) => Number(network.parameters)))
  return (
    <section aria-labelledby="strips">
      <h2 id="strips">{say.parameters}</h2>
      <p className="hint">{bars.logarithmic ? say.parametersLogarithmic : say.parametersHelp}</p>
      {entrants.map(({ title, network }, index) => {
        const rows = layerRows(network)
        const shares = sharesOf(
          rows.map(({ parameters }) => parameters),
          width,
        )
        return (
          <figure className="strip-of" key={`${index}/${title}`}>
            <figcaption>
              {title}
              <span>{compact(Number(network.parameters), language)}</span>
            </figcaption>
            <svg
              viewBox={`0 0 ${width} 16`}
              preserveAspectRatio="none"
              style={{ width: `${100 * bars.lengths[index]!}%` }}
              aria-hidden="true"
            >
              {shares.map((share) => (
                <rect
                  key={share.index}
                  className={`kind-${strokeOf(rows[share.index]!.kind) ?? 'n'}`}
                  x={share.x}
                  width={share.width}
                  height={16}
                />
              ))}
            </svg>
          </figure>
        )
      })}
    </section>
  )
}
