import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { drawing, mark, open, panel } from './timelinePage'

const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 }).first()
const help = (page: Page) => page.getByRole('dialog', { name: 'How to read the picture' })
const isFocusIn = (page: Page, selector: string) =>
  page.evaluate((one) => document.activeElement?.closest(one) !== null, selector)

/** Presses Tab until the focus is where it should be; fails after `maxPresses`. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>, maxPresses: number) {
  for (let presses = 0; presses < maxPresses; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error(`${maxPresses} presses of Tab did not reach it.`)
}

test('with the keyboard alone, ResNet is found, read, left for an ancestor, and closed', async ({ page }) => {
  await open(page, '/')
  await tabUntil(page, () => isFocusIn(page, '[data-drawing=live] a[data-id]'), 12)
  await page.keyboard.type('resne')
  await expect(mark(page, 'ResNet')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(mark(page, 'ResNet')).not.toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(mark(page, 'ResNet')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('ResNet')
  await expect(heading(page)).toBeFocused()

  const ancestor = panel(page).getByRole('region', { name: 'Built on' }).getByRole('link').first()
  await expect(ancestor).toHaveText('VGGNet')
  await tabUntil(page, () => ancestor.evaluate((one) => one === document.activeElement), 60)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('VGGNet')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(mark(page, 'VGGNet')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(mark(page, 'VGGNet')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(heading(page)).toBeFocused()
})

test('a click on a mark opens its article and does not move the focus to the heading', async ({ page }) => {
  await open(page, '/')
  await mark(page, 'ResNet').click()
  await expect(heading(page)).toHaveText('ResNet')
  await expect(panel(page).getByRole('region', { name: 'Built on' })).toBeAttached()
  await expect(heading(page)).not.toBeFocused()
  expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(false)
})

test('the timeline is one stop of Tab, and its events follow while it has the focus', async ({ page }) => {
  await open(page, '/')
  const stops = drawing(page).locator('[tabindex="0"]')
  await expect(stops).toHaveCount(1)
  await stops.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await expect(drawing(page).locator('button:focus')).toHaveCount(1)
  const event = () => drawing(page).locator('button:focus').getAttribute('aria-label')
  const first = await event()
  await page.keyboard.press('ArrowRight')
  await expect.poll(event).not.toBe(first)
  await page.keyboard.press('Tab')
  expect(await isFocusIn(page, '[data-drawing]')).toBe(false)
  await expect(stops).toHaveCount(1)
})

test.describe('the help', () => {
  test('opens with ? on a mark, closes with Escape, and returns the focus', async ({ page }) => {
    await open(page, '/')
    await mark(page, 'ResNet').focus()
    await page.keyboard.press('?')
    await expect(help(page).getByText('the architecture before or after it')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(help(page)).toHaveCount(0)
    await expect(mark(page, 'ResNet')).toBeFocused()
  })

  test('opens with its button, which gets the focus back, and closes on a click beside it', async ({
    page,
  }) => {
    await open(page, '/')
    const button = page.getByRole('button', { name: 'Help' })
    await button.press('Enter')
    await expect(help(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    await button.click()
    await expect(help(page)).toBeVisible()
    await page.mouse.click(10, 400)
    await expect(help(page)).toHaveCount(0)
  })

  test.describe('on a touch screen', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

    test('leaves out the keys', async ({ page }) => {
      await open(page, '/')
      await page.getByRole('button', { name: 'Help' }).tap()
      await expect(help(page).getByText('Each layer is an era', { exact: false })).toBeVisible()
      await expect(help(page).getByRole('heading', { name: 'Keys' })).toBeHidden()
    })
  })
})

for (const width of [320, 390])
  for (const address of ['/', '/zh/'])
    test(`the buttons of the header fit at ${address} in a window ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 })
      await open(page, address)
      const boxes = await page.locator('header > p > a, header > div > :is(a, button)').evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .map(({ left, right }) => ({ left, right })),
      )
      expect(boxes.length).toBeGreaterThanOrEqual(7)
      for (const [index, { left, right }] of boxes.entries()) {
        expect(right).toBeLessThanOrEqual(width)
        expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? 0) - 0.5)
      }
    })
