import { expect, test } from './guardedTest'
import { drawing, mark, marks, open, panel, reload, visibleYears } from './timelinePage'

test.describe('an address', () => {
  test('of an era opens it with its own years', async ({ page }) => {
    await open(page, '/era/rnn/')
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Recurrence')
    await expect(page).toHaveTitle(/Recurrence/)
    expect(await visibleYears(page)).toMatch(/^198\d to/)
  })

  test('of an architecture in Chinese opens it in Chinese', async ({ page }) => {
    await open(page, '/zh/architecture/resnet/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expect(panel(page).getByRole('heading', { name: '核心思想' })).toBeVisible()
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/zh\/architecture\/resnet\/$/)
    await expect(page.locator('link[hreflang=en]')).toHaveAttribute('href', /[^z]\/architecture\/resnet\/$/)
  })

  test('determines the years in view, and follows them', async ({ page }) => {
    // No animations, so that the years in view are those in the address.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, '/?from=1985&to=2000')
    expect(await visibleYears(page)).toBe('1985 to 2000')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => visibleYears(page)).not.toBe('1985 to 2000')
    await expect.poll(() => page.url()).not.toContain('from=1985&')
    const moved = await visibleYears(page)
    await reload(page)
    expect(await visibleYears(page)).toBe(moved)
  })

  test('is restored by going back and forward', async ({ page }) => {
    await open(page, '/')
    const all = await visibleYears(page)
    await mark(page, 'ResNet').click()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('ResNet')
    await panel(page).getByRole('link', { name: 'VGGNet', exact: true }).first().click()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('VGGNet')
    await page.goBack()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('ResNet')
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect.poll(() => visibleYears(page)).toBe(all)
    await page.goForward()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('ResNet')
  })

  test('without a page suggests similar names', async ({ page }) => {
    const response = await page.goto('/architecture/resnett/')
    expect(response?.status()).toBe(404)
    await panel(page).getByRole('link', { name: 'ResNet', exact: true }).click()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('ResNet')
  })
})

test.describe('the timeline', () => {
  test('zooms at the pointer on wheel and pans on drag', async ({ page }) => {
    await open(page, '/')
    const box = (await drawing(page).boundingBox())!
    const before = await mark(page, 'AlexNet').boundingBox()
    await page.mouse.move(before!.x + 5, 500)
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -240)
    await expect.poll(() => page.url()).toContain('from=')
    const zoomed = await visibleYears(page)
    await page.mouse.move(box.x + 600, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 300, box.y + 60, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => visibleYears(page)).not.toBe(zoomed)
  })

  test('can be zoomed, reset, opened and closed by keyboard', async ({ page }) => {
    await open(page, '/')
    const all = await visibleYears(page)
    await page.keyboard.press('+')
    await expect.poll(() => visibleYears(page)).not.toBe(all)
    await page.keyboard.press('0')
    await expect.poll(() => visibleYears(page)).toBe(all)
    await mark(page, 'McCulloch–Pitts neuron').focus()
    await page.keyboard.press('ArrowRight')
    await expect(mark(page, 'Perceptron')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Perceptron')
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
  })

  test('draws only marks in view', async ({ page }) => {
    await open(page, '/?from=1940&to=1950')
    expect(await marks(page).count()).toBeLessThanOrEqual(3)
  })
})

test.describe('an article', () => {
  test('switches its language in place and keeps the view', async ({ page }) => {
    await open(page, '/architecture/lstm/?from=1990&to=2005')
    await page.getByRole('link', { name: '中文' }).click()
    await expect(page).toHaveURL(/\/zh\/architecture\/lstm\/\?from=1990&to=2005/)
    await expect(panel(page).getByRole('heading', { name: '核心思想' })).toBeVisible()
  })

  test('is found despite a typing error', async ({ page }) => {
    await open(page, '/')
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('transfomer')
    await expect(page.getByRole('option').first()).toContainText('Transformer')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/architecture\/transformer\//)
  })

  test('is readable without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${baseURL}/architecture/resnet/`)
    await expect(page.getByRole('heading', { name: 'The idea' })).toBeVisible()
    await expect(page.locator('[data-drawing=static]').getByRole('link', { name: 'VGGNet' })).toBeVisible()
    await context.close()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the timeline is vertical and a tap opens a sheet', async ({ page }) => {
    await open(page, '/')
    const [early, late] = [
      await mark(page, 'Perceptron').boundingBox(),
      await mark(page, 'Transformer').boundingBox(),
    ]
    expect(late!.y).toBeGreaterThan(early!.y)
    await mark(page, 'Transformer').tap()
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Transformer')
    await panel(page).getByRole('button', { name: 'Close' }).tap()
    await expect(panel(page)).toHaveCount(0)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
  })
})

test.describe('without a connection', () => {
  test.use({ expectedErrors: /net::ERR_FAILED|ViewLoadError/ })

  test('a page keeps its language until another is loaded, and loads a view again on request', async ({
    page,
  }) => {
    await open(page, '/')
    await page.route('**/*.js', (route) => route.abort())
    const switchTo = (name: string) => page.getByRole('link', { name, exact: true })
    await switchTo('中文').click()
    await page.getByRole('link', { name: 'About', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('This could not be loaded.')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page).toHaveTitle('About · Layers of Time')
    await page.unroute('**/*.js')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'About Layers of Time' })).toBeVisible()
    await switchTo('中文').click()
    await expect(page.getByRole('heading', { name: '关于《时间的地层》' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  })
})
