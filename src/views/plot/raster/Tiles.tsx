import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { getShade } from '../../../layout/plot/colourScale'
import { layOutTiles, type TileGrid } from '../../../layout/plot/tileGrid'
import styles from './Raster.module.css'
import { type Palette, type ScaleName, usePalette } from './usePalette'

interface Props extends TileGrid {
  /** The values of each tile in turn, row by row from its top left. */
  readonly values: ArrayLike<number>
  /** The values at the ends of the scale. */
  readonly min: number
  readonly max: number
  readonly scale: ScaleName
  /** The gap between tiles in CSS pixels. */
  readonly gap?: number
  /** Draws an edge around each tile in the text colour. */
  readonly edged?: boolean
  /** The accessible name; without one the tiles are hidden from screen readers. */
  readonly label?: string
  readonly className?: string | undefined
}

/** Many small rasters in one canvas, as wide as its element. */
export function Tiles({ label, className, ...field }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const { values, count, columns, rows, tilesPerRow, min, max, scale, gap = 4, edged = false } = field
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = () =>
      paint(element, { values, count, columns, rows, tilesPerRow, min, max, scale, gap, edged }, palette)
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [values, count, columns, rows, tilesPerRow, min, max, scale, gap, edged, palette])
  return (
    <canvas
      ref={canvas}
      className={clsx(styles.field, className)}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}

type Field = Required<Omit<Props, 'label' | 'className'>>

/** A shared canvas with all tiles below each other, a pixel for each cell. */
let buffer: HTMLCanvasElement | undefined

function paint(canvas: HTMLCanvasElement, field: Field, palette: Palette) {
  const { values, count, columns, rows, min, max, scale, gap, edged } = field
  const pixelRatio = window.devicePixelRatio || 1
  const width = Math.max(1, Math.round(canvas.clientWidth * pixelRatio))
  const { tile, positions, height } = layOutTiles(field, width, Math.max(1, Math.round(gap * pixelRatio)))
  buffer ??= document.createElement('canvas')
  const [context, bufferContext] = [canvas.getContext('2d'), buffer.getContext('2d')]
  if (!context || !bufferContext || count === 0) return
  // The height follows from the width; the element takes the height of the drawing.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
    canvas.style.height = `${height / pixelRatio}px`
  } else context.clearRect(0, 0, width, height)
  buffer.width = columns
  buffer.height = rows * count
  const image = bufferContext.createImageData(columns, rows * count)
  const colours = palette[scale]
  for (let cell = 0; cell < columns * rows * count; cell++) {
    const offset = 3 * getShade(values[cell]!, min, max)
    image.data[4 * cell] = colours[offset]!
    image.data[4 * cell + 1] = colours[offset + 1]!
    image.data[4 * cell + 2] = colours[offset + 2]!
    image.data[4 * cell + 3] = 255
  }
  bufferContext.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  context.fillStyle = getComputedStyle(canvas).color
  const edgeWidth = Math.max(1, Math.floor(pixelRatio))
  for (const [index, { x, y }] of positions.entries()) {
    if (edged) context.fillRect(x, y, tile.width, tile.height)
    const inset = edged ? edgeWidth : 0
    const [innerWidth, innerHeight] = [tile.width - 2 * inset, tile.height - 2 * inset]
    context.drawImage(buffer, 0, index * rows, columns, rows, x + inset, y + inset, innerWidth, innerHeight)
  }
}
