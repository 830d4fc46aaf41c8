import { test as unguardedTest } from '@playwright/test'
import { expect, test } from './guardedTest'

// These tests cause console errors on purpose.
unguardedTest.describe('a page whose scripts fail', () => {
  for (const { what, pattern, response } of [
    { what: 'its code is gone', pattern: /\/explorer-[^/]*\.js$/, response: { status: 404, body: '' } },
    {
      what: 'the timeline answers 500',
      pattern: /\/timeline-[^/]*\.json$/,
      response: { status: 500, body: '' },
    },
    {
      what: 'the timeline is garbage',
      pattern: /\/timeline-[^/]*\.json$/,
      response: { status: 200, body: '<html>' },
    },
  ])
    for (const [language, address, notice, title] of [
      ['en', '/architecture/resnet/', 'The page did not load completely', 'ResNet'],
      ['zh', '/zh/era/cnn/', '页面没有载入完整', '卷积网络'],
    ] as const)
      unguardedTest(`says so in ${language} if ${what}, and can be read`, async ({ page }) => {
        await page.route(pattern, (route) => route.fulfill(response))
        await page.goto(address)
        const alert = page.getByRole('alert').filter({ hasText: notice })
        await expect(alert).toBeVisible()
        // Nothing covers it, neither a panel nor the sheet of a phone.
        for (const viewport of [
          { width: 1024, height: 768 },
          { width: 390, height: 844 },
        ]) {
          await page.setViewportSize(viewport)
          await alert.click({ trial: true, timeout: 5000 })
          await alert.click({ trial: true, timeout: 5000, position: { x: viewport.width - 60, y: 10 } })
        }
        await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
      })
})

test('a page that starts does not say that it has failed', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveCSS('--printed-address', /./)
  await expect(page.locator('.start-failed')).toBeHidden()
})

unguardedTest.describe('a part whose code is gone', () => {
  unguardedTest.use({ storageState: { cookies: [], origins: [] } })

  unguardedTest('comes on “Try again” once there is a connection', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('[data-drawing=live]')).toBeVisible()
    await page.route(/\/LabsPage-/, (route) => route.abort())
    await page.getByRole('banner').getByRole('link', { name: 'Labs' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
    await page.unroute(/\/LabsPage-/)
    await page.evaluate(() => {
      document.documentElement.dataset.unloaded = 'no'
    })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Labs' })).toBeVisible()
    expect(await page.locator('html').getAttribute('data-unloaded')).toBe('no')
  })

  unguardedTest(
    'is loaded with the new page on “Try again” if the site has been published again',
    async ({ page }) => {
      await page.goto('/?from=1990&to=2010')
      await expect(page.locator('[data-drawing=live]')).toBeVisible()
      await page.evaluate(() => {
        document.documentElement.dataset.unloaded = 'no'
      })
      await page.route(/\/LabsPage-/, (route) => route.fulfill({ status: 404, body: '' }))
      await page.getByRole('banner').getByRole('link', { name: 'Labs' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
      // The new page names other files, which are there.
      await page.unroute(/\/LabsPage-/)
      let isFirst = true
      await page.route('**/lab/', async (route) => {
        const response = await route.fetch()
        const body = await response.text()
        await route.fulfill({
          response,
          body: isFirst ? body.replace(/index-[\w-]+\.js/, 'index-new.js') : body,
        })
        isFirst = false
      })
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Labs' })).toBeVisible()
      await expect(page.locator('html')).not.toHaveAttribute('data-unloaded')
    },
  )
})
