import type { Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, waitForOutcome } from '../labPage'

/** Short runs. */
const translate = '/lab/attention/?longest=6&updates=75'
const characters = '/lab/attention/?heads=1&part=characters&window=8'

const answer = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

test.describe('the attention lab', () => {
  test('runs from a shared address to its outcome, then shows another sequence', async ({ page }) => {
    await page.goto(`${translate}&sequence=271`)
    await page.getByRole('radio', { name: 'None', exact: true }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('You were right.')
    await expect(outcome(page)).toContainText('Correct tokens for 271, out of 3')
    await page.getByRole('textbox', { name: 'Your sequence' }).fill('9081')
    await expect(answer(page, 'Target')).toHaveText('Target1809')
    await expect(outcome(page)).toContainText('Correct tokens for 9081, out of 4')
    await expect.poll(() => page.url()).toContain('sequence=9081')
  })

  test('shows the attention of each head before it runs, and enlarges the selected one', async ({ page }) => {
    await page.goto('/lab/attention/?sequence=31')
    await expect(page.getByRole('img', { name: /^Transformer, layer 2, head 1\. / })).toBeVisible()
    await expect(answer(page, 'Target')).toHaveText('Target13')
    await page.getByRole('radio', { name: 'Layer 2, head 1' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('img', { name: /^Transformer, layer 2, head 2\. / })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Additive attention\. / })).toBeVisible()
  })

  test('learns a text of characters and continues a prompt', async ({ page }) => {
    await page.goto(characters)
    const text = '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。'.repeat(4)
    await page.getByRole('textbox', { name: 'Training text' }).fill(text)
    await page.getByRole('button', { name: 'Train on this text' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe(text)
    await page.getByRole('radio', { name: 'Half of it or less' }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('The text has 96 characters')
    await page.getByRole('textbox', { name: 'Prompt' }).fill('夜来')
    await page.getByRole('slider', { name: 'Temperature' }).press('ArrowLeft')
    await expect.poll(() => new URL(page.url()).searchParams.get('prompt')).toBe('夜来')
    await expect.poll(() => page.url()).toContain('temperature=0.3')
  })

  test(`has no violation of WCAG 2.2 AA`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const address of ['/lab/attention/', '/zh/lab/attention/?part=characters']) {
      await page.goto(address)
      await expect(page.getByRole('img', { name: /^Transformer|^第 2 层/ })).toBeVisible()
      expect(await findViolationsInThemes(page)).toEqual([])
    }
  })
})
