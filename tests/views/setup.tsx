/** Stubs what jsdom lacks and the views need, and opens the explorer as main.tsx does. */

import { cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { parseView } from '../../src/state/addressCodec'
import type { AnimationClock } from '../../src/state/animation'
import { createContentCache, type FetchContent } from '../../src/state/contentCache'
import { createSearchIndex } from '../../src/state/searchIndex'
import { createExplorerStore } from '../../src/state/store'
import { App } from '../../src/views/App'
import { type AppServices, ServicesProvider } from '../../src/views/hooks/context'
import { readCorpus } from '../content'
import { connectLab } from './labs/connectLab'

// Lazy views load slowly while many tests run at once.
configure({ asyncUtilTimeout: 10_000 })

export const corpus = readCorpus()
export const { timeline } = corpus

const reducedMotionClock: AnimationClock = {
  now: () => 0,
  requestFrame: () => () => {},
  prefersReducedMotion: () => true,
}
const index = createSearchIndex(makeSearchDocuments(corpus))

export const fetchContent: FetchContent = async (kind, id, language) => {
  const { eraArticles, labArticles, architectureArticles, aboutArticles } = corpus
  const all = {
    era: eraArticles,
    lab: labArticles,
    architecture: architectureArticles,
    about: aboutArticles,
  }[kind]
  const content = all.find((one) => one.id === id && one.language === language)
  if (!content) throw new Error(`There is no ${kind} ${id} in ${language}.`)
  return content
}

const loadSpecification = async (id: string) => corpus.specifications.get(id)

/** Renders a view by itself, in English. */
export function renderView(view: ReactElement) {
  const rejectLoading = () => Promise.reject(new Error('A view that is rendered alone loads nothing.'))
  const services: AppServices = {
    store: createExplorerStore(timeline, parseView('/'), reducedMotionClock),
    contentCache: createContentCache(fetchContent),
    loadSearchIndex: rejectLoading,
    loadSpecification: rejectLoading,
    connectLab: () => ({ send() {}, close() {} }),
    base: '/',
  }
  return render(<ServicesProvider value={services}>{view}</ServicesProvider>)
}

/** Renders the explorer at an address and does not wait for content. */
export function openAt(
  address: string,
  { fetch = fetchContent, base = '/', timeline: shown = timeline } = {},
) {
  const store = createExplorerStore(shown, parseView(address, base), reducedMotionClock)
  const contentCache = createContentCache(fetch)
  const loadSearchIndex = vi.fn(async () => index)
  const view = render(
    <App
      store={store}
      contentCache={contentCache}
      loadSearchIndex={loadSearchIndex}
      loadSpecification={loadSpecification}
      connectLab={connectLab}
      base={base}
    />,
  )
  return { store, contentCache, user: userEvent.setup(), loadSearchIndex, ...view }
}

/** The size of the window and of every element. */
const box = { x: 0, y: 0, left: 0, top: 0, right: 1200, bottom: 700, width: 1200, height: 700 }

beforeEach(() => {
  // Readers who have been here before; Introduction.test.tsx is about the others.
  document.documentElement.dataset.introduction = 'closed'
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  vi.stubGlobal('innerWidth', box.width)
  vi.stubGlobal('innerHeight', box.height)
  Element.prototype.getBoundingClientRect = () => ({ ...box, toJSON: () => box })
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(box.width)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(box.height)
  Element.prototype.scrollIntoView = () => {}
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
    this.querySelector<HTMLElement>('[autofocus], input')?.focus()
  }
  HTMLElement.prototype.showPopover = () => {}
  // Canvases are not painted.
  HTMLCanvasElement.prototype.getContext = () => null
  // As on a wide screen, the links of the header are visible.
  document.head.innerHTML = `
    <style>nav[popover] { display: contents !important }</style>
    <meta name="description" content="" />
    <link rel="canonical" href="/" />
    <link rel="alternate" hreflang="en" href="/" />
    <link rel="alternate" hreflang="zh-Hans" href="/" />`
  document.addEventListener('click', togglePopover)
})

afterEach(() => {
  cleanup()
  document.removeEventListener('click', togglePopover)
  vi.unstubAllGlobals()
})

/** Toggles the popover of a button, as a browser does. */
function togglePopover({ target }: Event) {
  const id = (target as Element).closest('[popovertarget]')?.getAttribute('popovertarget')
  const popover = id && document.getElementById(id)
  if (popover) popover.style.display = popover.style.display === 'block' ? '' : 'block'
}
