import { memo } from 'react'
import { getCellPath } from '../../../../layout/plot/cellPath'
import { Options } from '../../../../views/labs/shared/Options'
import { gridSide, gridUnits } from '../../grid'
import styles from './PatternList.module.css'

interface Props {
  /** Concatenated. */
  readonly patterns: Int8Array
  /** Of the current state with each pattern, from −1 to 1. */
  readonly overlaps: ArrayLike<number>
  /** The index of the pattern to recall. */
  readonly target: number
  readonly title: string
  readonly hint: string
  readonly describePattern: (index: number, overlap: number) => string
  readonly onChange: (index: number) => void
}

/** All stored patterns as radio buttons, each with a bar for its overlap with the current state. */
export function PatternList({ patterns, overlaps, target, title, hint, describePattern, onChange }: Props) {
  return (
    <fieldset className={styles.patterns}>
      <legend>
        {title} <small>{hint}</small>
      </legend>
      <Options
        className={styles.list}
        options={Array.from({ length: patterns.length / gridUnits }, (_, index) => ({
          value: index,
          label: describePattern(index, overlaps[index] ?? 0),
          picture: (
            <svg viewBox="0 0 10 12.6" aria-hidden="true">
              <rect className={styles.paper} width={10} height={10} />
              <Ink patterns={patterns} index={index} />
              <path className={styles.scale} d="M0,11.8h10M5,11v1.6" />
              <OverlapBar overlap={overlaps[index] ?? 0} />
            </svg>
          ),
        }))}
        value={target}
        onChange={onChange}
      />
    </fieldset>
  )
}

const Ink = memo(function Ink({ patterns, index }: { patterns: Int8Array; index: number }) {
  return (
    <path
      className={styles.ink}
      d={getCellPath(gridSide, gridSide, (cell) => patterns[index * gridUnits + cell]! > 0)}
    />
  )
})

function OverlapBar({ overlap }: { overlap: number }) {
  const width = 5 * Math.abs(overlap)
  return (
    <rect
      className={overlap < 0 ? styles.negative : styles.positive}
      x={overlap < 0 ? 5 - width : 5}
      y={11.2}
      width={width}
      height={1.2}
    />
  )
}
