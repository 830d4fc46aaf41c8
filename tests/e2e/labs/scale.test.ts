import type { Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

const result = (page: Page) => page.getByRole('region', { name: 'Results' })
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

test.describe('the planner of the scale lab', () => {
  test('is computed at once, without a run', async ({ page }) => {
    await page.goto('/lab/scale/')
    await expect(result(page)).toContainText('Training GPT-3 175B takes 3.23 × 10²³ operations')
    await expect(result(page)).toContainText('The most loaded device uses 20 GB of its 32 GB.')
    await expect(runButton(page)).toHaveCount(0)
    await expect(page.getByRole('row', { name: /^Operations 3.14 × 10²³ 3.23 × 10²³ \+2.9 %/ })).toBeVisible()
  })

  test('loads a plan and keeps only the differences from it in the address', async ({ page }) => {
    await page.goto('/lab/scale/')
    await page.getByRole('radio', { name: 'LLaMA-65B' }).check({ force: true })
    await expect(result(page)).toContainText('on 2,048 × A100 80 GB at 49 %')
    await expect.poll(() => page.url()).toMatch(/\/lab\/scale\/\?model=llama-65b$/)
    await field(page, 'Devices').fill('1k')
    await field(page, 'Devices').press('Enter')
    await expect.poll(() => page.url()).toMatch(/\/lab\/scale\/\?devices=1000&model=llama-65b$/)
    await expect(page.getByText('One value differs from the plan of LLaMA-65B.')).toBeVisible()
    await page.getByRole('button', { name: 'Back to LLaMA-65B' }).click()
    await expect.poll(() => page.url()).toMatch(/\/lab\/scale\/\?model=llama-65b$/)
  })

  test('parses numbers with suffixes and reports invalid input', async ({ page }) => {
    await page.goto('/lab/scale/')
    const tokens = field(page, /^Training tokens/)
    await tokens.fill('lots')
    await expect(page.getByRole('alert')).toContainText('Enter a number, such as')
    await expect(tokens).toHaveAttribute('aria-invalid', 'true')
    await tokens.fill('1.4T')
    await tokens.blur()
    await expect(tokens).toHaveValue('1,400,000,000,000')
    await expect.poll(() => page.url()).toContain('tokens=1400000000000')
    await expect(page.getByRole('alert')).toHaveCount(0)
    const parameters = field(page, /^Parameters/)
    await parameters.fill('70B')
    await parameters.press('Enter')
    await expect(field(page, /^Active per token/)).toHaveValue('70,000,000,000')
  })

  test('reports plans that are not feasible', async ({ page }) => {
    await page.goto('/lab/scale/?pipeline=1&zero=0&precision=bf16')
    const problems = page.getByRole('status').filter({ hasText: 'This plan is not possible' })
    await expect(problems.getByRole('listitem')).toHaveText([
      'NVIDIA V100 32 GB does not support this number format.',
      'The model does not fit into the memory of a device.',
    ])
    await expect(page.getByText('328 GB too much')).toBeVisible()
    await page.getByRole('radio', { name: 'fp16', exact: true }).check({ force: true })
    await page.getByRole('slider', { name: /^Pipeline stages/ }).fill('7')
    await page.getByRole('slider', { name: /^ZeRO/ }).fill('1')
    await expect(problems).toHaveCount(0)
  })
})

test('the precision part of the scale lab runs from a shared address to its outcome', async ({ page }) => {
  await page.goto('/lab/scale/?part=precision&scaling=fixed&factor=12')
  await expect(page.getByText('step 0 of 800')).toBeVisible()
  await expect(page.getByRole('row', { name: /^fp16, scaled × 2¹² –/ })).toBeVisible()
  await page.getByRole('radio', { name: 'All but plain fp16' }).check({ force: true })
  await runButton(page).click()
  await waitForOutcome(page)
  await expect(outcome(page)).toContainText('You were right.')
  await expect(page.getByRole('row', { name: 'fp16 100 % 0 % 0 %' })).toBeVisible()
  await expect(outcome(page)).toContainText('With the loss scaled up by 2¹²')
  await page.getByRole('button', { name: 'Planner' }).click()
  await expect.poll(() => page.url()).toMatch(/\/lab\/scale\/$/)
})

test(`both parts of the scale lab have no violation of WCAG 2.2 AA`, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/lab/scale/?pipeline=1&zero=0')
  await expect(result(page)).toBeVisible()
  await page.getByText('Network dimensions').click()
  await page.getByText('Power and price').click()
  expect(await findViolationsInThemes(page)).toEqual([])
  await page.goto('/lab/scale/?part=precision')
  await expect(page.getByText('step 0 of 800')).toBeVisible()
  await stepButton(page).click()
  await expect(page.getByText('step 1 of 800')).toBeVisible()
  expect(await findViolationsInThemes(page)).toEqual([])
})
