import { clsx } from 'clsx'
import { median } from 'd3-array'
import { formatNumber, formatPercent } from '../../i18n/format/formatNumber'
import { layOutDots } from '../../layout/plot/dotStrip'
import type { Claim } from '../../model/article'
import { useExplorer, useMessages } from '../hooks/context'
import { SmallTitle } from '../page/SmallTitle'
import styles from './Claims.module.css'

const dotStrip = { width: 220, height: 22 }

/** The claims of a lab, with the figures measured for them with many seeds. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  const messages = useMessages('labs')
  if (claims.length === 0) return null
  const seeds = claims[0]!.passed.length
  return (
    <section aria-labelledby="claims">
      <SmallTitle as="h2" id="claims">
        {messages.claims}
      </SmallTitle>
      <p className={styles.hint}>{messages.claimsHint(seeds)}</p>
      {claims.map((claim) => (
        <ClaimRow key={claim.id} claim={claim} />
      ))}
    </section>
  )
}

function ClaimRow({ claim: { text, passed, figures } }: { claim: Claim }) {
  const messages = useMessages('labs')
  const language = useExplorer((state) => state.language)
  const count = passed.filter(Boolean).length
  // Shares have a scale from 0 to 1; all numbers have a common scale from 0 to their maximum.
  const max = Math.max(...figures.filter(({ unit }) => unit === 'number').flatMap(({ values }) => values))
  const format = (unit: string, value: number) =>
    unit === 'share' ? formatPercent(value, language) : formatNumber(Number(value.toPrecision(3)), language)
  return (
    <div className={styles.claim}>
      <p className={styles.text}>
        {text}{' '}
        <span className={clsx(styles.passed, count < passed.length && styles.inSomeRuns)}>
          {messages.passedRuns(count, passed.length)}
        </span>
      </p>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th>{messages.figure}</th>
            <th>{messages.median}</th>
            <th>{messages.range}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, name, unit, values }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles.median}>{format(unit, median(values)!)}</td>
              <td className={styles.range}>
                {format(unit, Math.min(...values))} – {format(unit, Math.max(...values))}
              </td>
              <td className={styles.dots} aria-hidden="true">
                <svg
                  viewBox={`0 0 ${dotStrip.width} ${dotStrip.height}`}
                  width={dotStrip.width}
                  height={dotStrip.height}
                >
                  <line x1={0} x2={dotStrip.width} y1={dotStrip.height - 3} y2={dotStrip.height - 3} />
                  {layOutDots(values, {
                    ...dotStrip,
                    from: 0,
                    to: unit === 'share' ? 1 : max,
                    radius: 3,
                  }).map(({ x, y }, index) => (
                    <circle key={index} cx={x} cy={y} r={3} />
                  ))}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
