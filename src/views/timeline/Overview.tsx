import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import {
  fractionToYear,
  getZoom,
  makeViewport,
  panBy,
  yearToFraction,
} from '../../layout/timeline/axis/viewport'
import { getOverviewStrata, getOverviewWindow, getOverviewYear } from '../../layout/timeline/scene/overview'
import { getBaseLayout } from '../../layout/timeline/strata/baseLayout'
import { getOpenFraction } from '../../state/store'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import styles from './Overview.module.css'
import { Square, Strata } from './picture/Background'

/** Pixels about a window's end within which it is taken hold of. */
const gripPx = 7

/** All of time, small; drag the window, or its ends, or a new stretch beside it. */
export function Overview() {
  const ref = useRef<HTMLDivElement>(null)
  const timeline = useExplorer((state) => state.timeline)
  const linear = useExplorer((state) => state.isLinear)
  const viewport = useExplorer((state) => state.viewport)
  const open = useExplorer(getOpenFraction)
  const actions = useActions()
  const messages = useMessages('explorer')
  const hold = useRef<((fraction: number) => void) | undefined>(undefined)
  const ground = getBaseLayout(timeline, linear)
  const strata = useMemo(() => getOverviewStrata(ground), [ground])
  const { warp } = ground
  const { from, to } = getOverviewWindow(warp, viewport)

  const measure = () => {
    const box = ref.current!.getBoundingClientRect()
    const horizontal = box.width >= box.height
    return { horizontal, start: horizontal ? box.left : box.top, length: horizontal ? box.width : box.height }
  }
  const fractionAt = (event: PointerEvent) => {
    const { horizontal, start, length } = measure()
    return ((horizontal ? event.clientX : event.clientY) - start) / length
  }

  const take = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = fractionAt(event)
    const grip = gripPx / measure().length
    const stretch = (fixed: number) => (fraction: number) => {
      const [a, b] = [getOverviewYear(warp, fixed), getOverviewYear(warp, fraction)].sort((x, y) => x - y)
      if (b! - a! > 0.1) actions.setViewport({ from: a!, to: b! })
    }
    const k = getZoom(warp, viewport, open)
    const isWhole = k < 1.001 * open
    if (!isWhole && Math.abs(at - from) < grip) hold.current = stretch(to)
    else if (!isWhole && Math.abs(at - to) < grip) hold.current = stretch(from)
    else if (!isWhole && at > from && at < to) {
      const held = yearToFraction(warp, viewport, getOverviewYear(warp, at), k)
      hold.current = (fraction) =>
        actions.setViewport(makeViewport(warp, k, getOverviewYear(warp, fraction), held, open))
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
    actions.setViewport(panBy(warp, viewport, step * open, open))
  }

  const [first, last] = [Math.round(viewport.from), Math.round(viewport.to)]
  const middle = fractionToYear(warp, viewport, open / 2, getZoom(warp, viewport, open))
  return (
    <div
      ref={ref}
      className={styles.overview}
      role="slider"
      tabIndex={0}
      aria-label={messages.overview}
      aria-valuemin={Math.floor(warp.domain.from)}
      aria-valuemax={Math.ceil(warp.domain.to)}
      aria-valuenow={Math.round(middle)}
      aria-valuetext={messages.overviewValue(`${first}`, `${last}`)}
      onKeyDown={key}
      onPointerDown={take}
      onPointerMove={(event) => hold.current?.(fractionAt(event))}
      onPointerUp={() => {
        hold.current = undefined
      }}
      onPointerCancel={() => {
        hold.current = undefined
      }}
    >
      <Square>
        <Strata strata={strata} timeline={timeline} />
      </Square>
      <div
        className={styles.window}
        style={{ '--from': percent(from), '--length': percent(to - from) } as CSSProperties}
      />
    </div>
  )
}

const percent = (fraction: number) => `${Math.round(fraction * 1e5) / 1e3}%`
