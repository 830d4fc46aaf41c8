/** Styles are local: a page looks the same after any other pages. */

import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

/** Pages and the compared part of each; beside an article the timeline depends on the previous page. */
const labs = ['perceptron', 'hidden-layers', 'energy', 'convolution', 'residual', 'memory', 'attention']
  .concat('transfer', 'experts', 'scale')
  .map((lab) => `${lab}/`)
  .concat(
    'energy/?part=rbm',
    'energy/?part=pretraining',
    'attention/?part=characters',
    'scale/?part=precision',
  )
const pages: readonly (readonly [address: string, part: string])[] = [
  ...labs.map((lab) => [`/lab/${lab}`, 'main'] as const),
  ['/architecture/resnet/', 'aside'],
  ['/compare/?with=vgg:vgg19,resnet:resnet34', 'main'],
  ['/about/', 'main'],
  ['/lab/', 'main'],
  ['/architecture/resnet/?view=network', '[data-fullscreen-diagram]'],
]

/** Goes to an address as the browser's back button does, without a reload. */
const goTo = (page: Page, address: string) =>
  page.evaluate((address) => {
    history.pushState({}, '', address)
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  }, address)

interface Styles {
  /** The names of all properties. */
  readonly properties: readonly string[]
  readonly elements: readonly { readonly name: string; readonly values: readonly string[] }[]
}

/** Reads the computed styles of all elements in a part of the page, once they no longer change. */
async function readSettledStyles(page: Page, part: string): Promise<Styles> {
  await expect(page.locator(part).first()).toBeVisible()
  const styles = await page.evaluate(
    async ({ part, minElements, stillMs, patienceMs }) => {
      const readStyles = () => {
        const root = document.querySelector(part)!
        const properties = [...getComputedStyle(root)].filter((name) => !name.startsWith('--'))
        const elements = [root, ...root.querySelectorAll('*')].map((element) => {
          const style = getComputedStyle(element)
          // Ids of gradients and clip paths differ from page to page.
          const values = properties.map((one) =>
            style.getPropertyValue(one).replace(/url\([^)]*\)/g, 'url()'),
          )
          return { name: element.localName, values }
        })
        return { properties, elements }
      }
      const end = performance.now() + patienceMs
      let last = ''
      while (performance.now() < end) {
        const styles = readStyles()
        const text = JSON.stringify(styles)
        if (text === last && styles.elements.length >= minElements) return styles
        last = text
        await new Promise((resolve) => setTimeout(resolve, stillMs))
      }
      return undefined
    },
    { part, minElements: 30, stillMs: 500, patienceMs: 30_000 },
  )
  if (!styles) throw new Error(`The styles of ${part} on ${page.url()} still change after half a minute.`)
  return styles
}

/** The differences from a freshly loaded page: at most four declarations of each of five elements. */
function findDifferences({ properties, elements }: Styles, fresh: Styles): string[] {
  if (elements.length !== fresh.elements.length)
    return [`${elements.length} elements, not ${fresh.elements.length}`]
  return elements
    .flatMap(({ name, values }, index) => {
      const expected = fresh.elements[index]!.values
      const others = properties.flatMap((property, at) =>
        values[at] === expected[at] ? [] : [`${property}: ${values[at]}, not ${expected[at]}`],
      )
      return others.length === 0 ? [] : [`${name} ${index}: ${others.slice(0, 4).join('; ')}`]
    })
    .slice(0, 5)
}

/** In two halves, for two workers. */
const half = Math.ceil(pages.length / 2)
for (const [name, compared] of [
  ['the first labs', pages.slice(0, half)],
  ['the last labs, an article, a comparison, the lists and a diagram', pages.slice(half)],
] as const)
  test(`the styles of ${name} are the same freshly loaded and after all other pages`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lab/')
    // Visits all of them once, so that all style sheets are loaded.
    for (const [address, part] of pages) {
      await goTo(page, address)
      await expect(page.locator(part).first()).toBeVisible()
      await page.waitForLoadState('networkidle')
    }
    for (const [address, part] of compared) {
      const other = await context.newPage()
      await other.emulateMedia({ reducedMotion: 'reduce' })
      await other.goto(address)
      const fresh = await readSettledStyles(other, part)
      await other.close()
      await goTo(page, address)
      await expect(async () =>
        expect(findDifferences(await readSettledStyles(page, part), fresh), address).toEqual([]),
      ).toPass({ intervals: [300], timeout: 60_000 })
    }
  })
