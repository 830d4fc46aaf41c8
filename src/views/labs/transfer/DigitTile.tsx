import { framePixels, frameSide } from '../../../labs/learning/frame'
import { Raster } from '../../plot/Raster'
import { useStableArray } from '../../plot/useStableArray'
import styles from './DigitTile.module.css'

interface Props {
  /** Framed digits, one after the other. */
  readonly images: Float32Array
  readonly at: number
  /** What it shows, where nothing around it tells. */
  readonly label?: string
}

/** One of some digits in their frames; drawn anew only where it is another. */
export function DigitTile({ images, at, label }: Props) {
  const values = useStableArray(images.subarray(at * framePixels, (at + 1) * framePixels))
  return (
    <Raster
      className={styles.digit}
      {...{ values, columns: frameSide, rows: frameSide, from: 0, to: 1, scale: 'sequential' }}
      {...(label !== undefined && { label })}
    />
  )
}
