import type { ComponentProps } from 'react'
import styles from './Hint.module.css'

/** A note on how to read what follows. */
export function Hint(props: ComponentProps<'p'>) {
  return <p {...props} className={styles.hint} />
}
