import { Raster } from '../../../views/plot/raster/Raster'
import { useStableArray } from '../../../views/plot/raster/useStableArray'
import { framePixels, frameSide } from '../../learning/digitFrame'
import styles from './DigitTile.module.css'

interface Props {
  /** Framed digits, [count, frameSide, frameSide]. */
  readonly images: Float32Array
  readonly at: number
  /** Accessible name; undefined if the parent has one. */
  readonly label?: string
}

/** The digit at index `at`; redrawn only if its pixels change. */
export function DigitTile({ images, at, label }: Props) {
  const values = useStableArray(images.subarray(at * framePixels, (at + 1) * framePixels))
  return (
    <Raster
      className={styles.digit}
      {...{ values, columns: frameSide, rows: frameSide, min: 0, max: 1, scale: 'sequential' }}
      label={label}
    />
  )
}
