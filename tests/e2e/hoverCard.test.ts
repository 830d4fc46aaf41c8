import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { drawing } from './timelinePage'

const card = (page: Page) => page.locator('.HoverCard-card')
const mark = (page: Page, id: string) => drawing(page).locator(`a[data-id="${id}"]`)

const ids = ['mcculloch-pitts', 'lenet-5', 'resnet', 'seq2seq', 'gpt-4', 'llama-3', 'mamba']

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [1920, 1080],
] as const) {
  test.describe(`in a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('the card of a mark is on the screen and leaves its name free', async ({ page }) => {
      await page.goto('/')
      await drawing(page).waitFor()
      for (const id of ids) {
        await mark(page, id).hover()
        const title = (await mark(page, id).getAttribute('aria-label'))!
        await expect(card(page)).toContainText(title)
        const box = (await card(page).boundingBox())!
        expect(box.x, id).toBeGreaterThanOrEqual(0)
        expect(box.y, id).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width, id).toBeLessThanOrEqual(width)
        expect(box.y + box.height, id).toBeLessThanOrEqual(height)
        const dot = (await mark(page, id).boundingBox())!
        const centre = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 }
        const isOverDot =
          centre.x > box.x &&
          centre.x < box.x + box.width &&
          centre.y > box.y &&
          centre.y < box.y + box.height
        expect(isOverDot, id).toBe(false)
      }
    })
  })
}

test('the card of a mark does not take the pointer away from it', async ({ page }) => {
  await page.goto('/')
  await mark(page, 'resnet').hover()
  await expect(card(page)).toBeVisible()
  const box = (await card(page).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4)
  await expect(card(page)).toHaveCount(0)
})
