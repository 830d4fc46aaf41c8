// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openAt, timeline } from '../setup'

const drawing = () => document.querySelector<HTMLElement>('[data-drawing=live]')!
const tabStops = () =>
  [...drawing().querySelectorAll<HTMLElement>('a, button')].filter(({ tabIndex }) => tabIndex === 0)
const mark = (id: string) => drawing().querySelector<HTMLElement>(`a[data-id="${id}"]`)!
const focusedId = () => document.activeElement?.getAttribute('data-id')
const focusMark = (id: string) => act(() => mark(id).focus())
const resnet = timeline.architectures.find(({ id }) => id === 'resnet')!

describe('The Tab key', () => {
  it.each([
    ['/', timeline.architectures[0]!.id],
    ['/architecture/resnet/', 'resnet'],
  ])('reaches one mark at %s: the selected one, else the first in view', (address, id) => {
    openAt(address)
    expect(tabStops()).toEqual([mark(id)])
  })

  it('reaches the first mark in view, not one out of view', () => {
    openAt('/?from=2014&to=2018')
    const [stop] = tabStops()
    const date = timeline.architectures.find(({ id }) => id === stop!.dataset.id)!.date
    expect(date >= '2014' && date < '2015').toBe(true)
  })

  it('reaches the mark that was last focused, and an event only while the focus is on the timeline', () => {
    openAt('/')
    focusMark('resnet')
    const [stop, event, ...others] = tabStops()
    expect([stop, others]).toEqual([mark('resnet'), []])
    expect(event?.getAttribute('aria-haspopup')).toBe('dialog')
    act(() => screen.getByRole('slider').focus())
    expect(tabStops()).toEqual([mark('resnet')])
  })

  it('reaches the mark of a page that was opened from elsewhere', () => {
    const { store } = openAt('/')
    focusMark('resnet')
    act(() => screen.getByRole('slider').focus())
    act(() => store.actions.openPage({ kind: 'architecture', id: 'lstm' }))
    expect(tabStops()).toEqual([mark('lstm')])
  })
})

describe('Keys on a mark', () => {
  it('move to the previous and next mark in time, to the first and the last', async () => {
    const { user } = openAt('/')
    focusMark('resnet')
    const ids = [...drawing().querySelectorAll<HTMLElement>('a')].map(({ dataset }) => dataset.id!)
    const index = ids.indexOf('resnet')
    await user.keyboard('{ArrowRight}')
    expect(focusedId()).toBe(ids[index + 1])
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(focusedId()).toBe(ids[index - 1])
    await user.keyboard('{Home}')
    expect(focusedId()).toBe(ids[0])
    await user.keyboard('{End}')
    expect(focusedId()).toBe(ids.at(-1))
  })

  it('move along the lineage, also to a mark out of view, which comes into view', async () => {
    const { user, store } = openAt('/?from=2015.5&to=2016.2')
    focusMark('resnet')
    await user.keyboard('{ArrowUp}')
    expect(focusedId()).toBe(resnet.buildsOn[0]!.id)
    expect(store.getState().viewport.from).toBeLessThan(2015.5)
    await user.keyboard('{ArrowDown}')
    const child = timeline.architectures.find(({ id }) => id === focusedId())!
    expect(child.buildsOn.map(({ id }) => id)).toContain(resnet.buildsOn[0]!.id)
  })

  it('go to a typed name, also of a mark that is clustered', async () => {
    const { user } = openAt('/')
    focusMark('perceptron')
    await user.keyboard('resn')
    expect(focusedId()).toBe('resnet')
    expect(mark('resnet').getAttribute('aria-label')).toBe('ResNet')
  })

  it('do not pan, even where there is nowhere to go, but pan elsewhere', async () => {
    const { user, store } = openAt('/')
    focusMark(timeline.architectures[0]!.id)
    const { viewport } = store.getState()
    await user.keyboard('{ArrowLeft}{ArrowUp}')
    expect(store.getState().viewport).toBe(viewport)
    expect(focusedId()).toBe(timeline.architectures[0]!.id)
    act(() => mark(timeline.architectures[0]!.id).blur())
    act(() => store.actions.zoomBy(4))
    const zoomed = store.getState().viewport
    await user.keyboard('{ArrowRight}')
    expect(store.getState().viewport.from).toBeGreaterThan(zoomed.from)
  })

  it.each(['{Enter}', ' '])('open its page with %o', async (key) => {
    const { user, store } = openAt('/')
    focusMark('resnet')
    await user.keyboard(key)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('leave the shortcuts of the page and of the browser alone', async () => {
    const { user, store } = openAt('/')
    focusMark('resnet')
    const { viewport } = store.getState()
    await user.keyboard('+')
    expect(store.getState().viewport.zoom).toBeGreaterThan(viewport.zoom)
    const event = new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, bubbles: true, cancelable: true })
    fireEvent(mark('resnet'), event)
    expect([event.defaultPrevented, focusedId()]).toEqual([false, 'resnet'])
  })
})

describe('Keys on an event', () => {
  it('move to the other events in order of time', async () => {
    const { user } = openAt('/')
    const events = [...drawing().querySelectorAll<HTMLElement>('[aria-haspopup]')]
    act(() => events[0]!.focus())
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(events[1])
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(events.at(-1))
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    expect(document.activeElement).toBe(events.at(-2))
    expect(tabStops()).toContain(events.at(-2))
  })
})

describe('The focus stays', () => {
  it('on its mark when the view moves away', () => {
    const { store } = openAt('/?from=2014&to=2018')
    focusMark('resnet')
    act(() => store.actions.setHovered('gan'))
    act(() => store.actions.setViewport({ from: 1950, to: 1960 }))
    expect(focusedId()).toBe('resnet')
    act(() => mark('resnet').blur())
    expect(mark('resnet')).toBeNull()
  })

  it('on the timeline when an event with the focus leaves the view', () => {
    const { store } = openAt('/?from=2005&to=2018')
    act(() => drawing().querySelector<HTMLElement>('[aria-haspopup]')!.focus())
    act(() => store.actions.setViewport({ from: 2015, to: 2016 }))
    expect(drawing().contains(document.activeElement)).toBe(true)
    expect(store.getState().viewport.from).toBeCloseTo(2015)
  })
})
