// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages } from '../../../src/i18n/en/find'
import { getDefaultViewport } from '../../../src/state/resolveView'
import { getOpenFraction, getWarp } from '../../../src/state/store'
import { openAt, timeline } from '../setup'

const dialog = () => screen.findByRole('dialog', { name: en.findLabel })
const options = () =>
  screen.queryAllByRole('option').map((option) => option.querySelector('.FindResult-title')?.textContent)

describe('Find', () => {
  it('opens with “/”, and Enter opens the first hit and moves the timeline to it', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    await dialog()
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: en.findLabel }))
    await user.keyboard('transfomer')
    expect(options()[0]).toBe('Transformer')
    await user.keyboard('{Enter}')
    const state = store.getState()
    const { page, viewport } = state
    expect(page).toMatchObject({ id: 'transformer' })
    expect(viewport).toEqual(getDefaultViewport(timeline, getWarp(state), page, getOpenFraction(state)))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('opens with its button and with Ctrl+K', async () => {
    const { user } = openAt('/')
    await user.click(screen.getByRole('button', { name: en.find }))
    await user.click(within(await dialog()).getByRole('button', { name: en.close }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('{Control>}k{/Control}')
    expect(await dialog()).toBeTruthy()
  })

  it('loads the index only when first opened', async () => {
    const { user, loadSearchIndex } = openAt('/')
    expect(loadSearchIndex).not.toHaveBeenCalled()
    await user.keyboard('/')
    await dialog()
    expect(loadSearchIndex).toHaveBeenCalled()
  })

  it('selects hits with the arrow keys, wrapping around, and marks the selected one', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    await dialog()
    await user.keyboard('hinton')
    const count = options().length
    expect(count).toBeGreaterThan(2)
    const selected = () => screen.getByRole('option', { selected: true })
    const first = selected().id
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(selected().id)
    expect(selected().id).not.toBe(first)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(selected()).toBe(screen.getAllByRole('option').at(-1))
    await user.keyboard('{ArrowDown}')
    expect(selected().id).toBe(first)
    await user.keyboard('{ArrowDown}')
    const second = options()[1]
    await user.keyboard('{Enter}')
    const { page } = store.getState()
    expect(
      page.kind === 'architecture' && timeline.architectures.find(({ id }) => id === page.id)?.title.en,
    ).toBe(second)
  })

  it('shows the person by whose name a hit was found', async () => {
    const { user } = openAt('/zh/')
    await user.keyboard('/')
    await user.type(await screen.findByRole('combobox'), '何恺明')
    expect(screen.getAllByRole('option')[0]!.textContent).toContain('何恺明')
  })

  it('opens a hit on click', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    await dialog()
    await user.keyboard('lstm')
    await user.click(screen.getAllByRole('option')[0]!)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'lstm' })
  })

  it('says when nothing is found', async () => {
    const { user } = openAt('/')
    await user.keyboard('/')
    const box = await dialog()
    await user.keyboard('zzzzzzzz')
    expect(within(box).getByRole('status').textContent).toBe(messages.nothing('zzzzzzzz'))
    await user.keyboard('{Enter}')
    expect(await dialog()).toBe(box)
  })

  it('says when the index cannot be loaded', async () => {
    const { user, loadSearchIndex } = openAt('/')
    loadSearchIndex.mockRejectedValueOnce(new Error('no network'))
    await user.keyboard('/')
    expect(await within(await dialog()).findByText(messages.failed)).toBeTruthy()
  })

  it('offers starting points while nothing is typed: eras, landmarks, labs and a random entry', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    const start = await within(await dialog()).findByRole('navigation', { name: messages.start })
    const links = within(start).getAllByRole('link')
    const titles = links.map(({ textContent }) => textContent)
    for (const { title } of [...timeline.eras, ...timeline.labs]) expect(titles).toContain(title.en)
    for (const { title, short } of timeline.architectures.filter(({ importance }) => importance === 5))
      expect(titles).toContain((short ?? title).en)
    await user.click(within(start).getByRole('link', { name: 'AlexNet' }))
    expect(store.getState().page).toMatchObject({ id: 'alexnet' })
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.keyboard('/')
    await user.click(await screen.findByRole('button', { name: messages.random }))
    expect(store.getState().page).toMatchObject({ kind: 'architecture' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('hides the starting points and announces the number of results once something is typed', async () => {
    const { user } = openAt('/')
    await user.keyboard('/')
    const box = await dialog()
    await user.keyboard('vanishing gradient')
    expect(within(box).queryByRole('navigation')).toBeNull()
    expect(within(box).getByRole('status').textContent).toBe(messages.count(options().length))
    const first = screen.getAllByRole('option')[0]!
    expect(first.textContent).toContain('LSTM')
    expect(first.textContent).toContain(messages.topic)
    expect(first.querySelector('mark')?.textContent).toBe('vanishing gradient')
  })

  it('opens with the full-width sign of a Chinese keyboard', async () => {
    openAt('/zh/')
    fireEvent.keyDown(document.body, { key: '／' })
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })

  it('leaves the keys of an input method to it, and the Enter after it too', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    const field = within(await dialog()).getByRole('combobox')
    await user.keyboard('resnet')
    const selected = field.getAttribute('aria-activedescendant')
    fireEvent.keyDown(field, { key: 'ArrowDown', isComposing: true })
    expect(field.getAttribute('aria-activedescendant')).toBe(selected)
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    expect(store.getState().page).toMatchObject({ id: 'resnet' })
  })

  it('closes with Enter on its button, and opens no hit', async () => {
    const { store, user } = openAt('/')
    await user.keyboard('/')
    const box = await dialog()
    await user.keyboard('resnet')
    within(box).getByRole('button', { name: en.close }).focus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(store.getState().page).toEqual({ kind: 'timeline' })
  })

  it('shows the text that matches, marked', async () => {
    const { user } = openAt('/')
    await user.keyboard('/')
    await dialog()
    await user.keyboard('photocells')
    const marks = [...document.querySelectorAll('[role="option"] mark')].map(({ textContent }) => textContent)
    expect(marks).toContain('photocells')
  })

  it('does not move the timeline while typing', async () => {
    const { store, user } = openAt('/?from=1990&to=2000')
    await user.keyboard('/')
    await dialog()
    await user.keyboard('gpt-20+{ArrowLeft}')
    expect(store.getState().viewport).toMatchObject({ from: 1990, to: 2000 })
  })
})
