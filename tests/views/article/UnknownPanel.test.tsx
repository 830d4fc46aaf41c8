// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { openAt } from '../setup'

const panel = () => screen.findByRole('complementary', { name: en.unknownTitle })

describe('an address that leads nowhere', () => {
  it('says so, and suggests the nearest page, which can be followed', async () => {
    const { store, user } = openAt('/architecture/resnt/')
    const aside = await panel()
    expect(await within(aside).findByText(en.unknownText('architecture/resnt/'))).toBeTruthy()
    const near = within(aside).getByRole('region', { name: en.unknownNear })
    const [first] = within(near).getAllByRole('link')
    expect(first!.textContent).toBe('ResNet')
    await user.click(first!)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('suggests nothing when nothing is near, but shows the way to everything', async () => {
    const { store, user } = openAt('/qqqqqqqqqqqq?from=1990&to=2000')
    const aside = await panel()
    expect(within(aside).queryByRole('region', { name: en.unknownNear })).toBeNull()
    await user.click(within(aside).getByRole('link', { name: en.unknownAll }))
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    expect(store.getState().viewport.from).toBeLessThan(1944)
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('shows what it says as words, never as markup', async () => {
    openAt('/<img src=x onerror=alert(1)>')
    expect((await panel()).querySelector('img')).toBeNull()
  })
})
