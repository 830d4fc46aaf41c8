// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { openAt, timeline } from '../setup'

const imagenet = timeline.events.find(({ id }) => id === 'imagenet')!
const getButton = (name: string) => screen.getByRole('button', { name })
// jsdom treats a popover as hidden, and hidden elements have no accessible name.
const findCard = (name: string) =>
  screen
    .queryAllByRole('dialog', { hidden: true })
    .find((dialog) => within(dialog).queryByText(name, { selector: 'h2' }))

/** The card, once its code has loaded. */
const waitForCard = (name: string) =>
  waitFor(() => {
    const card = findCard(name)
    if (!card) throw new Error(`There is no card "${name}".`)
    return card
  })

describe('Annotations', () => {
  it('renders events and winters as buttons, after the marks', () => {
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

  it('shows the date, summary and source of an event when it is pressed', async () => {
    openAt('/zh/')
    fireEvent.click(getButton(imagenet.title.zh))
    const opened = await waitForCard(imagenet.title.zh)
    expect(opened.textContent).toContain('2009 年 6 月')
    expect(opened.textContent).toContain(imagenet.summary.zh)
    expect(opened.textContent).toContain(imagenet.source.title)
    expect(within(opened).getByRole('link', { hidden: true }).getAttribute('href')).toBe(
      `https://doi.org/${imagenet.source.doi}`,
    )
    expect(getButton(imagenet.title.zh).getAttribute('aria-expanded')).toBe('true')
  })

  it('shows the years of a winter', async () => {
    openAt('/zh/')
    const [winter] = timeline.winters
    fireEvent.click(screen.getAllByRole('button', { name: winter!.title.zh })[0]!)
    const years = zh.span(Math.floor(winter!.from), Math.floor(winter!.to))
    expect((await waitForCard(winter!.title.zh)).textContent).toContain(years)
  })

  it('opens a card with Enter or the space bar, and closes it on a second press or when the timeline moves', async () => {
    const { store, user } = openAt('/')
    const press = (key: string) => {
      getButton(imagenet.title.en).focus()
      return user.keyboard(key)
    }
    for (const key of ['{Enter}', ' ']) {
      await press(key)
      expect(await waitForCard(imagenet.title.en)).toBeTruthy()
      await press(key)
      expect(findCard(imagenet.title.en)).toBeUndefined()
    }
    await press('a')
    expect(findCard(imagenet.title.en)).toBeUndefined()
    await press('{Enter}')
    expect(await waitForCard(imagenet.title.en)).toBeTruthy()
    act(() => store.actions.zoomBy(2))
    expect(findCard(imagenet.title.en)).toBeUndefined()
  })
})
