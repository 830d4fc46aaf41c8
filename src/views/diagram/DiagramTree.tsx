import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import type { DiagramMark } from '../../layout/diagram/diagramMark'
import type { Diagram } from '../../layout/diagram/layOutDiagram'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import { Drawing } from './Drawing'

interface Props {
  readonly diagram: Diagram
  readonly label: string
  /** The accessible name of a mark, with its details. */
  readonly describe: (mark: DiagramMark) => string
  readonly hoveredKey: string | undefined
  readonly onHover: (key: string | undefined) => void
  /** Called when a mark receives the focus. */
  readonly onFocusMark?: (mark: DiagramMark) => void
  readonly onToggle: (key: string) => void
}

const isHandle = (target: EventTarget) =>
  target instanceof Element && target.closest('[data-handle]') !== null
const isFolded = ({ form }: DiagramMark) => form === 'group' || form === 'cell'
const isGroup = (mark: DiagramMark) => isFolded(mark) || mark.form === 'frame'

/**
 * A diagram as an ARIA tree for pointer and keyboard: up and down move between marks, right unfolds a group
 * or enters it, left folds a frame or moves to the parent.
 */
export function DiagramTree({ diagram, label, describe, hoveredKey, onHover, onFocusMark, onToggle }: Props) {
  const { marks } = diagram
  const [activeKey, setActiveKey] = useState(marks[0]?.key)
  const root = useRef<SVGGElement>(null)
  const tabStopKey = marks.some(({ key }) => key === activeKey) ? activeKey : marks[0]?.key
  const focusMark = (mark: DiagramMark | undefined) => {
    if (!mark) return
    setActiveKey(mark.key)
    const index = marks.indexOf(mark)
    const element = root.current?.querySelectorAll<SVGGElement>('[role=treeitem]')[index]
    element?.focus()
  }
  const handleKeyDown = (event: KeyboardEvent, mark: DiagramMark) => {
    const result = keyActions[event.key]?.(mark, marks)
    if (result === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (result === 'toggle') onToggle(mark.key)
    else focusMark(result)
  }
  return (
    <g ref={root} role="tree" aria-label={label} onPointerLeave={() => onHover(undefined)}>
      <Drawing
        diagram={diagram}
        isHighlighted={({ key, isHoverOnly }) =>
          hoveredKey !== undefined &&
          (isKeyWithin(key, hoveredKey) || (isHoverOnly && isKeyWithin(hoveredKey, key)))
        }
        getMarkProps={(mark) => ({
          role: 'treeitem',
          'aria-level': mark.level + 1,
          'aria-label': describe(mark),
          'aria-selected': mark.key === tabStopKey,
          ...(isGroup(mark) && { 'aria-expanded': mark.form === 'frame' }),
          tabIndex: mark.key === tabStopKey ? 0 : -1,
          onPointerEnter: () => onHover(mark.key),
          // Of a frame only its title folds it, so that a stray click does not.
          onClick: ({ target }: MouseEvent) =>
            isFolded(mark) || (mark.form === 'frame' && isHandle(target))
              ? onToggle(mark.key)
              : onHover(mark.key),
          onFocus: () => {
            setActiveKey(mark.key)
            onHover(mark.key)
            onFocusMark?.(mark)
          },
          onBlur: () => onHover(undefined),
          onKeyDown: (event: KeyboardEvent) => handleKeyDown(event, mark),
        })}
      />
    </g>
  )
}

type KeyAction = (mark: DiagramMark, marks: readonly DiagramMark[]) => DiagramMark | 'toggle' | undefined

const findParent: KeyAction = (mark, marks) =>
  marks.slice(0, marks.indexOf(mark)).findLast(({ level }) => level < mark.level)
const moveBy =
  (offset: number): KeyAction =>
  (mark, marks) =>
    marks[marks.indexOf(mark) + offset] ?? mark

const keyActions: Readonly<Record<string, KeyAction>> = {
  ArrowDown: moveBy(1),
  ArrowUp: moveBy(-1),
  ArrowRight: (mark, marks) =>
    isFolded(mark) ? 'toggle' : mark.form === 'frame' ? moveBy(1)(mark, marks) : mark,
  ArrowLeft: (mark, marks) => (mark.form === 'frame' ? 'toggle' : (findParent(mark, marks) ?? mark)),
  Home: (_, marks) => marks[0],
  End: (_, marks) => marks.at(-1),
  Enter: (mark) => (isGroup(mark) ? 'toggle' : mark),
  ' ': (mark) => (isGroup(mark) ? 'toggle' : mark),
}
