import { useCallback } from 'react'
import { Canvas, type CellValues, paintCells, startDrawing } from './Canvas'
import { usePalette } from './usePalette'

export interface RasterProps extends CellValues {
  /** Interpolates between cells. */
  readonly smooth?: boolean
  /** The accessible name; without one the raster is hidden from screen readers. */
  readonly label?: string
  readonly className?: string
}

/** A grid of values as colours, scaled to its element at the resolution of the device. */
export function Raster(props: RasterProps) {
  const { values, columns, rows, min, max, scale, smooth = false, label, className } = props
  const palette = usePalette()
  const draw = useCallback(
    (canvas: HTMLCanvasElement, pixelRatio: number) => {
      const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((size) =>
        Math.max(1, Math.round(size * pixelRatio)),
      ) as [number, number]
      const context = startDrawing(canvas, width, height)
      if (!context) return
      context.imageSmoothingEnabled = smooth
      context.imageSmoothingQuality = 'high'
      const cells = paintCells({ values, columns, rows, min, max, scale }, palette)
      context.drawImage(cells, 0, 0, width, height)
    },
    [values, columns, rows, min, max, scale, smooth, palette],
  )
  return <Canvas draw={draw} style={{ aspectRatio: `${columns} / ${rows}` }} {...{ label, className }} />
}
