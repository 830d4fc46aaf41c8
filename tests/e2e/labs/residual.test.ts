import type { Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

/** The strip of a network, by its accessible name. */
const strip = (page: Page, name: RegExp) => page.getByRole('img', { name })

test.describe('the residual lab', () => {
  test('runs from a shared address to its outcome', async ({ page }) => {
    await page.goto('/lab/residual/?depth=8&rate=0.001&steps=100')
    await page.getByRole('radio', { name: 'Neither', exact: true }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('You were right.')
    await expect(outcome(page)).toContainText(/the plain network has an accuracy of \d+(\.\d)? %/)
  })

  test('shows both networks before it runs, and their gradients after one step', async ({ page }) => {
    await page.goto('/lab/residual/?depth=8')
    await expect(strip(page, /^Plain: no gradient yet/)).toBeVisible()
    await expect(strip(page, /^Residual: no gradient yet/)).toBeVisible()
    await stepButton(page).click()
    await expect(strip(page, /^Plain: gradient largest in layer 1, smallest in layer 8/)).toBeVisible()
  })

  test('has two equal networks without skip connections', async ({ page }) => {
    await page.goto('/lab/residual/?depth=8')
    await expect(page.locator('.NetworkStrip-arc')).toHaveCount(4)
    const skips = page.getByRole('switch', { name: 'Skip connections' })
    await skips.focus()
    await page.keyboard.press('Space')
    await expect(page.locator('.NetworkStrip-arc')).toHaveCount(0)
    await expect.poll(() => page.url()).toMatch(/\/lab\/residual\/\?depth=8&skip=off$/)
    await stepButton(page).click()
    const bare = strip(page, /^No skips: gradient/)
    await expect(bare).toBeVisible()
    const plain = await strip(page, /^Plain: gradient/).getAttribute('aria-label')
    expect(await bare.getAttribute('aria-label')).toBe(plain!.replace('Plain', 'No skips'))
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lab/residual/?depth=8')
    await stepButton(page).click()
    await expect(strip(page, /^Residual: gradient/)).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  })
})
