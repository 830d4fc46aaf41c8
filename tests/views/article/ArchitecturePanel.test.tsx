// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { messages as enArticle } from '../../../src/i18n/en/article'
import { messages as en } from '../../../src/i18n/en/explorer'
import { messages as filter } from '../../../src/i18n/en/filter'
import { messages as zhArticle } from '../../../src/i18n/zh/article'
import { messages as zh } from '../../../src/i18n/zh/explorer'
import { getZoom } from '../../../src/layout/timeline/axis/viewport'
import { noFilter } from '../../../src/model/filter'
import { childrenOf } from '../../../src/model/lineage'
import type { FetchContent } from '../../../src/state/contentCache'
import { getOpenFraction, getWarp } from '../../../src/state/store'
import { corpus, fetchContent, openAt, timeline } from '../setup'

const resnet = timeline.architectures.find(({ id }) => id === 'resnet')!
const article = corpus.architectureArticles.find(({ id, language }) => id === 'resnet' && language === 'en')!
const titleOf = (id: string) => timeline.architectures.find((one) => one.id === id)!.title.en
const panel = (name: string) => screen.findByRole('complementary', { name })
const ancestorsIn = (aside: HTMLElement) => within(aside).findByRole('region', { name: enArticle.builtOn })

describe('ArchitecturePanel', () => {
  it('shows its title, era, date, authors and summary', async () => {
    openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    await within(aside).findByText(article.summary)
    expect(within(aside).getByRole('heading', { level: 2, name: 'ResNet' })).toBeTruthy()
    expect(within(aside).getByText('December 2015').getAttribute('datetime')).toBe('2015-12')
    const authors = within(aside).getAllByTitle('Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun')
    expect(authors[0]!.textContent).toBe('Kaiming He, Xiangyu Zhang, Shaoqing Ren et al.')
    const era = timeline.eras.find(({ id }) => id === resnet.era)!
    expect(within(aside).getByRole('link', { name: era.title.en }).getAttribute('href')).toBe('/era/cnn/')
  })

  it('names the conditions of the filter that it fails, and clears the filter', async () => {
    const { store, user } = openAt('/architecture/resnet/?eras=rnn,transformer&importance=4')
    const aside = await panel('ResNet')
    const titles = ['rnn', 'transformer'].map((id) => timeline.eras.find((one) => one.id === id)!.title.en)
    const notice = await within(aside).findByText(filter.outsideFilter([filter.onlyEras(titles.join(', '))]))
    await user.click(within(notice.parentElement!).getByRole('button', { name: filter.clearFilter }))
    expect(store.getState().filter).toEqual(noFilter)
    expect(notice.isConnected).toBe(false)
  })

  it('says nothing about a filter that it passes', async () => {
    openAt('/architecture/resnet/?eras=cnn&importance=4')
    const aside = await panel('ResNet')
    await within(aside).findByText(article.summary)
    expect(within(aside).queryByRole('button', { name: filter.clearFilter })).toBeNull()
  })

  it('shows each section of the article under its heading, with equations', async () => {
    openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    for (const { title } of article.sections) {
      expect(await within(aside).findByRole('heading', { level: 3, name: title })).toBeTruthy()
    }
    expect(aside.querySelector('math')).not.toBeNull()
  })

  it('shows each figure with its provenance, and every source with its link', async () => {
    openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    const figures = await within(aside).findByRole('region', { name: enArticle.keyFigures })
    expect(within(figures).getByText('25.6M').title).toBe('25,557,032')
    expect(
      within(figures)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toContain(enArticle.provenance.counted)
    for (const link of within(figures).getAllByRole('link')) {
      expect(document.getElementById(link.getAttribute('href')!.slice(1))?.tagName).toBe('LI')
    }
    const sources = within(aside).getByRole('region', { name: en.sources })
    expect(within(sources).getAllByRole('listitem')).toHaveLength(article.metadata.sources.length)
    const arxiv = within(sources).getByRole('link', { name: 'arXiv:1512.03385' })
    expect(arxiv.getAttribute('href')).toBe('https://arxiv.org/abs/1512.03385')
  })

  it('shows an unverified figure last, in words, and a note with its number', async () => {
    openAt('/architecture/gpt-4/')
    const figures = await within(await panel('GPT-4')).findByRole('region', { name: enArticle.keyFigures })
    const amounts = within(figures).getAllByRole('definition')
    expect(amounts.map(({ textContent }) => textContent)).toEqual([
      '86.4 %',
      '8,192',
      'A second version, with limited access at launch, accepted 32,768 tokens.',
      'about 1.8 trillion, rumoured',
      'An outside estimate; OpenAI has published no size.',
      'about 2.1 × 10²⁵, rumoured',
      'An outside estimate; OpenAI has published no figure.',
    ])
  })

  it('has its story in order, with the network after the idea', async () => {
    openAt('/architecture/lenet-5/')
    const aside = await panel('LeNet-5')
    await within(aside).findByRole('tree')
    const headings = within(aside).getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      ...['The problem before', 'The idea', 'The network, layer by layer', 'How it works'],
      ...['What it changed', 'Limits', en.labs.tryIt, enArticle.builtOn, enArticle.ledTo, en.sources],
    ])
  })

  it('lists what it builds on, with the idea taken from each, and what builds on it', async () => {
    openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    const ancestors = await ancestorsIn(aside)
    for (const { id, idea } of resnet.buildsOn) {
      const link = within(ancestors).getByRole('link', { name: titleOf(id) })
      expect(link.getAttribute('href')).toBe(`/architecture/${id}/`)
      expect(within(ancestors).getByText(idea!.en)).toBeTruthy()
    }
    const descendants = within(aside).getByRole('region', { name: enArticle.ledTo })
    const children = childrenOf(timeline, 'resnet')
    expect(
      within(descendants)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(
      children.map(
        ({ title, buildsOn }) => title.en + (buildsOn.find(({ id }) => id === 'resnet')!.idea?.en ?? ''),
      ),
    )
    expect(children.some(({ buildsOn }) => buildsOn.some(({ id, idea }) => id === 'resnet' && idea))).toBe(
      true,
    )
  })

  it('opens an architecture of its lineage without a reload', async () => {
    const { store, user } = openAt('/architecture/resnet/')
    const ancestors = await ancestorsIn(await panel('ResNet'))
    await user.click(within(ancestors).getByRole('link', { name: titleOf('vgg') }))
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'vgg' })
    expect(await panel(titleOf('vgg'))).toBeTruthy()
    expect(screen.getAllByRole('complementary')).toHaveLength(1)
  })

  it('changes from an architecture without a network to one with a network without errors', async () => {
    const consoleError = vi.spyOn(console, 'error')
    const { store } = openAt('/architecture/gmdh/')
    const aside = await panel(titleOf('gmdh'))
    expect(within(aside).queryByRole('link', { name: /^Compare/ })).toBeNull()
    act(() => store.actions.openPage({ kind: 'architecture', id: 'resnet' }))
    expect(await within(await panel('ResNet')).findByRole('link', { name: /^Compare/ })).toBeTruthy()
    expect(consoleError).not.toHaveBeenCalled()
  })

  it('leaves a click with a modifier to the browser', async () => {
    const { store, user } = openAt('/architecture/resnet/')
    const ancestors = await ancestorsIn(await panel('ResNet'))
    await user.keyboard('{Control>}')
    await user.click(within(ancestors).getByRole('link', { name: titleOf('vgg') }))
    await user.keyboard('{/Control}')
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('opens a link in its prose without a reload', async () => {
    const { store, user } = openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    await within(aside).findByText(article.summary)
    const link = aside.querySelector<HTMLAnchorElement>('article a[href="/architecture/alexnet/"]')!
    await user.click(link)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'alexnet' })
  })

  it('links to the next architecture in time, and back', async () => {
    const index = timeline.architectures.indexOf(resnet)
    const { store, user } = openAt('/architecture/resnet/')
    const neighboursIn = (aside: HTMLElement) =>
      within(aside).getByRole('navigation', { name: `${en.previous}, ${en.next}` })
    await user.click(
      within(neighboursIn(await panel('ResNet'))).getByRole('link', { name: new RegExp(en.next) }),
    )
    const after = timeline.architectures[index + 1]!
    expect(store.getState().page).toEqual({ kind: 'architecture', id: after.id })
    const previous = within(neighboursIn(await panel(after.title.en))).getByRole('link', {
      name: new RegExp(en.previous),
    })
    expect(previous.textContent).toBe('Earlier · December 2015ResNet')
    await user.click(previous)
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
  })

  it('has no previous link for the first architecture and no next link for the last', async () => {
    const [first, last] = [timeline.architectures[0]!, timeline.architectures.at(-1)!]
    const { unmount } = openAt(`/architecture/${first.id}/`)
    await panel(first.title.en)
    expect(screen.queryByRole('link', { name: new RegExp(`^${en.previous}`) })).toBeNull()
    expect(screen.getByRole('link', { name: new RegExp(`^${en.next}`) })).toBeTruthy()
    unmount()
    openAt(`/architecture/${last.id}/`)
    await panel(last.title.en)
    expect(screen.queryByRole('link', { name: new RegExp(`^${en.next}`) })).toBeNull()
  })

  it('closes with its button and with Escape, and the timeline stays where it is', async () => {
    const { store, user } = openAt('/architecture/resnet/?from=2010&to=2020')
    const zoom = () =>
      getZoom(getWarp(store.getState()), store.getState().viewport, getOpenFraction(store.getState()))
    const before = zoom()
    await user.click(within(await panel('ResNet')).getByRole('button', { name: en.close }))
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    // The part that was under the panel is visible again.
    expect(store.getState().viewport.from).toBeCloseTo(2010, 6)
    expect(store.getState().viewport.to).toBeGreaterThan(2020)
    expect(zoom()).toBeCloseTo(before, 6)
    expect(screen.queryByRole('complementary')).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: 'ResNet' }))
    await panel('ResNet')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('copies the address of the current view', async () => {
    const { store, user } = openAt('/zh/architecture/resnet/?from=2010&to=2020')
    const button = within(await panel('ResNet')).getByRole('button', { name: zh.copyLink })
    store.actions.setViewport({ from: 2011, to: 2019 })
    await user.click(button)
    expect(await navigator.clipboard.readText()).toBe(
      'http://localhost:3000/zh/architecture/resnet/?from=2011&to=2019',
    )
    expect(await within(button).findByText(zh.linkCopied)).toBeTruthy()
  })

  it('shows the address in a field, selected, where it cannot be copied', async () => {
    const { user } = openAt('/architecture/resnet/')
    const aside = await panel('ResNet')
    // As on insecure origins.
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
    await user.click(within(aside).getByRole('button', { name: en.copyLink }))
    const field = await within(aside).findByRole<HTMLInputElement>('textbox', { name: en.copyLink })
    expect(field.value).toBe('http://localhost:3000/architecture/resnet/')
    expect(document.activeElement).toBe(field)
    expect(field.selectionEnd! - field.selectionStart!).toBe(field.value.length)
    await user.tab()
    expect(within(aside).getByRole('button', { name: en.copyLink })).toBeTruthy()
  })

  it('shows an error if its article cannot be loaded, and retries on request', async () => {
    const fetch = vi.fn<FetchContent>(fetchContent)
    fetch.mockRejectedValueOnce(new Error('no network'))
    const { user } = openAt('/architecture/resnet/', { fetch })
    const aside = await panel('ResNet')
    const alert = await within(aside).findByRole('alert')
    expect(alert.textContent).toContain(en.loadFailed)
    expect(within(aside).getByText(resnet.tagline.en)).toBeTruthy()
    await user.click(within(alert).getByRole('button', { name: en.retry }))
    expect(await within(aside).findByText(article.summary)).toBeTruthy()
    expect(within(aside).queryByRole('alert')).toBeNull()
  })

  it('is in Chinese, with Chinese names, below zh/', async () => {
    openAt('/zh/architecture/resnet/')
    const aside = await panel(resnet.title.zh)
    expect((await within(aside).findByTitle('何恺明、张祥雨、任少卿、孙剑')).textContent).toBe(
      '何恺明、张祥雨、任少卿 等',
    )
    expect(within(aside).getByText('2015 年 12 月')).toBeTruthy()
    expect(within(aside).getByText('ImageNet 测试集，集成')).toBeTruthy()
    expect(within(aside).getByRole('region', { name: zhArticle.builtOn })).toBeTruthy()
  })
})
