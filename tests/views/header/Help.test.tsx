// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as help } from '../../../src/i18n/en/help'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { messages as zhHelp } from '../../../src/i18n/zh/help'
import { openAt } from '../setup'

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.close = function () {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
})

const dialog = (name: string = help.title) => screen.findByRole('dialog', { name })

describe('Help', () => {
  it('opens with its button and closes with its own', async () => {
    const { user } = openAt('/')
    expect(screen.queryByRole('dialog', { name: help.title })).toBeNull()
    await user.click(screen.getByRole('button', { name: en.help }))
    await user.click(within(await dialog()).getByRole('button', { name: en.close }))
    expect(screen.queryByRole('dialog', { name: help.title })).toBeNull()
  })

  it('lists the eras with their colours, and closes as one is opened', async () => {
    const { user } = openAt('/')
    await user.keyboard('?')
    const eras = within(await dialog()).getByRole('navigation', { name: en.eras })
    expect(within(eras).getAllByRole('link').length).toBeGreaterThanOrEqual(3)
    await user.click(within(eras).getAllByRole('link')[0]!)
    expect(screen.queryByRole('dialog', { name: help.title })).toBeNull()
    expect(await screen.findByRole('complementary')).toBeTruthy()
  })

  it.each(['/', '/lab/', '/architecture/resnet/'])('opens with ? at %s', async (address) => {
    const { user } = openAt(address)
    await user.keyboard('?')
    expect(await dialog()).toBeTruthy()
  })

  it('does not open with ? in a field', async () => {
    const { user } = openAt('/')
    await user.keyboard('/')
    await screen.findByRole('combobox')
    await user.keyboard('?')
    await act(() => vi.dynamicImportSettled())
    expect(screen.queryByRole('dialog', { name: help.title })).toBeNull()
  })

  it.each([
    ['/', en, help],
    ['/zh/', zh, zhHelp],
  ])('says what the picture shows and what every key does, at %s', async (address, explorer, messages) => {
    const { user } = openAt(address)
    await user.click(screen.getByRole('button', { name: explorer.help }))
    const opened = await dialog(messages.title)
    const { picture, timeline, page, network } = messages
    const texts = [picture, timeline, page, network].flatMap((group) => Object.values<string>(group))
    for (const text of texts) expect(within(opened).getByText(text)).toBeTruthy()
    const keys = [...opened.querySelectorAll('kbd')].map(({ textContent }) => textContent)
    for (const key of ['Tab', '←', '→', '↑', '↓', 'Home', 'End', 'Enter', '+', '−', '0', '/', 'Esc', '?'])
      expect(keys).toContain(key)
    expect(keys).toContain(messages.space)
  })
})
