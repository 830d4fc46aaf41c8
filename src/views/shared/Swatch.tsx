import { clsx } from 'clsx'
import type { HTMLAttributes } from 'react'
import styles from './Swatch.module.css'

interface Props extends HTMLAttributes<HTMLSpanElement> {
  readonly isRound?: boolean
}

/** A spot of colour in the inherited `--hue`. */
export function Swatch({ isRound = false, className, ...rest }: Props) {
  return (
    <span {...rest} className={clsx(styles.swatch, isRound && styles.round, className)} aria-hidden="true" />
  )
}
