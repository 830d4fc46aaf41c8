import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

/** A short run with few updates. */
const short = '/lab/transfer/?first=150&updates=50'

test.describe('the transfer lab', () => {
  test('runs from a shared address to its outcome, then shows other numbers of examples', async ({
    page,
  }) => {
    await page.goto(short)
    await page.getByRole('radio', { name: 'None: it is never 2 points ahead' }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('After 140 updates of pre-training')
    await expect(outcome(page)).toContainText(/ahead with \d of the 6 numbers of examples/)
    await expect(outcome(page)).toContainText('Your prediction: “None: it is never 2 points ahead”')
    await expect(outcome(page)).toContainText('With 20 examples of each new digit')
    await expect(page.getByText(/^Pre-trained · \d+ of 20 correct$/)).toBeVisible()
    const axis = page.getByRole('group', { name: 'Examples of each new digit' })
    await axis.getByRole('radio', { name: '20', exact: true }).press('ArrowRight')
    await expect.poll(() => page.url()).toContain('examples=50&first=150&updates=50')
    await expect(page.getByText('step 200 of 200')).toBeVisible()
    await expect(outcome(page)).toContainText('With 50 examples of each new digit')
    const gist = page.getByRole('img', { name: /^Accuracy on the new digits by examples of each\. 2: / })
    await gist.click({ position: { x: 75, y: 120 } })
    await expect(outcome(page)).toContainText('With 2 examples of each new digit')
  })

  test('shows the examples before it runs', async ({ page }) => {
    await page.goto('/lab/transfer/?examples=2&known=odd')
    for (const digit of [0, 2, 4, 6, 8]) {
      await expect(page.getByRole('img', { name: `The digit ${digit}, 2 examples.` })).toBeVisible()
    }
    await expect(page.getByRole('img', { name: /^Digit \d: no predictions yet\.$/ })).toHaveCount(20)
    await expect(page.getByRole('img', { name: /nothing measured yet\.$/ })).toBeVisible()
  })

  test('has a control without pre-training', async ({ page }) => {
    await page.goto('/lab/transfer/?first=0')
    await expect(page.getByText('Without pre-training: 5 6 7 8 9, 20 examples of each')).toBeVisible()
    await page.getByRole('slider', { name: 'Pre-training updates' }).press('ArrowRight')
    await expect(page.getByText('First: 0 1 2 3 4, many examples')).toBeVisible()
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/lab/transfer/?first=0&updates=50')
    await stepButton(page).click()
    await expect(page.getByText(/^Control · \d+ of 20 correct$/)).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  })
})
