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

/** The name of each element in a part of the page, and all its computed styles as one string. */
const readStyles = (page: Page, part: string) =>
  page.evaluate((part) => {
    const root = document.querySelector(part)
    if (!root) return []
    const names = [...getComputedStyle(root)].filter((name) => !name.startsWith('--'))
    return [root, ...root.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element)
      const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')
      // Ids of gradients and clip paths differ from page to page.
      return [element.localName, values.replace(/url\([^)]*\)/g, 'url()')] as const
    })
  }, part)

type Styles = Awaited<ReturnType<typeof readStyles>>

/** Reads styles repeatedly until they no longer change. */
async function readSettledStyles(page: Page, part: string): Promise<Styles> {
  let last: Styles = []
  await expect(async () => {
    const before = last
    last = await readStyles(page, part)
    expect(last.length).toBeGreaterThan(30)
    expect(JSON.stringify(last) === JSON.stringify(before)).toBe(true)
  }).toPass({ intervals: [500], timeout: 30_000 })
  return last
}

/** The differences from a freshly loaded page: at most four declarations of each of five elements. */
function findDifferences(styles: Styles, fresh: Styles): string[] {
  if (styles.length !== fresh.length) return [`${styles.length} elements, not ${fresh.length}`]
  return styles
    .flatMap(([name, values], index) => {
      const expected = fresh[index]![1]
      if (values === expected) return []
      const wanted = new Set(expected.split('; '))
      const others = values.split('; ').filter((one) => !wanted.has(one))
      return [`${name} ${index}: ${others.slice(0, 4).join('; ')}`]
    })
    .slice(0, 5)
}

test('every lab, article, comparison and diagram looks the same freshly loaded and after all others', async ({
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
    await readSettledStyles(page, part)
  }
  for (const [address, part] of pages) {
    const other = await context.newPage()
    await other.emulateMedia({ reducedMotion: 'reduce' })
    await other.goto(address)
    const fresh = await readSettledStyles(other, part)
    await other.close()
    await goTo(page, address)
    await expect(async () =>
      expect(findDifferences(await readStyles(page, part), fresh), address).toEqual([]),
    ).toPass({ intervals: [300], timeout: 15_000 })
  }
})
