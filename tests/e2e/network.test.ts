import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { open } from './timelinePage'

const network = (page: Page) => page.getByRole('region', { name: 'The network, layer by layer' })
/** An exact count among the results beside the fields. */
const count = (page: Page, exact: string) =>
  network(page)
    .getByRole('definition')
    .filter({ hasText: new RegExp(`^${exact}( ·|$)`) })
const unfold = (page: Page) => network(page).getByText('Change its dimensions').click()

test.describe('the network of an architecture', () => {
  test('is computed in the page for each variant', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    await unfold(page)
    await expect(count(page, '25,557,032')).toBeVisible()
    await network(page).getByRole('combobox', { name: 'Variant' }).selectOption('ResNet-152')
    await expect(count(page, '60,192,808')).toBeVisible()
    await network(page).getByText('Counts and memory').click()
    await expect(network(page).getByTitle('152', { exact: true })).toBeVisible()
  })

  test('has a table of its layers', async ({ page }) => {
    await open(page, '/architecture/lenet-5/')
    await network(page)
      .getByText(/^All layers \(\d+ rows\)/)
      .click()
    const lines = network(page).locator('.LayerTable-layers').getByRole('row')
    await expect(lines.first()).toContainText('Output')
    expect(await lines.count()).toBeGreaterThan(8)
  })

  test('is recomputed when its dimensions are changed and reset', async ({ page }) => {
    await open(page, '/architecture/gpt-2/')
    await unfold(page)
    await expect(count(page, '124,439,808')).toBeVisible()
    await network(page).getByRole('spinbutton', { name: 'layers' }).fill('24')
    // Twelve layers more: 12 width² of matrices and 13 width of biases and norms in each.
    await expect(
      count(page, String((124_439_808 + 12 * (12 * 768 ** 2 + 13 * 768)).toLocaleString('en'))),
    ).toBeVisible()
    await network(page).getByRole('spinbutton', { name: 'heads' }).fill('7')
    await expect(network(page).getByRole('alert')).toContainText('7 heads do not divide 768 features')
    await network(page).getByRole('button', { name: 'Reset all' }).click()
    await expect(count(page, '124,439,808')).toBeVisible()
  })

  test('keeps its changes in the address', async ({ page }) => {
    await open(page, '/architecture/resnet/?variant=resnet18&set=classes:10,nonsense:3')
    await expect(count(page, '11,181,642')).toBeVisible()
    await expect(network(page).getByRole('combobox', { name: 'Variant' })).toHaveValue('resnet18')
    await network(page).getByRole('spinbutton', { name: 'classes' }).fill('1000')
    await expect(count(page, '11,689,512')).toBeVisible()
    await expect.poll(() => page.url()).not.toContain('set=')
    expect(page.url()).toContain('variant=resnet18')
    await page.goto('/architecture/resnet/?variant=resnet99')
    await unfold(page)
    await expect(count(page, '25,557,032')).toBeVisible()
  })
})

test.describe('an address that sets', () => {
  test('what is not possible is mended, and the message says what is', async ({ page }) => {
    await open(page, '/architecture/resnet/?set=size:0,classes:10')
    await expect(network(page).getByRole('alert')).toHaveText(
      'The image size cannot be 0. The nearest value that works is 1.',
    )
    await expect.poll(() => page.url()).toMatch(/\?set=classes:10$/)
    await expect(count(page, '23,528,522')).toHaveText('23,528,522 · −2,028,510 · −7.9 %')
    await expect(network(page).getByText('ResNet-50, modified').last()).toBeVisible()
  })

  test('a batch drives multiply–adds, activations and KV cache', async ({ page }) => {
    await open(page, '/architecture/gpt-2/?set=batch:8,context:512')
    // 12 layers × 2 × 768 values × 512 tokens × 8 sequences.
    await expect(count(page, '75,497,472')).toBeVisible()
    await network(page).getByRole('spinbutton', { name: 'batch size' }).fill('4')
    await expect(count(page, '37,748,736')).toBeVisible()
    await expect.poll(() => page.url()).toMatch(/\?set=context:512,batch:4$/)
    await page.reload()
    await expect(count(page, '37,748,736')).toBeVisible()
    await expect(network(page).getByRole('spinbutton', { name: 'batch size' })).toHaveValue('4')
  })
})

