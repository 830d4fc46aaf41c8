import type { Page } from '@playwright/test'
import { expect, test, thorough } from './guardedTest'

/** A movement of something that was already on the screen, in the units of the Layout Instability API. */
interface Shift {
  readonly value: number
  readonly moved: readonly string[]
}

declare global {
  interface Window {
    shifts: Shift[]
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

const maxShift = 0.02
/** Of a slow phone, compared with the machine of the test. */
const slowdown = 3
/** How long a page must stand still to be taken for complete. */
const stillMs = 1000

/** Loads an address with an empty cache on a slow machine, and returns what shifted until the page stood still. */
async function measureShifts(page: Page, address: string, isComplete: (page: Page) => Promise<void>) {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement))
        window.shifts.push({
          value,
          moved: moved.map((one) => `${one?.tagName} ${one?.getAttribute('class')}`),
        })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(address)
  await isComplete(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(stillMs)
  return page.evaluate(() => window.shifts)
}

const drawn = (page: Page) => expect(page.locator('[data-drawing=live]')).toBeVisible()
const networkShown = (page: Page) => expect(page.getByRole('tree')).toBeAttached()
const headingShown = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()

/** Pages, their addresses, when they are complete, and the tag of those that are seldom changed. */
const pages = [
  ['the timeline', '/', drawn],
  ['an era', '/era/cnn/', drawn, thorough],
  ['an architecture', '/architecture/resnet/', networkShown],
  ['an architecture with one variant, in Chinese', '/zh/architecture/lenet-5/', networkShown, thorough],
  ['a changed network', '/architecture/gpt-2/?variant=gpt2-xl&set=layers:24', networkShown],
  ['the labs', '/lab/', headingShown, thorough],
  ['a lab', '/lab/residual/', headingShown],
  ['a comparison', '/compare/?with=vgg,resnet', headingShown],
  ['the page about the site', '/about/', headingShown, thorough],
] as const

async function expectNoShift(page: Page, address: string, isComplete: (page: Page) => Promise<void>) {
  const shifts = await measureShifts(page, address, isComplete)
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(maxShift)
}

for (const { viewport, tag } of [
  { viewport: { width: 1280, height: 800 }, tag: thorough },
  { viewport: { width: 390, height: 844 }, tag: [] },
])
  test.describe(`at ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport })
    for (const [name, address, isComplete, pageTag = []] of pages)
      test(`${name} does not shift while it loads`, { tag: [tag, pageTag].flat() }, ({ page }) =>
        expectNoShift(page, address, isComplete),
      )

    test.describe('for a new reader, who sees the introduction', () => {
      test.use({ storageState: { cookies: [], origins: [] } })
      test('the timeline does not shift while it loads', ({ page }) => expectNoShift(page, '/', drawn))
    })
  })

for (const { address, viewport } of [
  { address: '/architecture/resnet/', viewport: { width: 1280, height: 800 } },
  { address: '/zh/architecture/lenet-5/', viewport: { width: 1920, height: 1080 } },
  { address: '/architecture/gpt-2/', viewport: { width: 390, height: 844 } },
  { address: '/architecture/deepseek-v3/', viewport: { width: 390, height: 844 } },
  { address: '/zh/architecture/transformer/', viewport: { width: 844, height: 390 } },
])
  test(`the place kept for the network is as large as the network: ${address} at ${viewport.width} px`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const measure = async (on: Page) => {
      const section = on.locator('.NetworkSection-network')
      await section.scrollIntoViewIfNeeded()
      return section.evaluate((element) => element.getBoundingClientRect().height)
    }
    const context = await browser.newContext({ viewport })
    const served = await context.newPage()
    // As long as the scripts are on their way.
    await served.route('**/*.js', (route) => route.abort())
    await served.goto(baseURL + address)
    const kept = await measure(served)
    await context.close()
    await page.setViewportSize(viewport)
    await page.goto(address)
    await networkShown(page)
    expect(kept).toBeGreaterThan(300)
    expect(Math.abs((await measure(page)) - kept)).toBeLessThan(1)
  })
