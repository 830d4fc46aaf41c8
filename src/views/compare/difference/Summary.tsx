import type { ReactNode } from 'react'
import { formatTypeCount, getItemName } from '../../../i18n/differenceNames'
import { joinClauses } from '../../../i18n/format/grammar'
import type { AlignedRow, DiffStatus } from '../../../network/compare/alignNetworks'
import {
  buildSummary,
  type LayerChange,
  type LayerTypeCount,
} from '../../../network/compare/comparisonSummary'
import { useExplorer, useMessages } from '../../hooks/context'
import styles from './Summary.module.css'
import { useFacetText } from './useFacetText'

interface Props {
  readonly rows: readonly AlignedRow[]
  /** The network told of, against the one before. */
  readonly column: number
  readonly title: string
}

/** The most that is told of each; the table has the rest. */
const most = 7

/** What became of one network in the next, in a few words. */
export function Summary({ rows, column, title }: Props) {
  const messages = useMessages('comparison')
  const { added, removed, changed, unchangedCount } = buildSummary(rows, column)
  const isTold = added.length + removed.length + changed.length > 0
  const differs = rows.some(({ cells }) => (cells[column]?.status ?? 'shared') !== 'shared')
  return (
    <div className={styles.summary}>
      <h3>{title}</h3>
      {!isTold && <p>{differs ? messages.widths : messages.nothing}</p>}
      <Line
        sign="+"
        fate="added"
        word={messages.added}
        items={added.map((one, index) => <Count key={index} {...one} />)}
      />
      <Line
        sign="−"
        fate="removed"
        word={messages.removed}
        items={removed.map((one, index) => <Count key={index} {...one} />)}
      />
      <Line
        sign="~"
        fate="changed"
        word={messages.changed}
        items={changed.map((one, index) => <Changed key={index} {...one} />)}
      />
      {unchangedCount > 0 && <p className={styles.same}>{messages.same(unchangedCount)}</p>}
    </div>
  )
}

interface LineProps {
  readonly sign: string
  readonly fate: DiffStatus
  readonly word: string
  readonly items: readonly ReactNode[]
}

function Line({ sign, fate, word, items }: LineProps) {
  const messages = useMessages('comparison')
  if (items.length === 0) return null
  const rest = items.length - most
  return (
    <p className={styles.line}>
      <span className={styles.sign} data-fate={fate} aria-hidden="true">
        {sign}
      </span>
      <strong>{word}</strong>
      <span className={styles.items}>
        {items.slice(0, rest > 0 ? most : items.length).map((item, index) => (
          <span key={index}>{item}</span>
        ))}
        {rest > 0 && <span>{messages.more(rest)}</span>}
      </span>
    </p>
  )
}

function Count({ layerType, count }: LayerTypeCount) {
  const language = useExplorer((state) => state.language)
  return formatTypeCount(layerType, count, language)
}

function Changed({ layerType, count, changes }: LayerChange) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const textOf = useFacetText()
  const [facet] = changes
  if (layerType === 'repeat' && facet?.property === 'copies')
    return messages.repeated(`${facet.before}`, `${facet.after}`)
  const what =
    layerType === 'repeat' ? getItemName(layerType, language) : formatTypeCount(layerType, count, language)
  return (
    <>
      {what}{' '}
      <em>
        (
        {joinClauses(
          changes.map((one) => textOf(layerType, one)),
          language,
        )}
        )
      </em>
    </>
  )
}
