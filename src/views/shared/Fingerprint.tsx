import type { Size } from '../../layout/geometry'
import { getFingerprintPaths } from '../../layout/plot/fingerprintPaths'

interface Props extends Size {
  /** One letter per layer; see network/layers/stroke.ts. */
  readonly strokes: string
  readonly className?: string
}

/** The fingerprint of a network, stretched to its box. `data-kind` sets the colour of each kind of layer. */
export function Fingerprint({ strokes, width, height, className }: Props) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {getFingerprintPaths(strokes, { x: 0, y: 0, width, height }).map(({ kind, path }) => (
        <path key={kind} data-kind={kind} d={path} />
      ))}
    </svg>
  )
}
