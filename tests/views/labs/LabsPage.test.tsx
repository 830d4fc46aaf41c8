// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as enFind } from '../../../src/i18n/en/find'
import { messages as labMessages } from '../../../src/i18n/en/labs'
import { openAt, timeline } from '../setup'

describe('LabsPage', () => {
  it('lists all labs in order, with their questions, and opens one on click', async () => {
    const { store, user } = openAt('/lab/')
    const page = await screen.findByRole('article', { name: en.labs.title })
    const items = within(page).getAllByRole('listitem')
    expect(items).toHaveLength(timeline.labs.length)
    for (const [index, lab] of timeline.labs.entries()) {
      expect(items[index]!.textContent).toContain(labMessages.kicker(index + 1) + lab.title.en)
      expect(items[index]!.textContent).toContain(lab.question.en)
    }
    await user.click(within(items[1]!).getByRole('link'))
    expect(store.getState().page).toEqual({ kind: 'lab', id: timeline.labs[1]!.id })
    expect(await screen.findByRole('heading', { level: 1, name: timeline.labs[1]!.title.en })).toBeTruthy()
  })

  it('is opened by the link in the header', async () => {
    const { store, user } = openAt('/zh/era/cnn/')
    const link = document.querySelector<HTMLAnchorElement>('header a[href="/zh/lab/"]')!
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'labs' })
  })

  it('takes the place of the timeline and ignores its keys', async () => {
    const { store, user } = openAt('/lab/')
    const { viewport } = store.getState()
    await user.keyboard('+{ArrowRight}0{Escape}')
    expect(store.getState()).toMatchObject({ page: { kind: 'labs' }, viewport })
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
    expect(document.title).toBe(`${en.labs.title} · ${en.site}`)
  })
})

it('the address of an unknown lab shows the not-found page', async () => {
  const { store } = openAt('/lab/nonsense/?seed=3')
  expect(await screen.findByRole('complementary', { name: en.notFoundTitle })).toBeTruthy()
  expect(await screen.findByText(enFind.notFoundText('lab/nonsense/'))).toBeTruthy()
  expect(store.getState()).not.toHaveProperty('labParameters')
})
