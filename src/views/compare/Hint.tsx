import type { ComponentProps } from 'react'
import styles from './Hint.module.css'

/** Says how what is below it is to be read. */
export function Hint(props: ComponentProps<'p'>) {
  return <p {...props} className={styles.hint} />
}
