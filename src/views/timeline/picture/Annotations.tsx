import { clsx } from 'clsx'
import { useRef, useState } from 'react'
import type { TimelineFrame } from '../../../layout/timeline/axis/timelineFrame'
import type { SceneAnnotation } from '../../../layout/timeline/scene/sceneItems'
import { toDecimalYear } from '../../../model/date'
import { useExplorer } from '../../hooks/context'
import styles from './Annotations.module.css'
import { cssTranslate } from './cssTranslate'

/** Which event or winter has its card open, and how to change that. */
export interface OpenAnnotation {
  readonly openId: string | undefined
  /** Opens the card of an annotation next to `anchor`; closes it if `id` is undefined. */
  open(id: string | undefined, anchor?: DOMRect): void
}

interface Props {
  readonly annotations: readonly SceneAnnotation[]
  readonly frame: TimelineFrame
  readonly openAnnotation: OpenAnnotation
  /** Whether the Tab key reaches one of them: the last that had the focus, or the first. */
  readonly hasTabStop: boolean
}

/** The events on the axis and the names of winters, in order of time, as buttons that open a card. */
export function Annotations({ annotations, hasTabStop, ...rest }: Props) {
  const [lastId, setLastId] = useState<string>()
  const shown = annotations
    .filter(({ label, isWinter }) => label || !isWinter)
    .sort((a, b) => getYear(a) - getYear(b))
  const tabStop = shown.find(({ annotation }) => annotation.id === lastId) ?? shown[0]
  return shown.map((one) => (
    <AnnotationButton
      key={one.annotation.id}
      one={one}
      isTabStop={hasTabStop && one === tabStop}
      onFocus={() => setLastId(one.annotation.id)}
      {...rest}
    />
  ))
}

const getYear = ({ annotation }: SceneAnnotation) =>
  'date' in annotation ? toDecimalYear(annotation.date) : annotation.from

interface ButtonProps extends Pick<Props, 'frame' | 'openAnnotation'> {
  readonly one: SceneAnnotation
  readonly isTabStop: boolean
  readonly onFocus: () => void
}

function AnnotationButton({ one, frame, openAnnotation, isTabStop, onFocus }: ButtonProps) {
  const language = useExplorer((state) => state.language)
  const wasOpen = useRef(false)
  const { annotation, label, isWinter } = one
  const isOpen = openAnnotation.openId === annotation.id
  return (
    <button
      type="button"
      className={clsx(styles.note, isWinter && styles.winter)}
      style={{ transform: cssTranslate(one) }}
      aria-label={annotation.title[language]}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      // Pressing the pointer closes an open popover before the click arrives.
      onPointerDown={() => {
        wasOpen.current = isOpen
      }}
      onClick={(event) => {
        const wasOpenOnPress = event.detail > 0 ? wasOpen.current : isOpen
        openAnnotation.open(
          wasOpenOnPress ? undefined : annotation.id,
          event.currentTarget.getBoundingClientRect(),
        )
      }}
    >
      {label && !isWinter && <span className={styles.leader} style={getLeaderStyle(label, frame)} />}
      {label && (
        <span className={styles.label} style={{ transform: cssTranslate(label), height: label.height }}>
          {annotation.title[language]}
        </span>
      )}
    </button>
  )
}

/** The line from an event to its label: along the label, or up to it if the label is across the line. */
function getLeaderStyle(label: NonNullable<SceneAnnotation['label']>, frame: TimelineFrame) {
  if (frame.orientation === 'vertical') return { left: 6, width: Math.max(0, label.x - 10), top: 0 }
  const isAcross = label.x < 3 && label.x + label.width > -3
  return { top: 5, height: Math.max(0, (isAcross ? label.y : label.y + label.height - 3) - 5), left: 0 }
}
