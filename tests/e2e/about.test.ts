import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'About Layers of Time' })

test.describe('the page about the site', () => {
  test('is linked in the header and links to an era', async ({ page }) => {
    await page.goto('/architecture/resnet/')
    await page.getByRole('banner').getByRole('link', { name: 'About' }).click()
    await expect(heading(page)).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/about/')
    await page.getByRole('rowheader', { name: 'Convolution' }).getByRole('link').click()
    await expect(page.getByRole('complementary', { name: 'Convolution' })).toBeVisible()
    await page.goBack()
    await expect(heading(page)).toBeVisible()
  })

  test('links to the licences of every package in the site, and of its typefaces', async ({
    page,
    request,
  }) => {
    await page.goto('/zh/about/')
    const link = page.getByRole('link', { name: /licenses\.txt/ })
    const text = await (await request.get((await link.getAttribute('href'))!)).text()
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const name of Object.keys(dependencies))
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+: (MIT|ISC|BSD-3-Clause|OFL-1\\.1)$`, 'm'))
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(text).toContain('THE SOFTWARE IS PROVIDED "AS IS"')
  })

  test('links to data files that exist', async ({ page, request }) => {
    await page.goto('/about/')
    const files = page.getByRole('table', { name: 'All files are UTF-8 text' }).getByRole('link')
    await expect(files).toHaveCount(5)
    for (const link of await files.all()) {
      const response = await request.get((await link.getAttribute('href'))!)
      expect(response.ok()).toBe(true)
    }
  })

  test('is printed completely', async ({ page }) => {
    await page.goto('/about/')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const article = page.getByRole('article')
    await expect(page.getByRole('banner')).toBeHidden()
    expect(await article.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(2000)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page about the site shows its content with its styles', async ({ page }) => {
    await page.goto('/zh/about/')
    await expect(page.getByRole('heading', { level: 1, name: '关于《时间的地层》' })).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(5)
    await expect(page.getByRole('table').first()).toHaveCSS('border-collapse', 'collapse')
  })
})

for (const width of [320, 390]) {
  test.describe(`on a phone ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 740 }, hasTouch: true, isMobile: true })

    test('the header menu opens the page about the site and closes', async ({ page }) => {
      await page.goto('/')
      const menu = page.getByRole('navigation', { name: 'Menu' })
      await expect(menu).toBeHidden()
      await page.getByRole('button', { name: 'Menu' }).click()
      await menu.getByRole('link', { name: 'About' }).click()
      await expect(heading(page)).toBeVisible()
      await expect(menu).toBeHidden()
    })

    test('no page is wider than the screen', async ({ page }) => {
      for (const address of ['/about/', '/zh/about/', '/', '/zh/']) {
        await page.goto(address)
        const [brand, tools] = [page.locator('header > p > a'), page.locator('header > div')]
        const [left, right] = [(await brand.boundingBox())!, (await tools.boundingBox())!]
        expect(left.x + left.width).toBeLessThanOrEqual(right.x)
        expect(right.x + right.width).toBeLessThanOrEqual(width)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
      await page.goto('/about/')
      const article = page.getByRole('article')
      expect(await article.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    })
  })
}
