import { useCallback } from 'react'
import { computeCentroids } from '../../../layout/plot/centroids'
import { Canvas, startDrawing } from '../../../views/plot/raster/Canvas'
import { usePalette } from '../../../views/plot/raster/usePalette'
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
  const palette = usePalette()
  const draw = useCallback(
    (canvas: HTMLCanvasElement, density: number) => {
      const size = Math.max(1, Math.round(canvas.clientWidth * density))
      const context = startDrawing(canvas, size, size)
      if (!context || !routing) return
      const image = context.createImageData(size, size)
      const [r = 0, g = 0, b = 0] = palette.sequential
      const colours = { tints: palette.tints, paper: [r, g, b] } as const
      paintRouting(routing, { mapSide, size, density }, colours, image.data)
      context.putImageData(image, 0, 0)
    },
    [routing, mapSide, palette],
  )
  return (
    <>
      <Canvas draw={draw} style={{ aspectRatio: 1 }} />
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
