// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { openAt, timeline } from '../setup'

const cnn = timeline.eras.find(({ id }) => id === 'cnn')!

describe('Header', () => {
  it('switches the language and keeps page and years', async () => {
    const { store, user } = openAt('/era/cnn/?from=1990&to=2000')
    const link = screen.getByRole('link', { name: en.otherLanguage })
    expect(link.getAttribute('href')).toBe('/zh/era/cnn/')
    await user.click(link)
    expect(store.getState()).toMatchObject({
      language: 'zh',
      page: { kind: 'era', id: 'cnn' },
      viewport: { from: 1990, to: 2000 },
    })
    expect(await screen.findByRole('complementary', { name: cnn.title.zh })).toBeTruthy()
    expect(screen.getByRole('button', { name: zh.filter })).toBeTruthy()
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
    expect(document.documentElement.lang).toBe('zh-Hans')
    await user.click(screen.getByRole('link', { name: zh.otherLanguage }))
    expect(await screen.findByRole('complementary', { name: cnn.title.en })).toBeTruthy()
    expect(store.getState().viewport).toMatchObject({ from: 1990, to: 2000 })
    expect(document.documentElement.lang).toBe('en')
  })

  it('links to the timeline with all of time in view', async () => {
    const { store, user } = openAt('/history/era/cnn/?from=1990&to=2000', { base: '/history/' })
    const link = screen.getByRole('link', { name: en.site })
    expect(link.getAttribute('href')).toBe('/history/')
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    expect(store.getState().viewport.to - store.getState().viewport.from).toBeGreaterThan(75)
  })

  it('switches the theme and stores it', async () => {
    const { user } = openAt('/')
    await user.click(screen.getByRole('button', { name: en.switchToDark }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    await user.click(screen.getByRole('button', { name: en.switchToLight }))
    expect(document.documentElement.dataset.theme).toBe('light')
  })
})
