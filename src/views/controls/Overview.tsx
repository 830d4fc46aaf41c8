import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { Arrangement } from '../../layout/timeline/arrangement'
import { makeOverview } from '../../layout/timeline/overview'
import { fractionOf, panBy, viewportAt, zoomOf } from '../../layout/timeline/viewport'
import { useActions, useExplorer, useMessages } from '../context'
import { hueOf } from '../hue'
import { useSize } from '../useSize'

/** Pixels about a window's end within which it is taken hold of. */
const grip = 7

/** All of time, small; drag the window, or its ends, or a new stretch beside it. */
export function Overview({ arrangement }: { arrangement: Arrangement }) {
  const ref = useRef<HTMLDivElement>(null)
  const size = useSize(ref)
  const viewport = useExplorer((state) => state.viewport)
  const actions = useActions()
  const say = useMessages()
  const hold = useRef<((along: number) => void) | undefined>(undefined)
  const overview = useMemo(
    () => size && makeOverview(arrangement, size, viewport),
    [arrangement, size, viewport],
  )
  const { warp } = arrangement
  const horizontal = !size || size.width >= size.height
  const alongOf = (event: PointerEvent) => {
    const box = ref.current!.getBoundingClientRect()
    return horizontal ? event.clientX - box.left : event.clientY - box.top
  }

  const take = (event: PointerEvent) => {
    if (!overview || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = alongOf(event)
    const { yearAt, from, to } = overview
    const stretch = (fixed: number) => (along: number) => {
      const [a, b] = [yearAt(fixed), yearAt(along)].sort((x, y) => x - y)
      if (b! - a! > 0.1) actions.look({ from: a!, to: b! })
    }
    const whole = zoomOf(warp, viewport) < 1.001
    if (!whole && Math.abs(at - from) < grip) hold.current = stretch(to)
    else if (!whole && Math.abs(at - to) < grip) hold.current = stretch(from)
    else if (!whole && at > from && at < to) {
      const k = zoomOf(warp, viewport)
      const fraction = fractionOf(warp, viewport, yearAt(at), k)
      hold.current = (along) => actions.look(viewportAt(warp, k, yearAt(along), fraction))
    } else hold.current = stretch(at)
  }

  const key = (event: KeyboardEvent) => {
    const step = {
      ArrowLeft: -0.1,
      ArrowUp: -0.1,
      ArrowRight: 0.1,
      ArrowDown: 0.1,
      PageUp: -0.8,
      PageDown: 0.8,
    }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    actions.look(panBy(warp, viewport, step))
  }

  const [first, last] = [Math.round(viewport.from), Math.round(viewport.to)]
  return (
    <div
      ref={ref}
      className="overview"
      role="slider"
      tabIndex={0}
      aria-label={say.overview}
      aria-orientation={horizontal ? 'horizontal' : 'vertical'}
      aria-valuemin={Math.floor(warp.domain.from)}
      aria-valuemax={Math.ceil(warp.domain.to)}
      aria-valuenow={Math.round((viewport.from + viewport.to) / 2)}
      aria-valuetext={say.overviewValue(`${first}`, `${last}`)}
      onKeyDown={key}
      onPointerDown={take}
      onPointerMove={(event) => hold.current?.(alongOf(event))}
      onPointerUp={() => {
        hold.current = undefined
      }}
      onPointerCancel={() => {
        hold.current = undefined
      }}
    >
      {overview && size && (
        <svg width={size.width} height={size.height} aria-hidden="true">
          <g className="strata">
            {overview.layers.map(({ era, path }) => (
              <path key={era} className="stratum" d={path} style={hueOf(arrangement.timeline, era)} />
            ))}
          </g>
          <rect className="window" {...overview.window} rx={3} />
        </svg>
      )}
    </div>
  )
}
