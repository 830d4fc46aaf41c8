import { clsx } from 'clsx'
import { type CSSProperties, useEffect, useRef } from 'react'
import { getShade } from '../../../layout/plot/colourScale'
import styles from './Canvas.module.css'
import type { Palette, ScaleName } from './usePalette'

interface Props {
  /** Draws the whole canvas; `pixelRatio` is the number of device pixels per CSS pixel. */
  readonly draw: (canvas: HTMLCanvasElement, pixelRatio: number) => void
  /** The accessible name; without one the canvas is hidden from screen readers. */
  readonly label?: string
  readonly style?: CSSProperties
  readonly className?: string
}

/** A canvas as wide as its container, drawn again when its size or `draw` changes. */
export function Canvas({ draw, label, style, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const redraw = () => draw(element, window.devicePixelRatio || 1)
    redraw()
    const observer = new ResizeObserver(redraw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [draw])
  return (
    <canvas
      ref={canvas}
      className={clsx(styles.field, className)}
      style={style}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}

/** Clears a canvas for a drawing of a size in device pixels; null if the browser cannot draw. */
export function startDrawing(canvas: HTMLCanvasElement, width: number, height: number) {
  // Setting a size, even the same one, is slow.
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  context?.clearRect(0, 0, width, height)
  return context
}

/** Values, row by row from the top left, to be shown as colours. */
export interface CellValues {
  readonly values: ArrayLike<number>
  readonly columns: number
  readonly rows: number
  /** The values at the ends of the scale. */
  readonly min: number
  readonly max: number
  readonly scale: ScaleName
}

/** A shared canvas with a pixel for each cell, before scaling. */
let buffer: HTMLCanvasElement | undefined

/** Paints a pixel for each cell, on a canvas that the next call reuses. */
export function paintCells({ values, columns, rows, min, max, scale }: CellValues, palette: Palette) {
  buffer ??= document.createElement('canvas')
  buffer.width = columns
  buffer.height = rows
  const context = buffer.getContext('2d')
  const image = context?.createImageData(columns, rows)
  if (!context || !image) return buffer
  const colours = palette[scale]
  for (let cell = 0; cell < columns * rows; cell++) {
    const offset = 3 * getShade(values[cell]!, min, max)
    for (let channel = 0; channel < 3; channel++) image.data[4 * cell + channel] = colours[offset + channel]!
    image.data[4 * cell + 3] = 255
  }
  context.putImageData(image, 0, 0)
  return buffer
}