test.describe('the dimensions of a network', () => {
  const expectInAddress = async (page: Page, query: string) => expect.poll(() => page.url()).toContain(query)

  test('include lists, which can be changed and are kept in the address', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    await unfold(page)
    const depths = network(page).getByRole('group', { name: 'blocks of each stage' })
    await depths.getByRole('spinbutton').nth(2).fill('23')
    // As deep as ResNet-101.
    await expect(count(page, '44,549,160')).toBeVisible()
    await expectInAddress(page, '?set=depths:(3,4,23,3)')
    await page.goto(page.url())
    await expect(count(page, '44,549,160')).toBeVisible()
    await expect(depths.getByRole('spinbutton').nth(2)).toHaveValue('23')
  })

  test('include tables, which are edited as text with a message if invalid', async ({ page }) => {
    await open(page, '/architecture/squeezenet/?set=fires:((16,64,1),(32,128,1))')
    const fires = network(page).getByRole('textbox', { name: 'fire modules' })
    await expect(fires).toHaveValue('[\n  [16, 64, 1],\n  [32, 128, 1]\n]')
    await fires.fill('[[16, 64, 1], [32')
    await expect(network(page).getByText('Enter fire modules as a list of numbers')).toBeVisible()
    await fires.fill('[[16, 64, 1]]')
    await expectInAddress(page, '?set=fires:((16,64,1))')
  })

  test('include booleans, which are check boxes', async ({ page }) => {
    await open(page, '/architecture/resnet/?set=bottleneck:0')
    const bottleneck = network(page).getByRole('checkbox', { name: 'bottleneck' })
    await expect(bottleneck).not.toBeChecked()
    // ResNet-34.
    await expect(count(page, '21,797,672')).toBeVisible()
    await bottleneck.check()
    await expect(count(page, '25,557,032')).toBeVisible()
    await expect.poll(() => page.url()).not.toContain('set=')
  })

  test('include computed ones, which follow until set and can be reset alone', async ({ page }) => {
    await open(page, '/architecture/gpt-2/?set=width:1536')
    const hidden = network(page).getByRole('spinbutton', { name: 'hidden' })
    await expect(hidden).toHaveValue('6144')
    await expect(network(page).getByText('= 4 × width')).toBeVisible()
    await hidden.press('ArrowUp')
    await expect(hidden).toHaveValue('6656')
    await expectInAddress(page, '?set=width:1536,hidden:6656')
    await network(page).getByRole('button', { name: 'Reset hidden units to = 4 × width' }).click()
    await expect(hidden).toHaveValue('6144')
    await expectInAddress(page, '?set=width:1536')
  })

  test('determine the memory', async ({ page }) => {
    await open(page, '/architecture/gpt-2/?set=context:2048')
    await network(page).getByText('Counts and memory').click()
    const cache = network(page).getByRole('row', { name: /^KV cache of the full context/ })
    await expect(cache).toContainText(/151\sMB.*75\.5\sMB.*37\.7\sMB/)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the section of the network fits the sheet', async ({ page }) => {
    await open(page, '/zh/architecture/transformer/')
    const section = page.getByRole('region', { name: '逐层看网络' })
    await expect(section).toBeVisible()
    const { x, width } = (await section.boundingBox())!
    expect(x >= 0 && x + width <= 390).toBe(true)
  })

  test('the fields of the dimensions fit the sheet', async ({ page }) => {
    await open(page, '/architecture/googlenet/?set=classes:10')
    const fields = network(page).locator('input, textarea, select, td')
    await expect(network(page).getByRole('textbox', { name: 'modules' })).toBeVisible()
    const ends = await fields.evaluateAll((all) =>
      all.map((one) => (one.checkVisibility() ? one.getBoundingClientRect().right : 0)),
    )
    expect(Math.max(...ends)).toBeLessThanOrEqual(390)
  })
})
