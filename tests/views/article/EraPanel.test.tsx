// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as filter } from '../../../src/i18n/en/filter'
import { noFilter } from '../../../src/model/filter'
import { getDefaultViewport } from '../../../src/state/resolveView'
import { getOpenFraction, getWarp } from '../../../src/state/store'
import { corpus, openAt, timeline } from '../setup'

const index = timeline.eras.findIndex(({ id }) => id === 'cnn')
const [below, cnn, above] = timeline.eras.slice(index - 1, index + 2) as [Era, Era, Era]
type Era = (typeof timeline.eras)[number]
const panel = (name: string) => screen.findByRole('complementary', { name })

describe('EraPanel', () => {
  it('shows its title, years, number of architectures and summary', async () => {
    openAt('/era/cnn/')
    const aside = await panel(cnn.title.en)
    const members = timeline.architectures.filter(({ era }) => era === 'cnn')
    expect(within(aside).getByRole('heading', { level: 2, name: cnn.title.en })).toBeTruthy()
    expect(within(aside).getByText(cnn.summary.en)).toBeTruthy()
    const kicker = `${en.era} · ${en.span(cnn.from, cnn.to!)} · ${en.architectureCount(members.length)}`
    expect(within(aside).getByText(kicker)).toBeTruthy()
  })

  it('says that the filter leaves it out, and clears the filter', async () => {
    const { store, user } = openAt('/era/cnn/?eras=rnn&importance=5')
    const aside = await panel(cnn.title.en)
    const only = filter.onlyEras(above.title.en)
    expect(await within(aside).findByText(filter.outsideFilter([only]))).toBeTruthy()
    await user.click(within(aside).getByRole('button', { name: filter.clearFilter }))
    expect(store.getState().filter).toEqual(noFilter)
  })

  it('shows each section of its article', async () => {
    openAt('/era/cnn/')
    const aside = await panel(cnn.title.en)
    for (const { title } of corpus.eraArticles.find(({ id, language }) => id === 'cnn' && language === 'en')!
      .sections) {
      expect(await within(aside).findByRole('heading', { level: 3, name: title })).toBeTruthy()
    }
  })

  it('lists its architectures in order of time, each with a link to its page', async () => {
    const { store, user } = openAt('/era/cnn/')
    const list = within(await panel(cnn.title.en)).getByRole('region', { name: en.eraArchitectures })
    const members = timeline.architectures.filter(({ era }) => era === 'cnn')
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(members.map(({ id }) => `/architecture/${id}/`))
    await user.click(within(list).getByRole('link', { name: members[0]!.title.en }))
    expect(store.getState().page).toEqual({ kind: 'architecture', id: members[0]!.id })
  })

  it('links to the eras above and below it, and moves the timeline with them', async () => {
    const { store, user } = openAt('/era/cnn/')
    const aside = await panel(cnn.title.en)
    expect(within(aside).getByRole('link', { name: new RegExp(`^${en.previousEra}`) }).textContent).toContain(
      below.title.en,
    )
    await user.click(within(aside).getByRole('link', { name: new RegExp(`^${en.nextEra}`) }))
    const state = store.getState()
    const { page, viewport } = state
    expect(page).toEqual({ kind: 'era', id: above.id })
    expect(viewport).toEqual(getDefaultViewport(timeline, getWarp(state), page, getOpenFraction(state)))
    expect(await panel(above.title.en)).toBeTruthy()
  })
})
