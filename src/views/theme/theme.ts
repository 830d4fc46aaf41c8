import { useSyncExternalStore } from 'react'
import { isPrinting, onPrint } from './printing'
import { rememberChoice } from './rememberChoice'

export type Theme = 'light' | 'dark'

/** Called when the theme is chosen. */
const listeners = new Set<() => void>()
const prefersDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The reader's choice, which `index.html` sets before the first paint, or else the system's theme; paper is light. */
function currentTheme(): Theme {
  if (isPrinting()) return 'light'
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return prefersDark().matches ? 'dark' : 'light'
}

function onTheme(listener: () => void): () => void {
  listeners.add(listener)
  // Each call of matchMedia returns another object.
  const systemTheme = prefersDark()
  systemTheme.addEventListener('change', listener)
  const cancel = onPrint(listener)
  return () => {
    cancel()
    listeners.delete(listener)
    systemTheme.removeEventListener('change', listener)
  }
}

export function chooseTheme(theme: Theme) {
  rememberChoice('theme', theme)
  for (const listener of listeners) listener()
}

/** The current theme; the view renders again when it changes. */
export const useTheme = () => useSyncExternalStore(onTheme, currentTheme, () => 'light' as const)
