import { useCallback } from 'react'
import { layOutTiles, type TileGrid } from '../../../layout/plot/tileGrid'
import { Canvas, type CellValues, paintCells, startDrawing } from './Canvas'
import { usePalette } from './usePalette'

/** The values of each tile in turn, row by row from its top left. */
interface Props extends CellValues, TileGrid {
  /** The gap between tiles in CSS pixels. */
  readonly gap?: number
  /** Draws an edge around each tile in the text colour. */
  readonly edged?: boolean
  /** The accessible name; without one the tiles are hidden from screen readers. */
  readonly label?: string
  readonly className?: string
}

/** Many small rasters in one canvas, as wide as its element. */
export function Tiles(props: Props) {
  const { values, count, columns, rows, tilesPerRow, min, max, scale, gap = 4, edged = false } = props
  const palette = usePalette()
  const draw = useCallback(
    (canvas: HTMLCanvasElement, pixelRatio: number) => {
      if (count === 0) return
      const width = Math.max(1, Math.round(canvas.clientWidth * pixelRatio))
      const gapPx = Math.max(1, Math.round(gap * pixelRatio))
      const { tile, positions, height } = layOutTiles({ count, columns, rows, tilesPerRow }, width, gapPx)
      const context = startDrawing(canvas, width, height)
      if (!context) return
      // The height follows from the width; the element takes the height of the drawing.
      canvas.style.height = `${height / pixelRatio}px`
      const cells = paintCells({ values, columns, rows: rows * count, min, max, scale }, palette)
      context.imageSmoothingEnabled = false
      context.fillStyle = getComputedStyle(canvas).color
      const inset = edged ? Math.max(1, Math.floor(pixelRatio)) : 0
      const [innerWidth, innerHeight] = [tile.width - 2 * inset, tile.height - 2 * inset]
      for (const [index, { x, y }] of positions.entries()) {
        if (edged) context.fillRect(x, y, tile.width, tile.height)
        const source = [0, index * rows, columns, rows] as const
        context.drawImage(cells, ...source, x + inset, y + inset, innerWidth, innerHeight)
      }
    },
    [values, count, columns, rows, tilesPerRow, min, max, scale, gap, edged, palette],
  )
  return <Canvas draw={draw} label={props.label} className={props.className} />
}
