import { clsx } from 'clsx'
import { useRef } from 'react'
import type { TimelineFrame } from '../../../layout/timeline/axis/timelineFrame'
import type { SceneAnnotation } from '../../../layout/timeline/scene/scene'
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
}

/** The events on the axis and the names of winters, as buttons that open a card. */
export function Annotations({ annotations, ...rest }: Props) {
  return annotations.map((one) => <AnnotationButton key={one.annotation.id} one={one} {...rest} />)
}

function AnnotationButton({
  one,
  frame,
  openAnnotation,
}: { one: SceneAnnotation } & Omit<Props, 'annotations'>) {
  const language = useExplorer((state) => state.language)
  const wasOpen = useRef(false)
  const { annotation, label, isWinter } = one
  if (isWinter && !label) return null
  const isOpen = openAnnotation.openId === annotation.id
  return (
    <button
      type="button"
      className={clsx(styles.note, isWinter && styles.winter)}
      style={{ transform: cssTranslate(one) }}
      aria-label={annotation.title[language]}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
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
