import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { getShade } from '../../../layout/plot/colourScale'
import styles from './Raster.module.css'
import { type Palette, type ScaleName, usePalette } from './usePalette'

export interface RasterProps {
  /** Row by row from the top left. */
  readonly values: ArrayLike<number>
  readonly columns: number
  readonly rows: number
  /** The values at the ends of the scale. */
  readonly min: number
  readonly max: number
  readonly scale: ScaleName
  /** Interpolates between cells. */
  readonly smooth?: boolean
  /** The accessible name; without one the raster is hidden from screen readers. */
  readonly label?: string
  readonly className?: string | undefined
}

/** A grid of values as colours, scaled to its element at the resolution of the device. */
export function Raster({ label, className, columns, rows, ...field }: RasterProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const { values, min, max, scale, smooth = false } = field
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const draw = () => paint(element, { values, columns, rows, min, max, scale, smooth }, palette)
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [values, columns, rows, min, max, scale, smooth, palette])
  return (
    <canvas
      ref={canvas}
      className={clsx(styles.field, className)}
      style={{ aspectRatio: `${columns} / ${rows}` }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}

type Field = Required<Omit<RasterProps, 'label' | 'className'>>

/** A shared canvas with a pixel for each cell, before scaling. */
let buffer: HTMLCanvasElement | undefined

function paint(canvas: HTMLCanvasElement, field: Field, palette: Palette) {
  const { values, columns, rows, min, max, scale, smooth } = field
  const pixelRatio = window.devicePixelRatio || 1
  const width = Math.max(1, Math.round(canvas.clientWidth * pixelRatio))
  const height = Math.max(1, Math.round(canvas.clientHeight * pixelRatio))
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  buffer ??= document.createElement('canvas')
  const bufferContext = buffer.getContext('2d')
  if (!context || !bufferContext) return
  buffer.width = columns
  buffer.height = rows
  const image = bufferContext.createImageData(columns, rows)
  const colours = palette[scale]
  for (let cell = 0; cell < columns * rows; cell++) {
    const offset = 3 * getShade(values[cell]!, min, max)
    image.data[4 * cell] = colours[offset]!
    image.data[4 * cell + 1] = colours[offset + 1]!
    image.data[4 * cell + 2] = colours[offset + 2]!
    image.data[4 * cell + 3] = 255
  }
  bufferContext.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = smooth
  context.imageSmoothingQuality = 'high'
  context.drawImage(buffer, 0, 0, width, height)
}
