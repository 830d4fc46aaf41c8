// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as enFind } from '../../../src/i18n/en/find'
import { openAt } from '../setup'

const panel = () => screen.findByRole('complementary', { name: en.notFoundTitle })

describe('UnknownPanel', () => {
  it('shows the address, and links to the most similar page', async () => {
    const { store, user } = openAt('/architecture/resnt/')
    const aside = await panel()
    expect(await within(aside).findByText(enFind.notFoundText('architecture/resnt/'))).toBeTruthy()
    const suggestions = within(aside).getByRole('region', { name: enFind.notFoundSuggestions })
    const [first] = within(suggestions).getAllByRole('link')
    expect(first!.textContent).toBe('ResNet')
    await user.click(first!)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('suggests no page if none is similar, but links to the whole timeline', async () => {
    const { store, user } = openAt('/qqqqqqqqqqqq?from=1990&to=2000')
    const aside = await panel()
    expect(within(aside).queryByRole('region', { name: enFind.notFoundSuggestions })).toBeNull()
    await user.click(within(aside).getByRole('link', { name: enFind.notFoundHome }))
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    expect(store.getState().viewport.from).toBeLessThan(1944)
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('shows the address as text, never as markup', async () => {
    openAt('/<img src=x onerror=alert(1)>')
    expect((await panel()).querySelector('img')).toBeNull()
  })
})
