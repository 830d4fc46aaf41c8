import type { Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

const input = (page: Page) => page.getByRole('img', { name: /^The sequence begins with/ })

test.describe('the memory lab', () => {
  test('runs from a shared address to its outcome', async ({ page }) => {
    await page.goto('/lab/memory/?length=10&units=8')
    await page.getByRole('radio', { name: /^Both gated networks/ }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText(
      'the LSTM in 100 %, the GRU in 100 %; random guessing is correct in 25 %',
    )
    await expect(outcome(page)).toContainText('You were right.')
  })

  test('shows the sequence, the states and the gates of all three networks before it runs', async ({
    page,
  }) => {
    await page.goto('/lab/memory/?length=10')
    await expect(input(page)).toBeVisible()
    await expect(page.getByRole('img', { name: /^Elman network: state of 12 units/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^LSTM: cell of 12 units/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^GRU: state of 12 units/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Its .* gate, .* open on average/ })).toHaveCount(5)
  })

  test('shows another sequence by keyboard without restarting', async ({ page }) => {
    await page.goto('/lab/memory/?length=10')
    await stepButton(page).click()
    await expect(page.getByText('step 1 of 300')).toBeVisible()
    const before = await input(page).textContent()
    await page.getByRole('slider', { name: 'Test sequence' }).press('ArrowRight')
    await expect.poll(() => page.url()).toContain('example=2')
    await expect.poll(() => input(page).textContent()).not.toBe(before)
    await expect(page.getByText('step 1 of 300')).toBeVisible()
  })

  test('can remove the forget gate and switch to the adding task', async ({ page }) => {
    await page.goto('/lab/memory/?length=10')
    const forget = page.getByRole('img', { name: /^Its forget gate/ })
    await expect(forget).toBeVisible()
    await page.getByRole('switch', { name: 'LSTM forget gate' }).uncheck()
    await expect(forget).toHaveCount(0)
    await page.getByRole('radio', { name: 'add two numbers' }).check({ force: true })
    await expect(
      page.getByRole('img', { name: /^A sequence of numbers; two of them are marked/ }),
    ).toBeVisible()
    await expect(page.getByText('step 0 of 1,500')).toBeVisible()
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lab/memory/?length=10')
    await expect(input(page)).toBeVisible()
    await stepButton(page).click()
    await expect(page.getByText('step 1 of 300')).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  })
})
