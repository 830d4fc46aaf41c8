import { useEffect, useRef } from 'react'
import { computeCentroids } from '../../../layout/plot/centroids'
import { type Palette, usePalette } from '../../plot/usePalette'
import styles from './ServiceMap.module.css'
import { paintService, type ServiceMapData } from './serviceImage'

interface Props {
  readonly service: ServiceMapData | undefined
  /** Cells along an edge. */
  readonly edge: number
}

/** An expert that serves fewer cells than this has no room for its number. */
const fewest = 16

/** Each cell in the colour of its expert, and the expert's number in the middle of its own. */
export function ServiceMap({ service, edge }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  useEffect(() => {
    const on = canvas.current
    if (!on) return
    const draw = () => paint(on, service, edge, palette)
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(on)
    return () => observer.disconnect()
  }, [service, edge, palette])
  return (
    <>
      <canvas ref={canvas} className={styles.map} style={{ aspectRatio: 1 }} aria-hidden="true" />
      {service && (
        <svg className={styles.numbers} viewBox={`0 0 ${edge} ${edge}`} aria-hidden="true">
          {computeCentroids(service.chosen, edge).map(
            // The areas are convex, for the router is linear: their middles lie in them.
            ({ kind, x, y, count }) =>
              count >= fewest && (
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

function paint(
  canvas: HTMLCanvasElement,
  service: ServiceMapData | undefined,
  edge: number,
  palette: Palette,
) {
  const density = window.devicePixelRatio || 1
  const size = Math.max(1, Math.round(canvas.clientWidth * density))
  if (canvas.width !== size) canvas.width = size
  if (canvas.height !== size) canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return
  context.clearRect(0, 0, size, size)
  if (!service) return
  const image = context.createImageData(size, size)
  const [r = 0, g = 0, b = 0] = palette.sequential
  paintService(service, { edge, size, density }, { tints: palette.tints, paper: [r, g, b] }, image.data)
  context.putImageData(image, 0, 0)
}
