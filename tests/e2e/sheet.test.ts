import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { mark, moveFingers, open, panel, visibleYears } from './timelinePage'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

const heightOf = async (page: Page) => Math.round((await panel(page).boundingBox())!.height)

/** Drags the sheet by the handle in its bar. */
async function dragSheet(page: Page, distance: number) {
  const { x, y, width } = (await panel(page).boundingBox())!
  const from = { x: x + width / 2, y: y + 4 }
  await moveFingers(page, [from, { x: from.x, y: from.y - distance }])
}

test.describe('the sheet of an article on a phone', () => {
  test('is dragged to three heights by its handle', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    const half = Math.round(0.62 * 844)
    await expect.poll(() => heightOf(page)).toBe(half)
    await dragSheet(page, 150)
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.94 * 844))
    await dragSheet(page, -150)
    await expect.poll(() => heightOf(page)).toBe(half)
    await dragSheet(page, -150)
    await expect.poll(() => heightOf(page)).toBe(128)
    await expect(panel(page).getByRole('heading', { name: 'ResNet', level: 2 })).toBeInViewport({ ratio: 1 })
    // A long drag goes all the way.
    await dragSheet(page, 500)
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.94 * 844))
  })

  test('follows the finger, and its buttons work as before', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.62 * 844))
    await dragSheet(page, 4)
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.62 * 844))
    await panel(page).getByRole('button', { name: 'Enlarge' }).tap()
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.94 * 844))
    await panel(page).getByRole('button', { name: 'Shrink' }).tap()
    await expect.poll(() => heightOf(page)).toBe(Math.round(0.62 * 844))
  })

  test('leaves the mark that was tapped in view, with its card', async ({ page }) => {
    for (const title of ['GPT-3', 'McCulloch–Pitts neuron']) {
      await open(page, '/')
      await mark(page, title).tap()
      await expect(panel(page)).toBeVisible()
      await expect
        .poll(async () => {
          const box = (await mark(page, title).boundingBox())!
          return box.y > 58 && box.y + box.height < (await panel(page).boundingBox())!.y
        })
        .toBe(true)
      await expect(mark(page, title).locator('[class*=Card-card]')).toBeInViewport({ ratio: 1 })
    }
  })
})

test.describe('a shared link on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  for (const address of ['/architecture/resnet/?from=2008&to=2018', '/era/cnn/?from=1985&to=1999'])
    test(`keeps its years: ${address}`, async ({ page }) => {
      await open(page, address)
      const [from, to] = address.match(/\d{4}/g)!
      await expect.poll(() => visibleYears(page)).toBe(`${from} to ${to}`)
      // Longer than the address waits for the view.
      await page.waitForTimeout(600)
      expect(await visibleYears(page)).toBe(`${from} to ${to}`)
      expect(page.url()).toContain(address)
    })
})
