import { type Page, test as unguardedTest } from '@playwright/test'
import { expect, test } from './guardedTest'
import { outcome, runButton, stepButton, waitForOutcome } from './labPage'

/** Opens a lab at an address and runs it to the end. */
async function runToEnd(page: Page, address: string) {
  await page.goto(address)
  await runButton(page).click()
  await waitForOutcome(page)
}

test.describe('a lab', () => {
  test('gives the same outcome each time for a shared address', async ({ page }) => {
    const address = '/lab/hidden-layers/?hidden=3&seed=5&task=moons'
    await page.goto(address)
    await page.getByRole('radio', { name: 'Only the multilayer perceptron' }).check({ force: true })
    await runButton(page).click()
    await waitForOutcome(page)
    await expect(outcome(page)).toContainText('Your prediction')
    const text = await outcome(page).textContent()
    expect(page.url()).toContain(address)
    await page.getByRole('button', { name: 'Start over' }).click()
    await runButton(page).click()
    await waitForOutcome(page)
    expect(await outcome(page).textContent()).toBe(text)
  })

  test('shows its plot before it runs, and runs step by step', async ({ page }) => {
    await page.goto('/lab/perceptron/')
    await expect(page.getByRole('application', { name: /^40 points/ })).toBeVisible()
    await stepButton(page).click()
    await expect(page.getByText('step 1 of 2,000')).toBeVisible()
    await stepButton(page).press('Enter')
    await expect(page.getByText('step 2 of 2,000')).toBeVisible()
  })

  test('keeps its parameters in the address, and going back leaves it', async ({ page }) => {
    await page.goto('/architecture/adaline/')
    // The network is inserted above the link, which moves it.
    await expect(page.getByRole('region', { name: 'The network, layer by layer' })).toBeVisible()
    await page.getByRole('region', { name: 'Try it' }).getByRole('link', { name: 'Perceptron' }).click()
    await page.getByRole('radio', { name: 'XOR' }).check({ force: true })
    await expect.poll(() => page.url()).toMatch(/\/lab\/perceptron\/\?task=xor$/)
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('17')
    await expect.poll(() => page.url()).toMatch(/\/lab\/perceptron\/\?seed=17&task=xor$/)
    await page.getByRole('button', { name: 'Reset to defaults' }).click()
    await expect.poll(() => page.url()).toMatch(/\/lab\/perceptron\/$/)
    await page.goBack()
    await expect(page.getByRole('complementary', { name: 'ADALINE' })).toBeVisible()
  })

  test('accepts points from the keyboard and keeps them in the address', async ({ page }) => {
    await page.goto('/lab/perceptron/?task=own&points=')
    const square = page.getByRole('application', { name: /^0 points/ })
    await square.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('1')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('0')
    await expect.poll(() => page.url()).toContain('points=b5250a5247&task=own')
  })

  test('does not run while paused', async ({ page }) => {
    await page.goto('/lab/perceptron/?task=xor')
    await runButton(page).click()
    await page.getByText(/^step [1-9]/).waitFor()
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
    // A picture that was under way may still come.
    await expect(async () => {
      const step = await page.getByText(/^step/).textContent()
      await page.waitForTimeout(400)
      expect(await page.getByText(/^step/).textContent()).toBe(step)
    }).toPass({ timeout: 5000 })
  })

  // The next two tests cause console errors on purpose.
  unguardedTest(
    'runs without WebAssembly if the browser forbids it, and shows a notice',
    async ({ page }) => {
      await page.route(/\/assets\/worker-/, async (route) => {
        const response = await route.fetch()
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
        })
      })
      await page.goto('/lab/hidden-layers/')
      await expect(page.getByText('This browser does not allow WebAssembly here.')).toBeVisible()
      await stepButton(page).click()
      await expect(page.getByText('step 1 of 3,000')).toBeVisible()
      await expect(page.getByRole('region', { name: /^What has happened/ })).toContainText('cross-entropy')
    },
  )

  unguardedTest('shows an alert if its worker cannot be loaded', async ({ page }) => {
    await page.route(/\/assets\/worker-/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 0' }),
    )
    await page.goto('/lab/perceptron/')
    await expect(page.getByRole('alert')).toContainText('could not be loaded')
  })
})

test.describe('the outcome', () => {
  test('of the lab “Perceptron” cites the theorem of Novikoff', async ({ page }) => {
    await page.goto('/lab/perceptron/?seed=3')
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
    await runButton(page).click()
    await expect(outcome(page)).toContainText("Novikoff's theorem allows at most 267 mistakes")
  })

  test('of the lab “Hidden layers” is 100 % with a hidden layer', async ({ page }) => {
    await runToEnd(page, '/lab/hidden-layers/')
    await expect(outcome(page)).toContainText('the network with a hidden layer 100 %')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a lab shows its question and its measurements with its styles', async ({ page }) => {
    await page.goto('/zh/lab/hidden-layers/')
    await expect(page.getByRole('heading', { name: '隐藏层', level: 1 })).toBeVisible()
    await expect(page.getByText('10 次中 9 次成立')).toBeVisible()
    await expect(page.getByText('10 次中 9 次成立')).toHaveCSS('font-weight', '600')
    await expect(page.getByRole('table').first()).toHaveCSS('border-collapse', 'collapse')
    await expect(page.getByRole('article')).toHaveCSS('overflow-y', 'auto')
  })

  test('the list of labs has its styles', async ({ page }) => {
    await page.goto('/lab/')
    await expect(page.getByRole('list').filter({ hasText: 'Hidden layers' })).toHaveCSS('display', 'grid')
    await expect(page.getByRole('article')).toHaveCSS('overflow-y', 'auto')
  })
})
