// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { getZoom } from '../../../src/layout/timeline/axis/viewport'
import { assignYears } from '../../../src/model/assignYears'
import { findLineage } from '../../../src/model/lineage'
import type { Architecture } from '../../../src/model/timeline'
import { getWarp } from '../../../src/state/store'
import { openAt, timeline } from '../setup'

const resnet = timeline.architectures.find(({ id }) => id === 'resnet')!
const byDate = (a: Architecture, b: Architecture) => a.date.localeCompare(b.date)
const marks = () => [...document.querySelectorAll<HTMLAnchorElement>('main a[data-id]')]

describe('Timeline', () => {
  it('is in the main landmark and links to every architecture by its title', () => {
    openAt('/zh/')
    const main = screen.getByRole('main')
    for (const { id, title } of timeline.architectures) {
      const [mark] = within(main)
        .getAllByRole('link', { name: title.zh })
        .filter((link) => link.getAttribute('href') === `/zh/architecture/${id}/`)
      expect(mark, id).toBeTruthy()
    }
    expect(within(main).getByRole('region', { name: zh.timeline })).toBeTruthy()
  })

  it('renders the marks in view, and one on either side', () => {
    openAt('/?from=2014&to=2018')
    const ids = marks().map((mark) => mark.dataset.id)
    const years = assignYears(timeline)
    const all = [...years.keys()].sort((a, b) => years.get(a)! - years.get(b)!)
    const first = all.indexOf(ids[0]!)
    expect(ids).toEqual(all.slice(first, first + ids.length))
    const dates = ids.map((id) => timeline.architectures.find((one) => one.id === id)!.date)
    expect(dates[0]! < '2014').toBe(true)
    expect(dates[1]! >= '2014').toBe(true)
    expect(dates.at(-2)! < '2018').toBe(true)
    expect(dates.at(-1)! >= '2018').toBe(true)
  })

  it('moves when the focus goes to a mark out of view, up to the last architecture', () => {
    const { store } = openAt('/?from=2014&to=2018')
    const seen = new Set<string>()
    for (const _ of timeline.architectures) {
      const last = marks().at(-1)!
      act(() => last.focus())
      seen.add(last.dataset.id!)
    }
    expect(seen).toContain(timeline.architectures.at(-1)!.id)
    expect(store.getState().viewport.to).toBeGreaterThan(2023)
  })

  it('opens a clicked architecture, and marks it as the current one', () => {
    const { store } = openAt('/')
    fireEvent.click(screen.getByRole('link', { name: 'ResNet' }))
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
    const current = marks().filter((mark) => mark.getAttribute('aria-current') === 'true')
    expect(current.map((mark) => mark.dataset.id)).toEqual(['resnet'])
  })

  it('dims all marks outside the lineage of the selected one', () => {
    openAt('/architecture/resnet/')
    const { ancestors, descendants } = findLineage(timeline, 'resnet')
    const lineage = new Set(['resnet', ...ancestors.keys(), ...descendants.keys()])
    const wrong = marks().filter(
      (mark) => mark.classList.contains('Marks-aside') === lineage.has(mark.dataset.id!),
    )
    expect(marks().length).toBeGreaterThan(lineage.size / 4)
    expect(wrong.map((mark) => mark.dataset.id)).toEqual([])
    const lines = document.querySelector('main .Background-near')!.getAttribute('d')!.match(/M/g)!
    expect(lines.length).toBeGreaterThan(2)
  })

  it.each([
    ['en', en, '/?from=2014&to=2016'],
    ['zh', zh, '/zh/?from=2014&to=2016'],
  ] as const)(
    'clusters marks that do not fit into a button that counts them and zooms in, in %s',
    (language, messages, address) => {
      const crowd = Array.from({ length: 40 }, (_, index): Architecture => {
        const title = `Crowd ${index}`
        return {
          ...resnet,
          id: `crowd-${index}`,
          title: { en: title, zh: title },
          importance: 1,
          buildsOn: [],
        }
      })
      const crowded = { ...timeline, architectures: [...timeline.architectures, ...crowd].sort(byDate) }
      const { store } = openAt(address, { timeline: crowded })
      const zoom = () => getZoom(getWarp(store.getState()), store.getState().viewport)
      const counts = () => [...document.querySelectorAll<HTMLButtonElement>('main button.Marks-count')]
      const clusteredCount = () => counts().reduce((sum, count) => sum + Number(count.textContent), 0)
      expect(counts().length).toBeGreaterThan(0)
      for (const count of counts()) {
        const { id } = (count.previousElementSibling as HTMLAnchorElement).dataset
        const title = crowded.architectures.find((one) => one.id === id)!.title[language]
        expect(
          screen.getByRole('button', { name: messages.groupLabel(Number(count.textContent), title) }),
        ).toBe(count)
      }
      for (let before = clusteredCount(); before > 0; before = clusteredCount()) {
        const k = zoom()
        fireEvent.click(counts()[0]!)
        expect(zoom()).toBeGreaterThan(k)
        expect(clusteredCount()).toBeLessThan(before)
      }
      const marked = new Set(marks().map((mark) => mark.dataset.id))
      expect(crowd.filter(({ id }) => marked.has(id)).length).toBeGreaterThan(0)
    },
  )

  it('zooms with its buttons and with the keyboard, and shows all again', async () => {
    const { store, user } = openAt('/')
    const width = () => store.getState().viewport.to - store.getState().viewport.from
    const all = width()
    await user.click(screen.getByRole('button', { name: en.zoomIn }))
    const zoomedWidth = width()
    expect(zoomedWidth).toBeLessThan(all)
    await user.keyboard('+')
    expect(width()).toBeLessThan(zoomedWidth)
    await user.keyboard('0')
    expect(width()).toBe(all)
  })

  it('pans with the arrow keys', async () => {
    const { store, user } = openAt('/?from=1990&to=2000')
    await user.keyboard('{ArrowRight}')
    expect(store.getState().viewport.from).toBeGreaterThan(1990)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(store.getState().viewport.from).toBeLessThan(1990)
  })

  it('explains thickness in the legend, except while a panel is open', () => {
    openAt('/')
    expect(screen.getByText(en.thicknessHelp, { exact: false })).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: 'ResNet' }))
    expect(screen.queryByText(en.thicknessHelp, { exact: false })).toBeNull()
  })

  it('has a legend that links to the eras from the top layer down', async () => {
    const { store, user } = openAt('/')
    const legend = screen.getByRole('navigation', { name: en.eras })
    const links = within(legend).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      timeline.eras.map(({ id }) => `/era/${id}/`).reverse(),
    )
    await user.click(links[0]!)
    expect(store.getState().page).toEqual({ kind: 'era', id: timeline.eras.at(-1)!.id })
    expect(links[0]!.getAttribute('aria-current')).toBe('true')
  })

  it('has an overview that shows the years in view and moves with the keyboard', async () => {
    const { store, user } = openAt('/?from=1990&to=2000')
    const slider = screen.getByRole('slider', { name: en.overview })
    expect(slider.getAttribute('aria-valuetext')).toBe(en.overviewValue('1990', '2000'))
    slider.focus()
    await user.keyboard('{ArrowRight}')
    const { from } = store.getState().viewport
    expect(from).toBeGreaterThan(1990)
    expect(from).toBeLessThan(1992)
  })
})
