// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseTheme, useTheme } from '../../../src/views/theme/theme'

/** The listeners of each media query list; as in browsers, each call returns another list. */
let lists: { readonly query: string; readonly listeners: Set<() => void> }[] = []
let isSystemDark = false

beforeEach(() => {
  lists = []
  isSystemDark = false
  localStorage.clear()
  delete document.documentElement.dataset.theme
  vi.stubGlobal('matchMedia', (query: string) => {
    const listeners = new Set<() => void>()
    lists.push({ query, listeners })
    return {
      get matches() {
        return query.includes('dark') && isSystemDark
      },
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    }
  })
})

const countListeners = () => lists.reduce((sum, { listeners }) => sum + listeners.size, 0)
const ThemeName = () => <p>{useTheme()}</p>

describe('useTheme', () => {
  it('follows the system until the reader chooses', () => {
    render(<ThemeName />)
    expect(screen.getByText('light')).toBeTruthy()
    isSystemDark = true
    act(() => {
      for (const { query, listeners } of lists) if (query.includes('dark')) for (const one of listeners) one()
    })
    expect(screen.getByText('dark')).toBeTruthy()
    act(() => chooseTheme('light'))
    expect(screen.getByText('light')).toBeTruthy()
    expect(localStorage.getItem('theme')).toBe('light')
  })

  it('leaves no listener behind', () => {
    const { unmount } = render(<ThemeName />)
    expect(countListeners()).toBe(2)
    unmount()
    expect(countListeners()).toBe(0)
  })
})
