import type { CSSProperties } from 'react'
import { itemWord } from '../../i18n/differences'
import type { Blueprint } from '../../model/blueprint'
import type { AlignedRow, Cell, Fate } from '../../network/compare/difference'
import type { Item } from '../../network/compare/outline'
import { fineKind, notationOf } from '../../network/describe/notation'
import { formatShape } from '../../network/layers/tensor'
import { useExplorer } from '../hooks/context'
import { useComparisonMessages } from '../hooks/useComparisonMessages'
import { nameWord } from '../network/useNameWord'
import type { Entrant } from './useCandidates'
import { useFacetText } from './useFacetText'

interface Props {
  readonly entrants: readonly Entrant[]
  readonly rows: readonly AlignedRow[]
}

const differs = ({ fate }: Cell) => fate !== undefined && fate !== 'shared'

/** The rows in which networks differ, and those of what they are within. */
export function differing(rows: readonly AlignedRow[]): AlignedRow[] {
  const around = new Set<Item>()
  for (const { cells } of rows) {
    if (cells.some(differs)) for (const item of cells.flatMap(({ within }) => within)) around.add(item)
  }
  return rows.filter(({ cells }) =>
    cells.some((cell) => differs(cell) || (cell.item && around.has(cell.item))),
  )
}

/** Every layer of every network, those that stand for each other in one row. */
export function DifferenceTable({ entrants, rows }: Props) {
  const say = useComparisonMessages()
  return (
    <section className="scroll" tabIndex={0} aria-label={say.aligned}>
      <table className="aligned">
        <thead>
          <tr>
            {entrants.map(({ title }, index) => (
              <th scope="col" key={`${index}/${title}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }) => (
            <tr key={cells.map(({ item }) => item?.key ?? '').join()}>
              {cells.map((cell, column) => (
                <AlignedCell key={column} cell={cell} names={entrants[column]!.names} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether an item is a node of its own, not a run or a branch of one. */
const isLayer = ({ kind, node }: Item) => kind === node.kind || node.form === 'experts'

const signs: Readonly<Record<Fate, string>> = { shared: '', changed: '~', added: '+', removed: '−' }

function AlignedCell({ cell, names }: { cell: Cell; names: Blueprint['names'] }) {
  const { item, within, fate, facets } = cell
  const say = useComparisonMessages()
  const language = useExplorer((state) => state.language)
  const textOf = useFacetText()
  const told = facets.filter(({ of }) => of !== 'output').map((one) => textOf(item?.kind ?? '', one))
  return (
    <td className={fate} style={{ '--depth': within.length } as CSSProperties}>
      {fate && fate !== 'shared' && (
        <span className="sign">
          <span aria-hidden="true">{signs[fate]}</span>
          <span className="visually-hidden">{say.fates[fate]}</span>
        </span>
      )}
      {item && (
        <span className="what">
          <span className="name">
            {itemWord(isLayer(item) ? fineKind(item.node) : item.kind, language)}
            {item.name &&
              ['from', 'branch'].includes(item.kind) &&
              ` ${nameWord(item.name, names, language)}`}
          </span>{' '}
          {item.times > 1 && <b>×{item.times}</b>}{' '}
          <span className="notation">{isLayer(item) && notationOf(item.node)}</span>
          {item.children.length === 0 && <span className="shape">{formatShape(item.output)}</span>}
          {told.length > 0 && <span className="facets">{told.join(language === 'zh' ? '，' : ', ')}</span>}
        </span>
      )}
    </td>
  )
}
