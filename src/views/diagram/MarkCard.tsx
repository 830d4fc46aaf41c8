import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { formatNumber, formatPercent } from '../../i18n/format/formatNumber'
import type { DiagramMark } from '../../layout/diagram/diagramMark'
import { placeMarkCard } from '../../layout/diagram/zoom/placeMarkCard'
import type { Box } from '../../layout/geometry'
import { countSubtree } from '../../network/describe/countSubtree'
import type { LayerRow } from '../../network/describe/layerTable'
import type { Network } from '../../network/evaluate/networkNode'
import { formatShape } from '../../network/layers/tensor'
import { useExplorer, useMessages } from '../hooks/context'
import { useTranslateName } from '../network/nameTranslations'
import { useOptionDetails } from '../network/useOptionDetails'
import styles from './MarkCard.module.css'

interface Props {
  readonly mark: DiagramMark
  /** All marks of the diagram, in the order in which they are read. */
  readonly marks: readonly DiagramMark[]
  readonly network: Network
  readonly rows: readonly LayerRow[]
  /** Contains the card and the mark. */
  readonly container: RefObject<HTMLElement | null>
}

/**
 * Gives a function for the details of a mark as [name, value]: output, options, and counts with their shares.
 */
export function useMarkDetails(network: Network, rows: readonly LayerRow[]) {
  const messages = useMessages('network')
  const language = useExplorer((state) => state.language)
  const getOptionDetails = useOptionDetails()
  const translate = useTranslateName()
  return (mark: DiagramMark): [name: string, value: string][] => {
    if (!mark.node) return [[messages.output, mark.detail]]
    const { parameters, multiplyAdds } = countSubtree(rows, mark.key)
    // The internals of a layer have no rows in the table.
    const internalParameters = parameters === 0n && multiplyAdds === 0n ? mark.node.parameters : 0n
    const formatShare = (count: bigint, total: bigint): string =>
      `${formatNumber(Number(count), language)} (${formatPercent(Number(count) / Number(total), language)})`
    return [
      [messages.output, formatShape(mark.node.output)],
      ...getOptionDetails(mark.node),
      ...(mark.node.tiedTo === undefined
        ? []
        : [[messages.sharesWeightsOf, translate(mark.node.tiedTo)] as [string, string]]),
      ...(internalParameters > 0n
        ? [[messages.parameters, formatNumber(Number(internalParameters), language)] as [string, string]]
        : []),
      ...(parameters > 0n
        ? [[messages.parameters, formatShare(parameters, network.parameters)] as [string, string]]
        : []),
      ...(multiplyAdds > 0n
        ? [[messages.multiplyAdds, formatShare(multiplyAdds, network.multiplyAdds)] as [string, string]]
        : []),
    ]
  }
}

/** The accessible name of a mark: its title and details. */
export const describeMark = (
  { title, detail }: DiagramMark,
  details: readonly (readonly [string, string])[],
) => [title, detail, ...details.map((entry) => entry.join(' '))].filter(Boolean).join(', ')

/** A card with the details of the hovered mark, near it, where it covers as little as possible of what is read next. */
export function MarkCard({ mark, marks, network, rows, container }: Props) {
  const details = useMarkDetails(network, rows)(mark)
  const [position, setPosition] = useState<{ left: number; top: number }>()
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const frame = container.current
    const box = frame?.querySelector(`[data-key="${mark.key}"] rect`)?.getBoundingClientRect()
    if (!frame || !box || !card.current) return
    const scale = box.width / mark.box.width
    const toScreen = ({ x, y, width, height }: Box): Box => ({
      x: box.x + scale * (x - mark.box.x),
      y: box.y + scale * (y - mark.box.y),
      width: scale * width,
      height: scale * height,
    })
    const others = marks
      .filter(({ form }) => form !== 'frame')
      .map((other) => ({ box: toScreen(other.box), isRead: marks.indexOf(other) < marks.indexOf(mark) }))
    const bounds = findClippingBox(frame)
    const { x, y } = placeMarkCard(box, card.current.getBoundingClientRect(), bounds, others)
    const frameBox = frame.getBoundingClientRect()
    setPosition({ left: x - frameBox.left, top: y - frameBox.top })
  }, [mark, marks, container])
  return (
    <div
      ref={card}
      className={styles.card}
      aria-hidden="true"
      style={position ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      <strong>
        {mark.title} {mark.detail}
      </strong>
      <dl>
        {details.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The bounding box of the nearest element, from this one upwards, that clips its content vertically. */
function findClippingBox(element: HTMLElement): DOMRect {
  const { parentElement } = element
  const isOverflowVisible = getComputedStyle(element).overflowY === 'visible'
  return isOverflowVisible && parentElement ? findClippingBox(parentElement) : element.getBoundingClientRect()
}
