import { useSyncExternalStore } from 'react'
import { useMessages } from '../context'
import { Icon } from './Icon'

type Theme = 'light' | 'dark'

const key = 'theme'
const listeners = new Set<() => void>()
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme on the screen: the reader's choice, else the system's. `index.html` sets it before the first paint. */
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return prefersDark().matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  prefersDark().addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    prefersDark().removeEventListener('change', listener)
  }
}

function choose(theme: Theme) {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

export function ThemeSwitch() {
  const say = useMessages()
  const theme = useSyncExternalStore(subscribe, currentTheme, () => 'light' as const)
  const other = theme === 'light' ? 'dark' : 'light'
  const label = other === 'dark' ? say.toDark : say.toLight
  return (
    <button type="button" className="quiet" aria-label={label} title={label} onClick={() => choose(other)}>
      <Icon name={other} />
    </button>
  )
}
