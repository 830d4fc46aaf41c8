// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../../../src/i18n/en/comparison'
import { messages as zh } from '../../../../src/i18n/zh/comparison'
import { formatView } from '../../../../src/state/addressCodec'
import { getView } from '../../../../src/state/store'
import { openAt } from '../../setup'

const findField = (label = messages.network(2)) =>
  screen.findByRole<HTMLInputElement>('combobox', { name: label })
/** The options of the open list, without those of the selects of variants. */
const listOptions = () =>
  [...document.querySelectorAll('[role="listbox"]:not([hidden]) [role="option"]')].map(
    ({ textContent }) => textContent,
  )
const readActive = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent

describe('ArchitectureCombobox', () => {
  it('shows all architectures with a network by era, once it is clicked', { timeout: 30_000 }, async () => {
    const { user } = openAt('/compare/?with=lstm')
    const field = await findField()
    expect(field.getAttribute('aria-expanded')).toBe('false')
    expect(listOptions()).toEqual([])
    await user.click(field)
    expect(field.getAttribute('aria-expanded')).toBe('true')
    const list = document.getElementById(field.getAttribute('aria-controls')!)!
    expect(list.getAttribute('role')).toBe('listbox')
    const group = within(list).getByRole('group', { name: 'Convolution' })
    expect(within(group).getByRole('option', { name: /^ResNet/ })).toBeTruthy()
    // GPT-4 has no published network.
    expect(within(list).queryByRole('option', { name: /GPT-4/ })).toBeNull()
  })

  it('filters by names however they are written, and announces how many remain', async () => {
    const { user } = openAt('/compare/?with=lstm')
    await user.type(await findField(), 'gpt 2')
    expect(listOptions()).toEqual(['GPT-22019'])
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(messages.choices(1))
  })

  it('moves with the arrow keys through the list and around its ends, and chooses with Enter', async () => {
    const { store, user } = openAt('/compare/?with=lstm')
    const field = await findField()
    await user.type(field, 'llama')
    expect(readActive(field)).toBe('LLaMA2023')
    await user.keyboard('{ArrowUp}')
    expect(readActive(field)).toBe('Llama 32024')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(formatView(getView(store.getState()))).toBe('/compare/?with=lstm,llama-2')
  })

  it('first selects the name that begins with what was typed', async () => {
    const { user } = openAt('/compare/?with=lstm')
    const field = await findField()
    await user.type(field, 'res')
    expect(listOptions()[0]).toBe('Restricted Boltzmann machine1986')
    expect(readActive(field)).toBe('ResNet2015')
  })

  it('brings the chosen name back on Escape and on leaving the field', async () => {
    const { store, user } = openAt('/compare/?with=lstm,gru')
    const field = await findField()
    await user.type(field, 'nonsense')
    expect(listOptions()).toEqual([])
    expect(screen.getAllByText(messages.choices(0)).length).toBeGreaterThan(0)
    await user.keyboard('{Escape}')
    expect([field.value, field.getAttribute('aria-expanded')]).toEqual(['GRU', 'false'])
    await user.type(field, 'vgg')
    await user.tab()
    expect([field.value, field.getAttribute('aria-expanded')]).toEqual(['GRU', 'false'])
    expect(formatView(getView(store.getState()))).toBe('/compare/?with=lstm,gru')
  })

  it('finds Chinese and English names in Chinese', async () => {
    const { user } = openAt('/zh/compare/?with=lstm')
    const field = await findField(zh.network(2))
    await user.type(field, '没有这样的名称')
    expect(listOptions()).toEqual([])
    await user.clear(field)
    await user.type(field, '变分')
    expect(listOptions()).toEqual(['变分自编码器2013'])
    await user.clear(field)
    await user.type(field, 'variational')
    expect(listOptions()).toEqual(['变分自编码器2013'])
  })
})
