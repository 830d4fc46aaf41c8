import { clsx } from 'clsx'
import type { HTMLAttributes } from 'react'
import styles from './SmallTitle.module.css'

interface Props extends HTMLAttributes<HTMLElement> {
  readonly as?: 'h2' | 'h3' | 'p' | 'span'
}

/** The title of a section, or what stands above a title. A page may set how far it keeps from the rest (`--title-margin`). */
export const SmallTitle = ({ as: Element = 'h3', className, ...rest }: Props) => (
  <Element {...rest} className={clsx(styles.title, className)} />
)

/** The class of what has headings of the third level from elsewhere, which become small titles. */
export const smallTitlesClass = styles.titled
