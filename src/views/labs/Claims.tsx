import { clsx } from 'clsx'
import { median } from 'd3-array'
import { formatNumber, formatPercent } from '../../i18n/format/formatNumber'
import { layOutDots } from '../../layout/plot/dotStrip'
import type { Claim } from '../../model/article'
import { useExplorer, useMessages } from '../hooks/context'
import { SmallTitle } from '../page/SmallTitle'
import styles from './Claims.module.css'

const box = { width: 220, height: 22 }

/** What the lab claims, and what was measured for it with many seeds. */
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
  // Shares lie on one scale, from nothing to all; numbers on a scale of their own unit.
  const most = Math.max(...figures.filter(({ unit }) => unit === 'number').flatMap(({ values }) => values))
  const word = (unit: string, value: number) =>
    unit === 'share' ? formatPercent(value, language) : formatNumber(Number(value.toPrecision(3)), language)
  return (
    <div className={styles.claim}>
      <p className={styles.text}>
        {text}{' '}
        <span className={clsx(styles.held, count < passed.length && styles.inPart)}>
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
              <td className={styles.median}>{word(unit, median(values)!)}</td>
              <td className={styles.range}>
                {word(unit, Math.min(...values))} – {word(unit, Math.max(...values))}
              </td>
              <td className={styles.dots} aria-hidden="true">
                <svg viewBox={`0 0 ${box.width} ${box.height}`} width={box.width} height={box.height}>
                  <line x1={0} x2={box.width} y1={box.height - 3} y2={box.height - 3} />
                  {layOutDots(values, { ...box, from: 0, to: unit === 'share' ? 1 : most, radius: 3 }).map(
                    ({ x, y }, index) => (
                      <circle key={index} cx={x} cy={y} r={3} />
                    ),
                  )}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
