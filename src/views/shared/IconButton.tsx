import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './Icon'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
  /** The name, which is also the tooltip. */
  readonly label: string
  /** The key that does the same. */
  readonly shortcut?: string
}

/** A button that is only an icon. Its container styles it, or a class. */
export const IconButton = ({ icon, label, shortcut, ...rest }: Props) => (
  <button type="button" aria-label={label} title={shortcut ? `${label} (${shortcut})` : label} {...rest}>
    <Icon name={icon} />
  </button>
)
