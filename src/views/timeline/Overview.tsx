import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { fractionToYear, makeViewport, panBy, yearToFraction } from '../../layout/timeline/axis/viewport'
import { getOverviewStrata, getOverviewWindow, getOverviewYear } from '../../layout/timeline/scene/overview'
import { getBaseLayout } from '../../layout/timeline/strata/baseLayout'
import { getOpenFraction } from '../../state/store'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import styles from './Overview.module.css'
import { Square, Strata } from './picture/Background'

/** The distance from an end of the window within which a drag moves that end. */
const handlePx = 7

/** All of time in small. Drag the window to pan, its ends to resize it, or elsewhere to select a new range. */
export function Overview() {
  const ref = useRef<HTMLDivElement>(null)
  const timeline = useExplorer((state) => state.timeline)
  const isLinear = useExplorer((state) => state.isLinear)
  const viewport = useExplorer((state) => state.viewport)
  const openFraction = useExplorer(getOpenFraction)
  const actions = useActions()
  const messages = useMessages('explorer')
  const dragRef = useRef<((fraction: number) => void) | undefined>(undefined)
  const baseLayout = getBaseLayout(timeline, isLinear)
  const strata = useMemo(() => getOverviewStrata(baseLayout), [baseLayout])
  const { warp } = baseLayout
  const { from, to } = getOverviewWindow(warp, viewport)

  const measureAxis = () => {
    const box = ref.current!.getBoundingClientRect()
    const isHorizontal = box.width >= box.height
    return {
      isHorizontal,
      start: isHorizontal ? box.left : box.top,
      length: isHorizontal ? box.width : box.height,
    }
  }
  const getFraction = (event: PointerEvent) => {
    const { isHorizontal, start, length } = measureAxis()
    return ((isHorizontal ? event.clientX : event.clientY) - start) / length
  }

  const startDrag = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const start = getFraction(event)
    const handleFraction = handlePx / measureAxis().length
    const selectFrom = (fixedEnd: number) => (fraction: number) => {
      const [a, b] = [getOverviewYear(warp, fixedEnd), getOverviewYear(warp, fraction)].sort((x, y) => x - y)
      if (b! - a! > 0.1) actions.setViewport({ from: a!, to: b! })
    }
    const isAllVisible = viewport.zoom < 1.001 * openFraction
    if (!isAllVisible && Math.abs(start - from) < handleFraction) dragRef.current = selectFrom(to)
    else if (!isAllVisible && Math.abs(start - to) < handleFraction) dragRef.current = selectFrom(from)
    else if (!isAllVisible && start > from && start < to) {
      const viewFraction = yearToFraction(warp, viewport, getOverviewYear(warp, start))
      dragRef.current = (fraction) =>
        actions.setViewport(
          makeViewport(warp, viewport.zoom, getOverviewYear(warp, fraction), viewFraction, openFraction),
        )
    } else dragRef.current = selectFrom(start)
  }

  const onKeyDown = (event: KeyboardEvent) => {
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
    actions.setViewport(panBy(warp, viewport, step * openFraction, openFraction))
  }

  const [firstYear, lastYear] = [Math.round(viewport.from), Math.round(viewport.to)]
  const middleYear = fractionToYear(warp, viewport, openFraction / 2)
  return (
    <div
      ref={ref}
      className={styles.overview}
      role="slider"
      tabIndex={0}
      aria-label={messages.overview}
      aria-valuemin={Math.floor(warp.domain.from)}
      aria-valuemax={Math.ceil(warp.domain.to)}
      aria-valuenow={Math.round(middleYear)}
      aria-valuetext={messages.overviewValue(`${firstYear}`, `${lastYear}`)}
      onKeyDown={onKeyDown}
      onPointerDown={startDrag}
      onPointerMove={(event) => dragRef.current?.(getFraction(event))}
      onPointerUp={() => {
        dragRef.current = undefined
      }}
      onPointerCancel={() => {
        dragRef.current = undefined
      }}
    >
      <Square>
        <Strata strata={strata} timeline={timeline} />
      </Square>
      <div
        className={styles.window}
        style={{ '--from': formatPercent(from), '--length': formatPercent(to - from) } as CSSProperties}
      />
    </div>
  )
}

const formatPercent = (fraction: number) => `${Math.round(fraction * 1e5) / 1e3}%`
