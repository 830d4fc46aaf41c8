// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { openAt, timeline } from '../setup'

const imagenet = timeline.events.find(({ id }) => id === 'imagenet')!
const note = (name: string) => screen.getByRole('button', { name })
// jsdom takes a popover for hidden, and what is hidden has no name.
const card = (name: string) =>
  screen
    .queryAllByRole('dialog', { hidden: true })
    .find((dialog) => within(dialog).queryByText(name, { selector: 'h2' }))

describe('events and winters', () => {
  it('are buttons in the picture, after the marks', () => {
    openAt('/')
    const main = screen.getByRole('main')
    const order = [...main.querySelectorAll('.Marks-mark, .Annotations-note')].map(
      ({ classList }) => classList[0],
    )
    expect(order.lastIndexOf('Marks-mark')).toBeLessThan(order.indexOf('Annotations-note'))
    for (const { title } of [...timeline.events, ...timeline.winters]) {
      expect(within(main).getAllByRole('button', { name: title.en }).length).toBeGreaterThan(0)
    }
  })

  it('tell their date, what happened, and the source, when pressed', () => {
    openAt('/zh/')
    fireEvent.click(note(imagenet.title.zh))
    const opened = card(imagenet.title.zh)!
    expect(opened.textContent).toContain('2009年6月')
    expect(opened.textContent).toContain(imagenet.summary.zh)
    expect(opened.textContent).toContain(imagenet.source.title)
    expect(within(opened).getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      `https://doi.org/${imagenet.source.doi}`,
    )
    expect(note(imagenet.title.zh).getAttribute('aria-expanded')).toBe('true')
  })

  it('tell the years of a winter', () => {
    openAt('/zh/')
    const [winter] = timeline.winters
    fireEvent.click(screen.getAllByRole('button', { name: winter!.title.zh })[0]!)
    const years = zh.span(Math.floor(winter!.from), Math.floor(winter!.to))
    expect(card(winter!.title.zh)!.textContent).toContain(years)
  })

  it('open by Enter and by the space bar, and close on a second press or when time moves', async () => {
    const { store, user } = openAt('/')
    const press = (key: string) => {
      note(imagenet.title.en).focus()
      return user.keyboard(key)
    }
    for (const key of ['{Enter}', ' ']) {
      await press(key)
      expect(card(imagenet.title.en)).toBeTruthy()
      await press(key)
      expect(card(imagenet.title.en)).toBeUndefined()
    }
    await press('a')
    expect(card(imagenet.title.en)).toBeUndefined()
    await press('{Enter}')
    expect(card(imagenet.title.en)).toBeTruthy()
    act(() => store.actions.zoomBy(2))
    expect(card(imagenet.title.en)).toBeUndefined()
  })
})
