import { useRef } from 'react'
import type { SceneNote } from '../../layout/timeline/scene'
import { useExplorer } from '../context'

/** Which event or winter is told of, and how that changes. */
export interface Noting {
  readonly opened: string | undefined
  /** Opens the note of an id below or above its place on the screen; none closes it. */
  open(id: string | undefined, place?: DOMRect): void
}

interface Props {
  readonly one: SceneNote
  readonly horizontal: boolean
  readonly noting?: Noting
}

/** An event on the axis, or a winter's name: a button that tells of it. */
export function Note({ one, horizontal, noting }: Props) {
  const language = useExplorer((state) => state.language)
  const wasOpen = useRef(false)
  const { note, label, band, x, y } = one
  if (band && !label) return null
  const opened = noting?.opened === note.id
  const toggle = (target: SVGGElement) =>
    noting?.open(wasOpen.current ? undefined : note.id, target.getBoundingClientRect())
  return (
    <g
      className={band ? 'note of-winter' : 'note'}
      role="button"
      tabIndex={0}
      aria-label={note.title[language]}
      aria-haspopup="dialog"
      aria-expanded={opened}
      // The press of a pointer closes what is open before it becomes a click.
      onPointerDown={() => {
        wasOpen.current = opened
      }}
      onClick={(event) => toggle(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        wasOpen.current = opened
        toggle(event.currentTarget)
      }}
    >
      {!band && <circle className="hit" cx={x} cy={y} r={12} />}
      {label && <rect className="hit" {...label} />}
      {!band && <path className="event" d="M0,-4.5L4.5,0L0,4.5L-4.5,0Z" transform={`translate(${x},${y})`} />}
      {label && !band && <path className="leader" d={leaderPath(one, label, horizontal)} />}
      {label && (
        <text x={label.x} y={label.y + label.height / 2} dominantBaseline="central">
          {note.title[language]}
        </text>
      )}
    </g>
  )
}

/** From the event to its name: past it, or just to it where the end of the view pushed the name across. */
function leaderPath({ x, y }: SceneNote, label: NonNullable<SceneNote['label']>, horizontal: boolean) {
  if (!horizontal) return `M${x + 6},${y}H${label.x - 4}`
  const across = x > label.x - 3 && x < label.x + label.width + 3
  return `M${x},${y + 5}V${across ? label.y : label.y + label.height - 3}`
}
