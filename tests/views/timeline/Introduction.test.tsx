// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as enHelp } from '../../../src/i18n/en/help'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { messages as zhHelp } from '../../../src/i18n/zh/help'
import { openAt, timeline } from '../setup'

beforeEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset.introduction
})

const findIntroduction = (title: string) => screen.findByRole('region', { name: title })
const queryIntroduction = (title: string) => screen.queryByRole('region', { name: title })

describe('Introduction', () => {
  it.each([
    ['/', enHelp.introduction, en.eras],
    ['/zh/', zhHelp.introduction, zh.eras],
  ])('says at %s what the picture shows, beside links to the eras', async (address, messages, eras) => {
    openAt(address)
    const introduction = await findIntroduction(messages.title)
    expect(introduction.textContent).toContain(messages.text)
    expect(screen.getByRole('navigation', { name: eras })).toBeTruthy()
  })

  it('starts the story with the article of the first era, and is then gone for good', async () => {
    const { store, user, unmount } = openAt('/')
    const introduction = await findIntroduction(enHelp.introduction.title)
    await user.click(
      within(introduction).getByRole('button', { name: enHelp.introduction.start(timeline.eras[0]!.from) }),
    )
    expect(store.getState().page).toEqual({ kind: 'era', id: 'perceptron' })
    await user.click(await screen.findByRole('button', { name: en.close }))
    expect(store.getState().page.kind).toBe('timeline')
    expect(queryIntroduction(enHelp.introduction.title)).toBeNull()
    unmount()
    openAt('/')
    expect(queryIntroduction(enHelp.introduction.title)).toBeNull()
  })

  it('can be closed, and gives the focus to the timeline', async () => {
    const { user } = openAt('/')
    const introduction = await findIntroduction(enHelp.introduction.title)
    await user.click(within(introduction).getByRole('button', { name: en.close }))
    expect(queryIntroduction(enHelp.introduction.title)).toBeNull()
    expect(document.activeElement?.id).toBe('timeline')
    expect(localStorage.getItem('introduction')).toBe('closed')
  })

  it('waits for the timeline if an article is opened first', async () => {
    const { user } = openAt('/architecture/resnet/')
    expect(queryIntroduction(enHelp.introduction.title)).toBeNull()
    await user.click(await screen.findByRole('button', { name: en.close }))
    expect(await findIntroduction(enHelp.introduction.title)).toBeTruthy()
  })
})

describe('the legend', () => {
  it('highlights the stratum of an era that is pointed at, has the focus, or is open', async () => {
    const { user } = openAt('/')
    const legend = screen.getByRole('navigation', { name: en.eras })
    const link = within(legend).getByRole('link', { name: /^Convolution/ })
    const countHighlighted = () => document.querySelectorAll('[data-drawing] [class*=highlighted]').length
    expect(countHighlighted()).toBe(0)
    await user.hover(link)
    expect(countHighlighted()).toBe(1)
    await user.unhover(link)
    expect(countHighlighted()).toBe(0)
    await user.click(link)
    await user.unhover(link)
    expect(countHighlighted()).toBe(1)
  })
})
