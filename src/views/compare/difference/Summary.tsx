import type { ReactNode } from 'react'
import { formatTypeCount, getItemName } from '../../../i18n/differenceNames'
import { joinClauses, parenthesize } from '../../../i18n/format/grammar'
import type { AlignedRow } from '../../../network/compare/alignNetworks'
import {
  buildSummary,
  type LayerChange,
  type LayerTypeCount,
} from '../../../network/compare/comparisonSummary'
import { useExplorer, useMessages } from '../../hooks/context'
import { signs } from './DifferenceTable'
import styles from './Summary.module.css'
import { useFormatChange } from './useFormatChange'

interface Props {
  readonly rows: readonly AlignedRow[]
  /** The index of the network, which is compared with the one before. */
  readonly column: number
  readonly title: string
}

/** The maximum number of items in a line; the table shows all. */
const maxItems = 7

/** Lists what was added, removed and changed from one network to the next. */
export function Summary({ rows, column, title }: Props) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const { added, removed, changed, unchangedCount } = buildSummary(rows, column)
  const formatCount = ({ layerType, count }: LayerTypeCount) => formatTypeCount(layerType, count, language)
  const hasChanges = added.length + removed.length + changed.length > 0
  const differs = rows.some(({ cells }) => (cells[column]?.status ?? 'shared') !== 'shared')
  return (
    <div className={styles.summary}>
      <h3>{title}</h3>
      {!hasChanges && <p>{differs ? messages.sameLayersOtherWidths : messages.sameLayers}</p>}
      <SummaryLine status="added" items={added.map(formatCount)} />
      <SummaryLine status="removed" items={removed.map(formatCount)} />
      <SummaryLine
        status="changed"
        items={changed.map((one, index) => <TypeChange key={index} {...one} />)}
      />
      {unchangedCount > 0 && <p className={styles.same}>{messages.unchangedLayers(unchangedCount)}</p>}
    </div>
  )
}

interface SummaryLineProps {
  readonly status: keyof typeof signs
  readonly items: readonly ReactNode[]
}

function SummaryLine({ status, items }: SummaryLineProps) {
  const messages = useMessages('comparison')
  if (items.length === 0) return null
  const hiddenCount = items.length - maxItems
  return (
    <p className={styles.line}>
      <span className={styles.sign} data-status={status} aria-hidden="true">
        {signs[status]}
      </span>
      <strong>{messages[status]}</strong>
      <span className={styles.items}>
        {items.slice(0, hiddenCount > 0 ? maxItems : items.length).map((item, index) => (
          <span key={index}>{item}</span>
        ))}
        {hiddenCount > 0 && <span>{messages.more(hiddenCount)}</span>}
      </span>
    </p>
  )
}

function TypeChange({ layerType, count, changes }: LayerChange) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const formatChange = useFormatChange()
  const [change] = changes
  if (layerType === 'repeat' && change?.property === 'copies')
    return messages.repeated(`${change.before}`, `${change.after}`)
  const subject =
    layerType === 'repeat' ? getItemName(layerType, language) : formatTypeCount(layerType, count, language)
  const formattedChanges = changes.map((one) => formatChange(layerType, one))
  return (
    <>
      {subject}
      <em>{parenthesize(joinClauses(formattedChanges, language), language)}</em>
    </>
  )
}
