// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import type { Architecture } from '../../../src/model/timeline'
import { openAt, timeline } from '../setup'

const resnet = timeline.architectures.find(({ id }) => id === 'resnet')!
const mark = (id: string) => document.querySelector<HTMLElement>(`main a[data-id="${id}"]`)!
const heading = (name: string) => screen.findByRole('heading', { level: 2, name })
const panel = () => screen.findByRole('complementary')
const nextFrames = () => new Promise((resolve) => setTimeout(resolve, 100))

describe('The heading of a panel', () => {
  it('gets the focus when Enter on a mark opens its article, which Escape returns to the mark', async () => {
    const { user } = openAt('/')
    act(() => mark('resnet').focus())
    await user.keyboard('{Enter}')
    const title = await heading('ResNet')
    await waitFor(() => expect(document.activeElement).toBe(title))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(mark('resnet'))
  })

  it('gets the focus when a link in the panel is followed by keyboard', async () => {
    const { user } = openAt('/architecture/resnet/')
    const link = await within(await panel()).findByRole('link', { name: /^Later/ })
    act(() => link.focus())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(document.getElementById('panel-title')))
    expect(document.activeElement?.textContent).not.toBe('ResNet')
  })

  it('gets the focus when the find box opens its page with Enter', async () => {
    const { user } = openAt('/')
    await user.keyboard('/')
    await screen.findByRole('combobox')
    await user.keyboard('alexnet')
    await screen.findAllByRole('option')
    await user.keyboard('{Enter}')
    const title = await heading('AlexNet')
    await waitFor(() => expect(document.activeElement).toBe(title))
  })

  it('does not get the focus after a click, nor when the page stays', async () => {
    const { user, store } = openAt('/architecture/resnet/')
    const link = await within(await panel()).findByRole('link', { name: /^Later/ })
    await user.click(link)
    await nextFrames()
    expect(store.getState().page).not.toEqual({ kind: 'architecture', id: 'resnet' })
    const title = document.getElementById('panel-title')!
    expect(title.textContent).not.toBe('ResNet')
    expect(document.activeElement).not.toBe(title)
    await user.keyboard('+')
    act(() => store.actions.setOverrides({ variant: undefined, dimensions: new Map() }))
    await nextFrames()
    expect(document.activeElement).not.toBe(title)
  })

  it('gives the focus to the mark of its page, even if it is clustered, when the panel is closed', async () => {
    const crowd = Array.from({ length: 40 }, (_, index): Architecture => {
      const title = `Crowd ${index}`
      return { ...resnet, id: `crowd-${index}`, title: { en: title, zh: title }, importance: 1, buildsOn: [] }
    })
    const architectures = [...timeline.architectures, ...crowd].sort((a, b) => a.date.localeCompare(b.date))
    const { user, store } = openAt('/', { timeline: { ...timeline, architectures } })
    const { id } = crowd.find((one) => !mark(one.id))!
    act(() => store.actions.openPage({ kind: 'architecture', id }))
    await user.click(within(await panel()).getByRole('button', { name: en.close }))
    await waitFor(() => expect(document.activeElement).toBe(mark(id)))
  })
})
