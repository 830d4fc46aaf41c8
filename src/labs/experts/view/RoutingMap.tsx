import { useEffect, useRef } from 'react'
import { computeCentroids } from '../../../layout/plot/centroids'
import { type Palette, usePalette } from '../../../views/plot/raster/usePalette'
import styles from './RoutingMap.module.css'
import { paintRouting, type Routing } from './routingImage'

interface Props {
  readonly routing: Routing | undefined
  /** Number of cells per side. */
  readonly mapSide: number
}

/** Experts with fewer cells than this have no room for their number. */
const minLabelledCells = 16

/** Each cell in the colour of its expert, with the expert's number at the centroid of its cells. */
export function RoutingMap({ routing, mapSide }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = () => paint(element, routing, mapSide, palette)
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [routing, mapSide, palette])
  return (
    <>
      <canvas ref={canvas} className={styles.map} style={{ aspectRatio: 1 }} aria-hidden="true" />
      {routing && (
        <svg className={styles.numbers} viewBox={`0 0 ${mapSide} ${mapSide}`} aria-hidden="true">
          {computeCentroids(routing.chosen, mapSide).map(
            // The router is linear, so the areas are convex and contain their centroids.
            ({ kind, x, y, count }) =>
              count >= minLabelledCells && (
                <text key={kind} x={x} y={y} dy="0.34em" textAnchor="middle">
                  {kind + 1}
                </text>
              ),
          )}
        </svg>
      )}
    </>
  )
}

function paint(canvas: HTMLCanvasElement, routing: Routing | undefined, mapSide: number, palette: Palette) {
  const density = window.devicePixelRatio || 1
  const size = Math.max(1, Math.round(canvas.clientWidth * density))
  if (canvas.width !== size) canvas.width = size
  if (canvas.height !== size) canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return
  context.clearRect(0, 0, size, size)
  if (!routing) return
  const image = context.createImageData(size, size)
  const [r = 0, g = 0, b = 0] = palette.sequential
  paintRouting(routing, { mapSide, size, density }, { tints: palette.tints, paper: [r, g, b] }, image.data)
  context.putImageData(image, 0, 0)
}
