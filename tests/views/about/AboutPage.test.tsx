// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as enAboutMessages } from '../../../src/i18n/en/about'
import { messages as enArticle } from '../../../src/i18n/en/article'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as zhAboutMessages } from '../../../src/i18n/zh/about'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { corpus, fetchContent, openAt, timeline } from '../setup'

const messages = enAboutMessages
const { counts, sections } = corpus.aboutArticles.find(({ language }) => language === 'en')!
const table = (name: string) => screen.findByRole('table', { name })
/** The cells of a table's row, after its header. */
const row = async (caption: string, name: string | RegExp) => {
  const header = within(await table(caption)).getByRole('rowheader', { name })
  return [...header.parentElement!.querySelectorAll('td')].map(({ textContent }) => textContent)
}

describe('AboutPage', () => {
  it('opens from a link in the header of every page', async () => {
    const { store, user } = openAt('/zh/era/cnn/')
    const link = screen.getByRole('link', { name: zh.about })
    expect(link.getAttribute('href')).toBe('/zh/about/')
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'about' })
    expect(await screen.findByRole('heading', { level: 1, name: zhAboutMessages.title })).toBeTruthy()
    expect(document.title).toBe(`${zh.about} · ${zh.site}`)
  })

  it('shows its sections in order, in place of the timeline', async () => {
    openAt('/about/')
    const page = await screen.findByRole('article', { name: messages.title })
    await within(page).findByRole('heading', { level: 2, name: sections[0]!.title })
    const headings = within(page).getAllByRole('heading', { level: 2 })
    expect(headings.map(({ textContent }) => textContent)).toEqual(sections.map(({ title }) => title))
    expect(screen.queryByRole('button', { name: en.filter })).toBeNull()
  })

  it('counts architectures by level and by era in tables that add up', async () => {
    openAt('/about/')
    const all = timeline.architectures
    const atLevel = (level: number) => all.filter(({ importance }) => importance === level)
    expect(await row(messages.levels.caption, '5')).toEqual([en.importance(5), `${atLevel(5).length}`])
    const levels = [5, 4, 3, 2, 1]
    expect(await row(messages.eras.caption, messages.all)).toEqual(
      [...levels.map((level) => atLevel(level).length), all.length].map(String),
    )
    const cnn = timeline.eras.find(({ id }) => id === 'cnn')!
    const own = all.filter(({ era }) => era === 'cnn')
    expect(await row(messages.eras.caption, cnn.title.en)).toEqual(
      [...levels.map((level) => own.filter((one) => one.importance === level).length), own.length].map(
        String,
      ),
    )
  })

  it('counts figures by provenance, and the contents of the corpus', async () => {
    openAt('/about/')
    const { counted } = counts.figures
    expect(await row(messages.figures.caption, enArticle.provenance.counted)).toEqual([
      `${counted.count}`,
      `${counted.unverified}`,
    ])
    expect(await row(messages.contents.caption, messages.contents.variants)).toEqual([
      `${counts.networks.variants}`,
    ])
    expect(await row(messages.contents.caption, messages.contents.seeds)).toEqual([
      `${counts.claims.minSeeds}`,
    ])
  })

  it('links to the data files below the base of the site', async () => {
    openAt('/history/about/', { base: '/history/' })
    const files = within(await table(messages.files.caption)).getAllByRole('link')
    const addresses = files.map((link) => link.getAttribute('href'))
    expect(addresses.slice(0, 4)).toEqual(
      ['timeline.json', 'timeline.schema.json', 'architectures.csv', 'references.bib'].map(
        (file) => `/history/data/${file}`,
      ),
    )
    const [, id] = /^\/history\/data\/networks\/(.+)\.json$/.exec(addresses[4]!) ?? []
    expect(corpus.specifications.has(id!)).toBe(true)
  })

  it('links to the licences of its packages', async () => {
    openAt('/history/about/', { base: '/history/' })
    const link = await screen.findByRole('link', { name: messages.licences })
    expect(link.getAttribute('href')).toBe('/history/licenses.txt')
  })

  it('opens a link in its prose without a reload', async () => {
    const { store, user } = openAt('/about/')
    const link = (await screen.findAllByRole('link', { name: 'ResNet' }))[0]!
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('shows its tables if its content has no sections', async () => {
    openAt('/about/', {
      fetch: async (kind, id, language) => {
        const reading = await fetchContent(kind, id, language)
        if (reading.kind !== 'about') return reading
        const { summary: _, ...rest } = reading
        return { ...rest, sections: [] }
      },
    })
    expect(await table(messages.eras.caption)).toBeTruthy()
    expect(screen.getAllByRole('table')).toHaveLength(5)
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  })

  it('shows an error if its content cannot be loaded', async () => {
    openAt('/about/', { fetch: () => Promise.reject(new Error('no network')) })
    expect(await screen.findByText(en.loadFailed)).toBeTruthy()
  })
})
