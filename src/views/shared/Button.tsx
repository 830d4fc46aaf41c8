import { clsx } from 'clsx'
import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

/** `quiet` has no border or background until it is hovered, `outlined` has both. */
export type ButtonVariant = 'quiet' | 'outlined'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant
  /** Shows that what the button controls is on. */
  readonly isActive?: boolean
}

export function Button({ variant = 'quiet', isActive = false, className, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(buttonClass(variant), isActive && styles.active, className)}
    />
  )
}

/** The class of a link that looks like a button. */
export const buttonClass = (variant: ButtonVariant = 'quiet') => styles[variant]
