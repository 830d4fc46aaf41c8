import { useMessages } from '../context'
import { chooseTheme, useTheme } from '../theme'
import { Icon } from './Icon'

export function ThemeSwitch() {
  const say = useMessages()
  const theme = useTheme()
  const other = theme === 'light' ? 'dark' : 'light'
  const label = other === 'dark' ? say.toDark : say.toLight
  return (
    <button
      type="button"
      className="quiet"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(other)}
    >
      <Icon name={other} />
    </button>
  )
}
