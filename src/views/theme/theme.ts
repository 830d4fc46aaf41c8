import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const key = 'theme'
/** Those who want to know of a change. */
const listeners = new Set<() => void>()
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme on the screen: the reader's choice, else the system's. `index.html` sets it before the first paint. */
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return prefersDark().matches ? 'dark' : 'light'
}

function onTheme(listener: () => void): () => void {
  listeners.add(listener)
  prefersDark().addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    prefersDark().removeEventListener('change', listener)
  }
}

export function chooseTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** The theme on the screen; a view renders again when it changes. */
export const useTheme = () => useSyncExternalStore(onTheme, currentTheme, () => 'light' as const)
