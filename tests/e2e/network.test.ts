import type { Page } from '@playwright/test'
import { open } from './hand'
import { expect, test } from './watch'

const network = (page: Page) => page.getByRole('region', { name: 'The network, layer by layer' })
const count = (page: Page, exact: string) => network(page).getByTitle(exact, { exact: true })

test.describe('the network of an architecture', () => {
  test('is computed in the page, for each of its variants', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    await expect(count(page, '25,557,032')).toBeVisible()
    await network(page).getByRole('combobox', { name: 'Variant' }).selectOption('ResNet-152')
    await expect(count(page, '60,192,808')).toBeVisible()
    await expect(count(page, '152')).toBeVisible()
  })

  test('has a table of its layers', async ({ page }) => {
    await open(page, '/architecture/lenet-5/')
    await network(page)
      .getByText(/^All \d+ lines/)
      .click()
    const lines = network(page).getByRole('row')
    await expect(lines.first()).toContainText('Output')
    expect(await lines.count()).toBeGreaterThan(8)
  })

  test('follows when its dimensions are changed, until it is as it was', async ({ page }) => {
    await open(page, '/architecture/gpt-2/')
    await expect(count(page, '124,439,808')).toBeVisible()
    await network(page).getByText('What if').click()
    await network(page).getByRole('spinbutton', { name: 'layers' }).fill('24')
    // Twelve layers more: 12 width² of matrices and 13 width of biases and norms in each.
    await expect(
      count(page, String((124_439_808 + 12 * (12 * 768 ** 2 + 13 * 768)).toLocaleString('en'))),
    ).toBeVisible()
    await network(page).getByRole('spinbutton', { name: 'heads' }).fill('7')
    await expect(network(page).getByRole('status')).toContainText('7 heads do not divide 768 features')
    await network(page).getByRole('button', { name: 'As it was' }).click()
    await expect(count(page, '124,439,808')).toBeVisible()
  })

  test('is in the address: as it was changed, whoever opens the link', async ({ page }) => {
    await open(page, '/architecture/resnet/?variant=resnet18&set=classes:10,nonsense:3')
    await expect(count(page, '11,181,642')).toBeVisible()
    await expect(network(page).getByRole('combobox', { name: 'Variant' })).toHaveValue('resnet18')
    await network(page).getByRole('spinbutton', { name: 'classes' }).fill('1000')
    await expect(count(page, '11,689,512')).toBeVisible()
    await expect.poll(() => page.url()).not.toContain('set=')
    expect(page.url()).toContain('variant=resnet18')
    await page.goto('/architecture/resnet/?variant=resnet99')
    await expect(count(page, '25,557,032')).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('its section fits the sheet', async ({ page }) => {
    await open(page, '/zh/architecture/transformer/')
    const section = page.getByRole('region', { name: '逐层看网络' })
    await expect(section).toBeVisible()
    const { x, width } = (await section.boundingBox())!
    expect(x >= 0 && x + width <= 390).toBe(true)
  })
})
