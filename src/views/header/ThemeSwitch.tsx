import { useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { chooseTheme, useTheme } from '../theme/theme'

export function ThemeSwitch() {
  const messages = useMessages('explorer')
  const theme = useTheme()
  const otherTheme = theme === 'light' ? 'dark' : 'light'
  const label = otherTheme === 'dark' ? messages.switchToDark : messages.switchToLight
  return (
    <Button aria-label={label} title={label} onClick={() => chooseTheme(otherTheme)}>
      <Icon name={otherTheme} />
    </Button>
  )
}
