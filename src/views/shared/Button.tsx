import { clsx } from 'clsx'
import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

/** `quiet` has neither border nor ground until it is pointed at, `outlined` has both. */
export type ButtonVariant = 'quiet' | 'outlined'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: ButtonVariant
  /** Shows that what the button opens or switches is in force. */
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
