import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

/** Pages, the name of a file with their code, and the part of the page that is served. */
const pages = [
  ['/architecture/resnet/', 'ArchitecturePanel', 'aside'],
  ['/zh/architecture/transformer/', 'ArticleBody', 'aside'],
  ['/architecture/resnet/?set=classes:10', 'ArchitecturePanel', 'aside'],
  ['/architecture/resnet/?set=classes:10', 'ArticleBody', 'aside'],
  ['/era/cnn/', 'EraPanel', 'aside'],
  ['/lab/', 'LabsPage', 'main'],
  ['/lab/residual/?depth=8', 'LabPage', 'main'],
  ['/about/', 'AboutPage', 'main'],
  ['/compare/?with=vgg,resnet', 'ComparePage', 'main'],
] as const

const countLetters = (page: Page, part: string) =>
  page.locator(part).evaluate((element) => element.textContent.length)

/** Holds a file with code back. Returns a function that releases it. */
async function holdBack(page: Page, file: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(new RegExp(`/${file}-[^/]*\\.js$`), async (route) => {
    await released
    await route.continue()
  })
  return release
}

for (const [address, file, part] of pages)
  test(`what is served of ${address} stays while ${file} is loading`, async ({ page }) => {
    const release = await holdBack(page, file)
    const requested = page.waitForRequest(new RegExp(`/${file}-`))
    await page.goto(address, { waitUntil: 'commit' })
    await requested
    // The rest of the page is interactive.
    await expect(page.locator('html')).toHaveCSS('--printed-address', /./)
    await page.setViewportSize({ width: 1100, height: 700 })
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    const letters = await countLetters(page, part)
    expect(letters).toBeGreaterThan(300)
    release()
    await page.waitForLoadState('networkidle')
    expect(await countLetters(page, part)).toBeGreaterThanOrEqual(letters * 0.9)
  })

test('an article that is scrolled before its code has loaded stays where it is', async ({ page }) => {
  const release = await holdBack(page, 'ArchitecturePanel')
  await page.goto('/architecture/resnet/', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveCSS('--printed-address', /./)
  const article = page.getByRole('article')
  await article.evaluate((element) => {
    element.scrollTop = 500
  })
  release()
  // Then its title is in the bar, which is interactive.
  await expect(page.locator('.Panel-tools').getByText('ResNet', { exact: true })).toBeVisible()
  expect(await article.evaluate((element) => element.scrollTop)).toBe(500)
})
