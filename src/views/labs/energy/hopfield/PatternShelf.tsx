import { memo, useId } from 'react'
import { gridSide, gridUnits } from '../../../../labs/energy/grid'
import { getCellPath } from '../../../../layout/plot/cellPath'
import styles from './PatternShelf.module.css'

interface Props {
  /** One after the other. */
  readonly patterns: Int8Array
  /** The likeness of the state now to each. */
  readonly overlaps: ArrayLike<number>
  /** Which is to be recalled. */
  readonly target: number
  readonly title: string
  readonly hint: string
  readonly tell: (index: number, overlap: number) => string
  readonly onChoose: (index: number) => void
}

/** All stored patterns, each with a bar for its likeness to the state now; one of them is chosen. */
export function PatternShelf({ patterns, overlaps, target, title, hint, tell, onChoose }: Props) {
  const name = useId()
  return (
    <fieldset className={styles.shelf}>
      <legend>
        {title} <small>{hint}</small>
      </legend>
      <div>
        {Array.from({ length: patterns.length / gridUnits }, (_, index) => (
          <label key={index}>
            <input
              type="radio"
              name={name}
              checked={index === target}
              onChange={() => onChoose(index)}
              aria-label={tell(index, overlaps[index] ?? 0)}
            />
            <svg viewBox="0 0 10 12.6" aria-hidden="true">
              <rect className={styles.paper} width={10} height={10} />
              <Ink pattern={patterns} at={index} />
              <path className={styles.scale} d="M0,11.8h10M5,11v1.6" />
              <Likeness overlap={overlaps[index] ?? 0} />
            </svg>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const Ink = memo(function Ink({ pattern, at }: { pattern: Int8Array; at: number }) {
  return (
    <path
      className={styles.ink}
      d={getCellPath(gridSide, gridSide, (cell) => pattern[at * gridUnits + cell]! > 0)}
    />
  )
})

function Likeness({ overlap }: { overlap: number }) {
  const width = 5 * Math.abs(overlap)
  return (
    <rect
      className={overlap < 0 ? styles.unlike : styles.like}
      x={overlap < 0 ? 5 - width : 5}
      y={11.2}
      width={width}
      height={1.2}
    />
  )
}
