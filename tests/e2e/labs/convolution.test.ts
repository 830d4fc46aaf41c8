import type { Locator, Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

/** A short run. */
const short = '/lab/convolution/?kernels=8&steps=100'

const frame = (page: Page) => page.getByRole('application', { name: /^The digit in its frame/ })
const pad = (page: Page) => page.getByRole('application', { name: /^Drawing pad/ })
const votes = (page: Page) => page.getByRole('img', { name: /^MLP: / })
const query = (page: Page) => new URL(page.url()).searchParams

/** The screen position of a point in an element; `x` and `y` from 0 to 1. */
async function pointIn(element: Locator, x: number, y: number): Promise<[number, number]> {
  const box = (await element.boundingBox())!
  return [box.x + x * box.width, box.y + y * box.height]
}

test.describe('the convolution lab', () => {
  test('runs from a shared address to its outcome', async ({ page }) => {
    const address = '/lab/convolution/?kernels=8&right=1&steps=100&which=5'
    await page.goto(address)
    await page.getByRole('radio', { name: /^Less than 80 %, but at least 10/ }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('Your prediction')
    await expect(outcome(page)).toContainText('(1,898 parameters)')
    await expect(outcome(page)).toContainText(/the selected 4 correctly at \d+ of 49 positions/)
    await expect(page.getByRole('row', { name: /^all 48 shifts [\d.]+ % [\d.]+ %$/ })).toBeVisible()
    await expect(page.getByRole('application', { name: /^CNN, accuracy .*: [\d.]+ %/ })).toBeVisible()
    expect(page.url()).toContain(address)
  })

  test('shows a digit before it runs, and predictions after one step', async ({ page }) => {
    await page.goto('/lab/convolution/?which=3')
    await expect(page.getByText('Test image 3: digit 2')).toBeVisible()
    await expect(
      page.getByRole('img', { name: 'MLP: no prediction yet. CNN: no prediction yet.' }),
    ).toBeVisible()
    await stepButton(page).click()
    await expect(page.getByRole('img', { name: /^MLP: predicts \d, .*CNN: predicts \d, / })).toBeVisible()
    await page.getByRole('slider', { name: 'Choose a test image' }).press('ArrowRight')
    await expect(page.getByText('Test image 4: digit 3')).toBeVisible()
    await expect(page.getByText('step 1 of 900')).toBeVisible()
  })

  test('moves the digit by keys, buttons, drags and a click on a map', async ({ page }) => {
    await page.goto(short)
    await stepButton(page).click()
    await expect(votes(page)).toHaveAccessibleName(/predicts/)
    await frame(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText('1 pixel right, 1 pixel down', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Move up' }).click()
    await expect.poll(() => query(page).toString()).toBe('kernels=8&right=1&steps=100')

    await frame(page).scrollIntoViewIfNeeded()
    await page.mouse.move(...(await pointIn(frame(page), 0.5, 0.5)))
    await page.mouse.down()
    await page.mouse.move(...(await pointIn(frame(page), 0.1, 0.5 + 2 / 14)), { steps: 4 })
    await page.mouse.up()
    await expect(page.getByText('3 pixels left, 2 pixels down', { exact: true })).toBeVisible()

    const map = page.getByRole('application', { name: /^CNN, accuracy/ })
    await map.click({ position: { x: 5, y: 5 } })
    await expect(page.getByText('3 pixels left, 3 pixels up', { exact: true })).toBeVisible()
    await map.press('Home')
    await expect(page.getByText('Centred', { exact: true })).toBeVisible()
    await expect(page.getByText('step 1 of 100')).toBeVisible()
  })

  test('accepts a drawing by pointer and keyboard and keeps it in the address', async ({ page }) => {
    await page.goto(short)
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(page.getByText('Your drawing')).toBeVisible()
    await page.mouse.move(...(await pointIn(pad(page), 1 / 16, 1 / 16)))
    await page.mouse.down()
    await page.mouse.move(...(await pointIn(pad(page), 15 / 16, 1 / 16)), { steps: 5 })
    await page.mouse.up()
    // A stroke along the first row fills it and slightly covers the second.
    await expect.poll(() => query(page).get('drawn')).toMatch(/^q{8}[ab]{8}a{48}$/)
    await pad(page).focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', ' ']) await page.keyboard.press(key)
    await expect.poll(() => query(page).get('drawn')).toMatch(/^q{8}[ab]{8}aqa{46}$/)
    await page.keyboard.press('Delete')
    await expect.poll(() => query(page).get('drawn')).toMatch(/^q{8}[ab]{8}a{48}$/)
    await page.getByRole('button', { name: 'Back to test image' }).click()
    await expect.poll(() => query(page).has('drawn')).toBe(false)
    await expect(page.getByText('Test image 1: digit 0')).toBeVisible()
  })

  test('draws on touch', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 390, height: 844 },
      baseURL: baseURL!,
    })
    const page = await context.newPage()
    await page.goto(short)
    await page.getByRole('button', { name: 'Clear' }).tap()
    await page.touchscreen.tap(...(await pointIn(pad(page), 7 / 16, 7 / 16)))
    await expect.poll(() => query(page).get('drawn')?.[27]).toBe('q')
    await context.close()
  })

  test('shows the kernels at nine positions if weights are not shared', async ({ page }) => {
    await page.goto(`${short}&sharing=off`)
    const kernels = page.getByText(/^CNN 8 kernels at nine of their 144 positions/)
    await expect(kernels).toBeVisible()
    await page.getByRole('switch', { name: 'Weight sharing' }).check()
    await expect(page.getByText(/^CNN 8 kernels of 3×3 pixels/)).toBeVisible()
    await expect.poll(() => page.url()).toMatch(/\?kernels=8&steps=100$/)
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/zh/lab/convolution/')
    await page.getByRole('button', { name: '单步' }).click()
    await expect(page.getByRole('img', { name: /^MLP：预测 \d/ })).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  })
})
