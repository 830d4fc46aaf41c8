import { type KeyboardEvent, useRef, useState } from 'react'
import type { DiagramMark } from '../../layout/diagram/diagramMark'
import type { Diagram } from '../../layout/diagram/layOutDiagram'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import { Drawing } from './Drawing'

interface Props {
  readonly diagram: Diagram
  readonly label: string
  /** What a mark is called, with all that there is to know of it. */
  readonly tell: (mark: DiagramMark) => string
  readonly pointed: string | undefined
  readonly onPoint: (key: string | undefined) => void
  /** Tells which mark the focus has come to. */
  readonly onWalk?: (mark: DiagramMark) => void
  readonly onToggle: (key: string) => void
}

const isFolded = ({ form }: DiagramMark) => form === 'group' || form === 'cell'
const isGroup = (mark: DiagramMark) => isFolded(mark) || mark.form === 'frame'

/**
 * A diagram as a tree that can be walked: with a pointer, or with the keys of a tree (up and down, right to unfold and
 * go in, left to fold and go out).
 */
export function DiagramTree({ diagram, label, tell, pointed, onPoint, onWalk, onToggle }: Props) {
  const { marks } = diagram
  const [active, setActive] = useState(marks[0]?.key)
  const root = useRef<SVGGElement>(null)
  const stop = marks.some(({ key }) => key === active) ? active : marks[0]?.key
  const go = (mark: DiagramMark | undefined) => {
    if (!mark) return
    setActive(mark.key)
    const place = marks.indexOf(mark)
    const element = root.current?.querySelectorAll<SVGGElement>('[role=treeitem]')[place]
    element?.focus()
  }
  const press = (event: KeyboardEvent, mark: DiagramMark) => {
    const deed = deeds[event.key]?.(mark, marks)
    if (deed === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (deed === 'toggle') onToggle(mark.key)
    else go(deed)
  }
  return (
    <g ref={root} role="tree" aria-label={label} onPointerLeave={() => onPoint(undefined)}>
      <Drawing
        diagram={diagram}
        isLit={({ key, isHoverOnly }) =>
          pointed !== undefined && (isKeyWithin(key, pointed) || (isHoverOnly && isKeyWithin(pointed, key)))
        }
        propsOf={(mark) => ({
          role: 'treeitem',
          'aria-level': mark.level + 1,
          'aria-label': tell(mark),
          'aria-selected': mark.key === stop,
          ...(isGroup(mark) && { 'aria-expanded': mark.form === 'frame' }),
          tabIndex: mark.key === stop ? 0 : -1,
          onPointerEnter: () => onPoint(mark.key),
          onClick: () => (isGroup(mark) ? onToggle(mark.key) : onPoint(mark.key)),
          onFocus: () => {
            setActive(mark.key)
            onPoint(mark.key)
            onWalk?.(mark)
          },
          onBlur: () => onPoint(undefined),
          onKeyDown: (event: KeyboardEvent) => press(event, mark),
        })}
      />
    </g>
  )
}

type Deed = (mark: DiagramMark, marks: readonly DiagramMark[]) => DiagramMark | 'toggle' | undefined

const parentOf: Deed = (mark, marks) =>
  marks.slice(0, marks.indexOf(mark)).findLast(({ level }) => level < mark.level)
const neighbour =
  (by: number): Deed =>
  (mark, marks) =>
    marks[marks.indexOf(mark) + by] ?? mark

const deeds: Readonly<Record<string, Deed>> = {
  ArrowDown: neighbour(1),
  ArrowUp: neighbour(-1),
  ArrowRight: (mark, marks) =>
    isFolded(mark) ? 'toggle' : mark.form === 'frame' ? neighbour(1)(mark, marks) : mark,
  ArrowLeft: (mark, marks) => (mark.form === 'frame' ? 'toggle' : (parentOf(mark, marks) ?? mark)),
  Home: (_, marks) => marks[0],
  End: (_, marks) => marks.at(-1),
  Enter: (mark) => (isGroup(mark) ? 'toggle' : mark),
  ' ': (mark) => (isGroup(mark) ? 'toggle' : mark),
}
