import type { CSSProperties } from 'react'
import { layOutShares } from '../../layout/plot/shareSegments'
import { strokeOf } from '../../network/describe/computeFingerprint'
import type { LayerRow } from '../../network/describe/layerTable'
import { isRowHovered } from './LayerTable'
import styles from './ShareBar.module.css'

interface Props {
  readonly rows: readonly LayerRow[]
  readonly count: 'parameters' | 'multiplyAdds'
  /** How many pixels wide it is drawn, before it is stretched to its place. */
  readonly width: number
  readonly style?: CSSProperties
  readonly pointed?: string | undefined
  readonly onPoint?: (key: string | undefined) => void
}

/** Layers as parts of a bar, each as long as its share of all that is counted. */
export function ShareBar({ rows, count, width, style, pointed, onPoint }: Props) {
  const shares = layOutShares(
    rows.map((row) => row[count]),
    width,
  )
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${width} 16`}
      preserveAspectRatio="none"
      style={style}
      aria-hidden="true"
      onPointerLeave={() => onPoint?.(undefined)}
    >
      {shares.map(({ index, x, width }) => (
        <rect
          key={index}
          data-kind={strokeOf(rows[index]!.layerType) ?? 'n'}
          data-pointed={isRowHovered(rows[index]!, pointed) || undefined}
          x={x}
          width={width}
          height={16}
          onPointerEnter={() => onPoint?.(rows[index]!.key)}
        />
      ))}
    </svg>
  )
}
