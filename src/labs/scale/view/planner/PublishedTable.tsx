import { clsx } from 'clsx'
import { formatDollars, formatDuration, formatEnergy } from '../../../../i18n/format/formatAmount'
import { formatFigure, formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { formatList } from '../../../../i18n/format/grammar'
import type { Language } from '../../../../model/language'
import { formatCompact } from '../../../../model/numberFormat'
import { useMessages } from '../../../../views/hooks/context'
import type { Plan } from '../../plan'
import type { Figure } from '../../publishedFigures'
import { PlanHint } from './PlanHint'
import styles from './PublishedTable.module.css'

/** With four digits, so that small differences are visible. */
const formatCount = (value: number, language: Language) => formatCompact(value, language, 4)

const formatters: Readonly<Record<Figure, (value: number, language: Language) => string>> = {
  parameters: formatCount,
  active: formatCount,
  tokens: formatCount,
  flops: (value, language) => formatFigure({ metric: 'trainingCompute', value }, language),
  deviceHours: (value, language) =>
    Number.isFinite(value) ? formatNumber(Number(value.toPrecision(4)), language) : '–',
  days: formatDuration,
  energy: formatEnergy,
  cost: formatDollars,
}

/** Larger relative differences are highlighted. */
const notableDifference = 0.1

/** Published figures of the model, compared with those of the plan. */
export function PublishedTable({ plan, language }: { plan: Plan; language: Language }) {
  const messages = useMessages('labs.scale.planner')
  const { columns } = messages
  const formatDifference = (difference: number) => {
    if (!Number.isFinite(difference)) return '–'
    if (Math.abs(difference) < 0.0005) return formatPercent(0, language)
    return `${difference < 0 ? '−' : '+'}${formatPercent(Math.abs(difference), language)}`
  }
  const assumedLabels = plan.preset.assumed.map((name) => messages.parameters[name]!.label)
  return (
    <figure className={styles.published}>
      <figcaption>{messages.published(plan.preset.title)}</figcaption>
      <table>
        <thead>
          <tr>
            {(['figure', 'published', 'computed', 'difference', 'source'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'source' ? styles.source : undefined}>
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.comparisons.map(
            ({ figure, value, computed, difference, source, url, fitted, coversMore, verified }) => (
              <tr key={`${figure} ${value}`}>
                <th scope="row">{messages.figures[figure]}</th>
                <td>{formatters[figure](value, language)}</td>
                <td>{formatters[figure](computed, language)}</td>
                <td
                  className={clsx(
                    styles.difference,
                    Math.abs(difference) > notableDifference && styles.notable,
                  )}
                >
                  {formatDifference(difference)}
                </td>
                <td className={styles.source}>
                  <a href={url} lang="en">
                    {source}
                  </a>
                  {fitted && <small className={styles.note}>{messages.fitted}</small>}
                  {coversMore && <small className={styles.note}>{messages.coversMore}</small>}
                  {!verified && <small className={styles.note}>{messages.notVerified}</small>}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {assumedLabels.length > 0 && (
        <PlanHint>{messages.assumedHere(formatList(assumedLabels, language))}</PlanHint>
      )}
    </figure>
  )
}
