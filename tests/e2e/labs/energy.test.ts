import type { Page } from '@playwright/test'
import { findViolationsInThemes } from '../findViolations'
import { expect, test } from '../guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from '../labPage'

const pad = (page: Page) => page.getByRole('application', { name: /^Target pattern, editable/ })
const state = (page: Page) => page.getByRole('img', { name: /^Current state/ })

/** Opens a part of the lab at an address and runs it to the end. */
async function runToEnd(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
  await runButton(page).click()
  await waitForOutcome(page)
}

test.describe('the Hopfield part of the energy lab', () => {
  test('runs from a shared address to its outcome, then recalls another pattern', async ({ page }) => {
    await runToEnd(page, '/lab/energy/?random=3')
    await expect(outcome(page)).toContainText('The network has settled')
    await expect(outcome(page)).toContainText('This network stores 5 patterns, 0.05 per unit.')
    await expect(state(page)).toHaveAccessibleName(/different from the target: 0\./)
    await page.getByRole('radio', { name: /^Drawn pattern 2,/ }).check({ force: true })
    await expect.poll(() => page.url()).toContain('pattern=1')
    await expect(page.getByRole('radio', { name: 'Drawn pattern 2, overlap 1', exact: true })).toBeChecked()
    await expect(outcome(page)).toBeVisible()
  })

  test('keeps a pattern drawn by keyboard or pointer in the address', async ({ page }) => {
    await page.goto('/lab/energy/?random=0')
    await page.getByRole('button', { name: 'Add pattern' }).click()
    const blank = '0'.repeat(25)
    await expect.poll(() => page.url()).toContain(`.${blank}`)
    await pad(page).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press(' ')
    await expect.poll(() => page.url()).toContain(`.4${blank.slice(1)}`)
    await expect(page.getByText('Row 1, column 2: ink')).toBeAttached()
    const box = (await pad(page).boundingBox())!
    const at = (cell: number) => box.x + ((cell + 0.5) / 10) * box.width
    const row = box.y + 0.05 * box.height
    await page.mouse.move(at(4), row)
    await page.mouse.down()
    await page.mouse.move(at(5), row)
    await page.mouse.move(at(6), row)
    await page.mouse.move(at(7), row)
    await page.mouse.up()
    await expect.poll(() => page.url()).toContain(`.4f${blank.slice(2)}`)
    await page.getByRole('button', { name: 'Delete pattern' }).click()
    await expect.poll(() => page.url()).not.toContain('drawn=')
  })

  test('descends step by step from the cue', async ({ page }) => {
    await page.goto('/lab/energy/')
    await expect(state(page)).toHaveAccessibleName(/different from the target: 20\./)
    for (let more = 0; more < 12; more++) await stepButton(page).click()
    await expect(state(page)).toHaveAccessibleName(/different from the target: 1\d\./)
  })
})

test('the RBM part of the energy lab runs from a shared address to its outcome and shows other images', async ({
  page,
}) => {
  await runToEnd(page, '/lab/energy/?part=rbm&hidden=16&seed=2')
  await expect(outcome(page)).toContainText('Test images by other writers are reconstructed')
  await page.getByRole('slider', { name: 'Test images shown' }).press('ArrowRight')
  await expect.poll(() => page.url()).toContain('shown=1')
  await expect(page.getByText('9–16')).toBeVisible()
  await expect(outcome(page)).toBeVisible()
})

test('the pre-training part of the energy lab runs from a shared address to its outcome', async ({
  page,
}) => {
  await page.goto('/lab/energy/?depth=1&part=pretraining')
  await page.getByRole('radio', { name: 'Both' }).check({ force: true })
  await runButton(page).click()
  await expect(page.getByText(/^Pre-training without labels: layer 1 of 1/)).toBeVisible()
  await waitForOutcome(page)
  await expect(outcome(page)).toContainText('You were right.')
})

test(`the energy lab has no violation of WCAG 2.2 AA`, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const part of ['hopfield', 'rbm', 'pretraining']) {
    await page.goto(`/lab/energy/?part=${part}`)
    await expect(stepButton(page)).toBeEnabled()
    await stepButton(page).click()
    await expect(page.getByText('step 1 of')).toBeVisible()
    expect(await findViolationsInThemes(page)).toEqual([])
  }
})
