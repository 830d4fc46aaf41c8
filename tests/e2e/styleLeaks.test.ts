/** Styles are local: a page looks the same after any other pages. */

import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

/** Pages and the compared part of each. */
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

const sheets = readdirSync('dist/assets').filter((file) => file.endsWith('.css'))

/** Waits until a part of the page no longer changes. */
async function waitUntilStill(page: Page, part: string) {
  await expect(page.locator(part).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    async ({ part, minElements, stillMs }) => {
      const read = () => {
        const root = document.querySelector(part)
        if (!root || root.querySelectorAll('*').length < minElements) return ''
        return document.getAnimations().length + root.innerHTML
      }
      for (let last = '', now = read(); now === '' || now !== last; now = read()) {
        last = now
        await new Promise((resolve) => setTimeout(resolve, stillMs))
      }
    },
    { part, minElements: 30, stillMs: 600 },
  )
}

/**
 * Adds the style sheets that only other pages load, as if the reader had visited all of them before. Returns how many there
 * are, and the computed styles in a part of the page that change by it: at most four declarations of each of five elements.
 */
const addOtherSheets = (page: Page, part: string) =>
  page.evaluate(
    async ({ part, sheets }) => {
      const root = document.querySelector(part)!
      const elements = [root, ...root.querySelectorAll('*')]
      const properties = [...getComputedStyle(root)].filter((name) => !name.startsWith('--'))
      const readStyles = () =>
        elements.map((element) => {
          const style = getComputedStyle(element)
          return properties.map((one) => style.getPropertyValue(one))
        })
      const load = (file: string) =>
        new Promise((resolve, reject) => {
          const link = document.createElement('link')
          Object.assign(link, {
            rel: 'stylesheet',
            href: `/assets/${file}`,
            onload: resolve,
            onerror: reject,
          })
          document.head.append(link)
        })
      const fresh = readStyles()
      const others = sheets.filter((file) => !document.querySelector(`link[href$="${file}"]`))
      await Promise.all(others.map(load))
      const changes = readStyles().flatMap((values, index) => {
        const changed = properties.flatMap((property, at) => {
          const [before, after] = [fresh[index]![at], values[at]]
          return before === after ? [] : [`${property}: ${after}, not ${before}`]
        })
        return changed.length === 0
          ? []
          : [`${elements[index]!.localName} ${index}: ${changed.slice(0, 4).join('; ')}`]
      })
      return { others: others.length, changes: changes.slice(0, 5) }
    },
    { part, sheets },
  )

for (const [address, part] of pages)
  test(`the styles of ${address} are the same with the style sheets of all other pages`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    // Again, if the page still changed by itself; what a sheet changes, it changes each time.
    await expect(async () => {
      await page.goto(address)
      await waitUntilStill(page, part)
      const { others, changes } = await addOtherSheets(page, part)
      expect(others).toBeGreaterThan(10)
      expect(changes).toEqual([])
    }).toPass({ intervals: [0], timeout: 60_000 })
  })
