/** The same five tasks without a mouse, each within as many keys or gestures as a reader would put up with. */

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { panel } from './timelinePage'

const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 }).first()
const ancestors = (page: Page) => panel(page).getByRole('region', { name: 'Built on' }).getByRole('link')
const lastSource = (page: Page) =>
  panel(page).getByRole('region', { name: 'Sources' }).getByRole('link').last()
const compareLink = (page: Page) => panel(page).getByRole('link', { name: 'Compare with VGGNet' })
const answer = (page: Page) => page.getByRole('region', { name: 'What changed' })
const changeDimensions = (page: Page) => panel(page).getByText('Change its dimensions')
const classes = (page: Page) => panel(page).getByRole('spinbutton', { name: 'classes' })
/** The parameters of ResNet-50 with ten classes: 990 rows of 2,048 weights and a bias fewer. */
const exactDifference = (page: Page) =>
  panel(page).getByRole('definition').filter({ hasText: '23,528,522 · −2,028,510 · −7.9 %' })

const isFocused = (locator: Locator) => locator.evaluate((one) => one === document.activeElement)
const isInWindow = (locator: Locator) =>
  locator.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    const { top: start, bottom: end } = one.closest('article')!.getBoundingClientRect()
    return top >= start && bottom <= Math.min(end, innerHeight)
  })

/** Repeats an action until a condition holds; fails if it takes more than `max` times. */
async function repeatUntil(holds: () => Promise<boolean>, max: number, act: () => Promise<void>) {
  for (let count = 0; ; count++) {
    if (await holds()) return
    if (count === max) throw new Error(`${max} times were not enough.`)
    await act()
  }
}

/** Presses a key until a condition holds. The focus never falls back to the page, where a reader would have to begin again. */
const press = (page: Page, key: string, holds: () => Promise<boolean>, max: number) =>
  repeatUntil(holds, max, async () => {
    await page.keyboard.press(key)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
    // A scroll is animated.
    if (key === 'PageDown') await page.waitForTimeout(300)
  })

test('with the keyboard alone, ResNet is found, traced, read, compared and changed', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('[data-drawing=live]')).toBeVisible()

  await test.step('find ResNet', async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('resnet')
    await expect(page.getByRole('option').first()).toContainText('ResNet')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('ResNet')
    await expect(heading(page)).toBeFocused()
  })

  await test.step('see its ancestors', async () => {
    await expect(ancestors(page)).toHaveText(['VGGNet', 'Highway Network', 'GoogLeNet'])
    await press(page, 'PageDown', () => isInWindow(ancestors(page).last()), 10)
  })

  await test.step('read it to its sources', async () => {
    await page.keyboard.press('End')
    await expect.poll(() => isInWindow(lastSource(page))).toBe(true)
  })

  await test.step('compare it with VGG', async () => {
    await press(page, 'Shift+Tab', () => isFocused(compareLink(page)), 6)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(new URL(page.url()).searchParams.get('with')).toBe('vgg,resnet')
    await expect(answer(page)).toContainText('ResNet-50')
    await expect(answer(page)).toBeInViewport({ ratio: 1 })
  })

  await test.step('change its classes to 10 and read the exact difference', async () => {
    const link = answer(page).getByRole('link', { name: 'ResNet-50' })
    await press(page, 'Tab', () => isFocused(link), 12)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('ResNet')
    await expect(heading(page)).toBeFocused()
    const summary = changeDimensions(page)
    await expect(summary).toBeAttached()
    await press(page, 'Tab', () => isFocused(summary), 14)
    await page.keyboard.press('Enter')
    await press(page, 'Tab', () => isFocused(classes(page)), 6)
    // Reaching a field by Tab selects what is in it.
    await page.keyboard.type('10')
    await expect(exactDifference(page)).toBeVisible()
    await expect.poll(() => isInWindow(exactDifference(page))).toBe(true)
  })
})

test.describe('by touch alone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  /** Moves what is under the finger up by most of a window, at a finger's pace, and stops before the finger leaves. */
  const swipe = async (page: Page) => {
    const client = await page.context().newCDPSession(page)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) => {
      const touchPoints = y === undefined ? [] : [{ x: 190, y }]
      await client.send('Input.dispatchTouchEvent', { type, touchPoints })
      await page.waitForTimeout(16)
    }
    await touch('touchStart', 780)
    for (let y = 720; y >= 180; y -= 60) await touch('touchMove', y)
    await page.waitForTimeout(120)
    await touch('touchMove', 180)
    await touch('touchEnd')
    await client.detach()
  }
  const swipeTo = (page: Page, there: Locator, max: number) =>
    repeatUntil(
      () => isInWindow(there),
      max,
      () => swipe(page),
    )

  test('ResNet is found, traced, read, compared and changed', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('[data-drawing=live]')).toBeVisible()

    await test.step('find ResNet', async () => {
      await page.getByRole('button', { name: 'Find' }).tap()
      await page.getByRole('combobox').tap()
      await page.keyboard.insertText('resnet')
      await page.getByRole('option').first().tap()
      await expect(heading(page)).toHaveText('ResNet')
    })

    await test.step('see its ancestors', async () => {
      await panel(page).getByRole('button', { name: 'Enlarge' }).tap()
      await expect(ancestors(page)).toHaveText(['VGGNet', 'Highway Network', 'GoogLeNet'])
      await swipeTo(page, ancestors(page).first(), 9)
    })

    await test.step('read it to its sources', async () => {
      await swipeTo(page, lastSource(page), 5)
    })

    await test.step('compare it with VGG', async () => {
      await compareLink(page).tap()
      expect(new URL(page.url()).searchParams.get('with')).toBe('vgg,resnet')
      await expect(answer(page)).toContainText('ResNet-50')
    })

    await test.step('change its classes to 10 and read the exact difference', async () => {
      await answer(page).getByRole('link', { name: 'ResNet-50' }).tap()
      await expect(heading(page)).toHaveText('ResNet')
      await panel(page).getByRole('button', { name: 'Enlarge' }).tap()
      await swipeTo(page, changeDimensions(page), 5)
      await changeDimensions(page).tap()
      await expect(classes(page)).toBeVisible()
      await swipeTo(page, classes(page), 3)
      await classes(page).tap()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText('10')
      await expect.poll(() => isInWindow(exactDifference(page))).toBe(true)
    })
  })
})
