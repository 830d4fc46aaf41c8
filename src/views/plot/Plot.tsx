import { clsx } from 'clsx'
import { type ReactNode, useRef } from 'react'
import type { Size } from '../../layout/geometry'
import { useSize } from '../hooks/useSize'
import styles from './Plot.module.css'

interface Props<T extends Size> {
  /** The accessible name; without one the plot is hidden from screen readers. */
  readonly label?: string
  /** Lays the plot out for the width of its box in pixels. */
  readonly layOut: (width: number) => T
  readonly children: (plot: T) => ReactNode
  /** What follows below the drawing, aligned with it. */
  readonly below?: (plot: T) => ReactNode
  readonly className?: string
}

/** Before the box is measured. */
const defaultWidthPx = 480

/** A drawing as wide as its box. */
export function Plot<T extends Size>({ label, layOut, children, below, className }: Props<T>) {
  const box = useRef<HTMLDivElement>(null)
  const plot = layOut(useSize(box)?.width ?? defaultWidthPx)
  return (
    <div ref={box} className={clsx(styles.plot, className)}>
      <svg
        width={plot.width}
        height={plot.height}
        {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      >
        {children(plot)}
      </svg>
      {below?.(plot)}
    </div>
  )
}
