import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

test.describe('the experts lab', () => {
  test('runs from a shared address to its outcome', async ({ page }) => {
    await page.goto('/lab/experts/?balance=1&experts=2&regions=2&seed=4&steps=300')
    await page.getByRole('radio', { name: 'All of them' }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('2 of 2 experts have at least a tenth')
    await expect(outcome(page)).toContainText('You were right.')
    await expect(page.getByRole('img', { name: /^Mixture of experts: .* correct for \d/ })).toBeVisible()
  })

  test('shows the target before it runs, and the predictions after one step', async ({ page }) => {
    await page.goto('/lab/experts/?regions=5')
    await expect(page.getByRole('img', { name: /its regions: 5/ })).toBeVisible()
    await expect(page.getByRole('img', { name: 'Load of each expert: nothing yet.' })).toBeVisible()
    await stepButton(page).click()
    await expect(page.getByRole('img', { name: /^Load of each expert in equal shares: \d/ })).toBeVisible()
  })

  test('restarts with another number of experts', async ({ page }) => {
    await page.goto('/lab/experts/')
    await expect(page.locator('.LoadBars-number')).toHaveCount(8)
    await page.getByRole('slider', { name: 'Experts' }).press('ArrowRight')
    await expect.poll(() => page.url()).toMatch(/\?experts=16$/)
    await expect(page.locator('.LoadBars-number')).toHaveCount(16)
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lab/experts/')
    await stepButton(page).click()
    await expect(page.getByText('step 1 of 1,500')).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  })
})
