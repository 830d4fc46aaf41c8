/** Phones in both orientations, and the smallest ones: each kind of page fits, and all of it can be read and tapped. */

import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { overlap, type Rect } from './picture'
import { drawing, open } from './timelinePage'

test.use({ hasTouch: true, isMobile: true })

interface Control extends Rect {
  readonly name: string
}

/** What is wrong with a page, by kind; empty lists if nothing is. */
interface Defects {
  readonly tooWide: readonly string[]
  readonly cut: readonly string[]
  readonly tooSmall: readonly string[]
  readonly overlapping: readonly string[]
}

async function findDefects(page: Page): Promise<Defects> {
  const { controls, ...defects } = await page.evaluate(() => {
    const minTarget = 24
    const root = document.querySelector('dialog:modal') ?? document.body
    const describe = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) ||
      element.outerHTML.slice(0, 60)
    const isScrolled = (element: Element, axis: 'overflowX' | 'overflowY'): boolean => {
      const parent = element.parentElement
      if (!parent || parent === document.documentElement) return false
      return getComputedStyle(parent)[axis] !== 'visible' || isScrolled(parent, axis)
    }
    const isShown = (element: Element) => {
      const { width, height, left, right, top, bottom } = element.getBoundingClientRect()
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest('[inert], [aria-hidden=true], .visually-hidden') &&
        width > 1 &&
        height > 1 &&
        right > 0 &&
        bottom > 0 &&
        left < innerWidth &&
        top < innerHeight
      )
    }
    const elements = [...root.querySelectorAll('*')].filter(isShown)
    const tooWide = elements
      .filter((one) => !one.closest('svg, math, [data-drawing]') && !isScrolled(one, 'overflowX'))
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map(describe)
    if (document.documentElement.scrollWidth > innerWidth) tooWide.push('the page')
    const cut = elements
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((one) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(one)
        const isClipped = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
        return isClipped && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1
      })
      .map(describe)
    const small = elements.filter((one) => {
      const isText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      return (
        isText &&
        !one.closest('svg, math, sub, sup') &&
        Number.parseFloat(getComputedStyle(one).fontSize) < 11
      )
    })
    const query = 'a[href], button, input, select, summary, [role=slider], [role=button], [tabindex="0"]'
    // A link within a sentence is exempt from WCAG 2.5.8, and so are marks, of which the arrow keys reach each.
    const controls = elements
      .filter((one) => one.matches(query) && !one.matches('article, svg *, [data-drawing] *'))
      .filter(
        (one) =>
          !(
            one.matches('a') &&
            one.closest('p, li, dt, dd, td, figcaption') &&
            getComputedStyle(one).display === 'inline'
          ),
      )
      .map((one) => {
        const target = one.closest('label') ?? one
        const { x, y, width, height } = target.getBoundingClientRect()
        return { name: describe(one), x, y, width, height, isReached: reaches(one, target) }
      })
    function reaches(one: Element, target: Element) {
      const box = target.getBoundingClientRect()
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return at !== null && (target.contains(at) || at.contains(one))
    }
    return {
      tooWide,
      cut,
      tooSmall: [
        ...small.map((one) => `text: ${describe(one)}`),
        ...controls
          .filter(({ width, height }) => width < minTarget || height < minTarget)
          .map(({ name, width, height }) => `${name}: ${Math.round(width)}×${Math.round(height)}`),
      ],
      // What lies under a sticky bar or a sheet is no target there.
      controls: controls.filter(({ isReached }) => isReached),
    }
  })
  const overlapping = controls.flatMap((a: Control, index) =>
    controls
      .slice(index + 1)
      .filter((b: Control) => overlap(a, b, 1) && !encloses(a, b) && !encloses(b, a))
      .map((b: Control) => `${a.name} and ${b.name}`),
  )
  return { ...defects, overlapping }
}

/** A control within another, such as a button in a card that is a link, is meant. */
const encloses = (a: Rect, b: Rect) =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height

const none: Defects = { tooWide: [], cut: [], tooSmall: [], overlapping: [] }

const click = (name: string) => (page: Page) => page.getByRole('banner').getByRole('button', { name }).click()

/** Page kinds: an address, and what to do there. */
const pages: readonly (readonly [address: string, act?: (page: Page) => Promise<void>])[] = [
  ['/', click('Find')],
  ['/', click('Filter')],
  ['/', click('Help')],
  ['/zh/era/cnn/'],
  ['/architecture/resnet/'],
  ['/architecture/resnet/?view=network&layer=stage.1'],
  ['/compare/?with=resnet,vgg'],
  ['/zh/lab/'],
  ['/lab/memory/'],
  ['/about/'],
]

const names = (page: Page) =>
  page
    .locator('[data-drawing=live] [class*=EraNames-name]')
    .evaluateAll((all) => new Set(all.map((one) => one.textContent)).size)

for (const [width, height, minNames] of [
  [844, 390, 6],
  [390, 844, 6],
  [320, 640, 4],
] as const) {
  const size = `${width}×${height}`
  test.describe(`on a screen of ${size}`, () => {
    test.use({ viewport: { width, height } })

    test('the timeline names its eras, and nothing is cut, too small or covered on any page', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const address of ['/', '/zh/']) {
        await open(page, address)
        expect.soft(await names(page), address).toBeGreaterThanOrEqual(minNames)
        expect.soft(await findDefects(page), address).toEqual(none)
      }
      for (const [address, act] of pages) {
        await page.goto(address)
        await page.locator('main').waitFor()
        await page.waitForLoadState('networkidle')
        await act?.(page)
        expect.soft(await findDefects(page), `${address} ${act ? 'opened' : ''}`).toEqual(none)
      }
    })
  })
}

test.describe('to a new reader with a phone held upright', () => {
  test.use({ viewport: { width: 320, height: 640 }, storageState: { cookies: [], origins: [] } })

  test('the introduction lies above the timeline and covers nothing of it', async ({ page }) => {
    await open(page, '/')
    const introduction = (await page.getByRole('region', { name: /^Eighty years/ }).boundingBox())!
    const timeline = (await drawing(page).boundingBox())!
    expect(introduction.y + introduction.height).toBeLessThanOrEqual(timeline.y)
    expect(await findDefects(page)).toEqual(none)
    await page.getByRole('main').getByRole('button', { name: 'Close' }).tap()
    await expect.poll(async () => (await drawing(page).boundingBox())!.y).toBe(introduction.y)
  })
})
