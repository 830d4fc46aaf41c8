import { clsx } from 'clsx'
import type { HTMLAttributes } from 'react'
import styles from './SmallTitle.module.css'

interface Props extends HTMLAttributes<HTMLElement> {
  readonly as?: 'h2' | 'h3' | 'p' | 'span'
}

/** The small title of a section, or a line above a title. A page may set its margin as `--title-margin`. */
export const SmallTitle = ({ as: Element = 'h3', className, ...rest }: Props) => (
  <Element {...rest} className={clsx(styles.title, className)} />
)

/** A class for the container of compiled HTML: makes its `h3` small titles. */
export const smallTitlesClass = styles.titled
