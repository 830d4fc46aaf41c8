import type { CSSProperties } from 'react'
import { translateName } from '../../../i18n/diagramNames'
import { getItemName } from '../../../i18n/differenceNames'
import { joinClauses } from '../../../i18n/format/grammar'
import type { SpecificationData } from '../../../model/specificationData'
import type { AlignedCell, AlignedRow } from '../../../network/compare/alignNetworks'
import type { OutlineItem } from '../../../network/compare/networkOutline'
import { formatNotation, qualifyLayerType } from '../../../network/describe/notation'
import { formatShape } from '../../../network/layers/tensor'
import { useExplorer, useMessages } from '../../hooks/context'
import { ArchitectureTitle } from '../candidates/ArchitectureTitle'
import type { ReadyCandidate } from '../candidates/useCandidates'
import styles from './DifferenceTable.module.css'
import { useFormatChange } from './useFormatChange'

interface Props {
  readonly headings: readonly ReadyCandidate[]
  readonly rows: readonly AlignedRow[]
}

const differs = ({ status }: AlignedCell) => status !== undefined && status !== 'shared'

/** Keeps the rows that differ, and the rows of their ancestors. */
export function filterDifferingRows(rows: readonly AlignedRow[]): AlignedRow[] {
  const ancestorsOfDifferences = new Set<OutlineItem>()
  for (const { cells } of rows) {
    if (cells.some(differs))
      for (const item of cells.flatMap(({ ancestors }) => ancestors)) ancestorsOfDifferences.add(item)
  }
  return rows.filter(({ cells }) =>
    cells.some((cell) => differs(cell) || (cell.item && ancestorsOfDifferences.has(cell.item))),
  )
}

/** A table of all layers with a column for each network; aligned layers share a row. */
export function DifferenceTable({ headings, rows }: Props) {
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={messages.alignedLayers}>
      <table className={styles.aligned}>
        <thead>
          <tr>
            {headings.map((heading, index) => (
              <th scope="col" key={`${index}/${heading.title}`}>
                <ArchitectureTitle {...heading} />
                {heading.changes.length > 0 && (
                  <span className={styles.changes}>{joinClauses(heading.changes, language)}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }) => (
            <tr key={cells.map(({ item }) => item?.key ?? '').join()}>
              {cells.map((cell, column) => (
                <ItemCell key={column} cell={cell} names={headings[column]!.names} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether an item is a whole node rather than a run of a repetition or a branch. */
const isLayer = ({ layerType, node }: OutlineItem) => layerType === node.layerType || node.type === 'experts'

export const signs = { changed: '~', added: '+', removed: '−' }

function ItemCell({ cell, names }: { cell: AlignedCell; names: SpecificationData['names'] }) {
  const { item, ancestors, changes } = cell
  const difference = cell.status === 'shared' ? undefined : cell.status
  const messages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const formatChange = useFormatChange()
  const changeTexts = changes
    .filter(({ property }) => property !== 'output')
    .map((change) => formatChange(item?.layerType ?? '', change))
  return (
    <td data-status={difference} style={{ '--depth': ancestors.length } as CSSProperties}>
      {difference && (
        <span className={styles.sign}>
          <span aria-hidden="true">{signs[difference]}</span>
          <span className="visually-hidden">{messages.changeNames[difference]}</span>
        </span>
      )}
      {item && (
        <span>
          <span className={styles.name}>
            {getItemName(isLayer(item) ? qualifyLayerType(item.node) : item.layerType, language)}
            {item.name &&
              ['from', 'branch'].includes(item.layerType) &&
              ` ${translateName(item.name, names, language)}`}
          </span>{' '}
          {item.copies > 1 && <b>×{item.copies}</b>}{' '}
          <span className={styles.notation}>{isLayer(item) && formatNotation(item.node)}</span>
          {item.children.length === 0 && <span className={styles.shape}>{formatShape(item.output)}</span>}
          {changeTexts.length > 0 && (
            <span className={styles.facets}>{joinClauses(changeTexts, language)}</span>
          )}
        </span>
      )}
    </td>
  )
}
