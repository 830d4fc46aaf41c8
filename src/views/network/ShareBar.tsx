import type { CSSProperties } from 'react'
import { layOutShares } from '../../layout/plot/shareSegments'
import { getStroke } from '../../network/describe/computeFingerprint'
import type { LayerRow } from '../../network/describe/layerTable'
import { isRowHovered } from './layerRows'
import styles from './ShareBar.module.css'

interface Props {
  readonly rows: readonly LayerRow[]
  readonly count: 'parameters' | 'multiplyAdds'
  /** The width of the view box, which is stretched to the width of the element. */
  readonly width: number
  readonly style?: CSSProperties
  readonly hoveredKey?: string
  readonly onHover?: (key: string | undefined) => void
}

/** A bar with a segment for each layer, as long as its share of the total. */
export function ShareBar({ rows, count, width, style, hoveredKey, onHover }: Props) {
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
      onPointerLeave={() => onHover?.(undefined)}
    >
      {shares.map(({ index, x, width }) => (
        <rect
          key={index}
          data-kind={getStroke(rows[index]!.layerType) ?? 'n'}
          data-pointed={isRowHovered(rows[index]!, hoveredKey) || undefined}
          x={x}
          width={width}
          height={16}
          onPointerEnter={() => onHover?.(rows[index]!.key)}
        />
      ))}
    </svg>
  )
}
