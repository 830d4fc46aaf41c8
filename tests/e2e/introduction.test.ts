import { expect, test } from './guardedTest'
import { drawing, open, panel } from './timelinePage'

const introduction = 'Eighty years of neural networks, layer by layer'

test.use({ storageState: { cookies: [], origins: [] } })

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]) {
  const size = `${viewport.width}×${viewport.height}`
  test(`the introduction is in view at ${size}, and wide windows hide nothing behind it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await open(page, '/')
    const region = page.getByRole('region', { name: introduction })
    await expect(region.getByRole('heading')).toBeInViewport({ ratio: 1 })
    await expect(region.getByRole('button', { name: 'Start in 1943' })).toBeInViewport({ ratio: 1 })
    if (viewport.width < viewport.height) return
    const covered = await region.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const labels = document.querySelectorAll('[class*=Marks-name], [class*=Annotations-label]')
      return [...labels]
        .filter((label) => {
          const box = label.getBoundingClientRect()
          return box.left < right && box.right > left && box.top < bottom && box.bottom > top
        })
        .map(({ textContent }) => textContent)
    })
    expect(covered).toEqual([])
  })
}

test('the introduction leads to the first article, and this browser shows it once', async ({ page }) => {
  await open(page, '/')
  await page.getByRole('button', { name: 'Start in 1943' }).click()
  await expect(panel(page).getByRole('heading', { name: 'Perceptron', level: 2 })).toBeVisible()
  await page.goto('/')
  await expect(drawing(page)).toBeVisible()
  await expect(page.getByRole('region', { name: introduction })).toHaveCount(0)
})

test('pointing at a stratum highlights its era, clicking opens it, and a double click only zooms', async ({
  page,
}) => {
  await open(page, '/')
  const stratum = { x: 60, y: 640 }
  await page.mouse.move(stratum.x, stratum.y)
  await expect(page.locator('[data-drawing] [class*=highlighted]')).toHaveCount(1)
  await page.mouse.dblclick(stratum.x, stratum.y)
  await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(true)
  await expect(panel(page)).toHaveCount(0)
  await page.mouse.click(stratum.x, stratum.y)
  await expect(panel(page).getByRole('heading', { name: 'Perceptron', level: 2 })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/era/perceptron/')
})

for (const address of ['/', '/zh/'])
  test(`the names of eras at ${address} fit into the boxes that were kept for them`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await open(page, address)
    const names = page.locator('[data-drawing] [class*=EraNames-name]')
    expect(await names.count()).toBeGreaterThanOrEqual(7)
    const tooWide = await names.evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    )
    expect(tooWide).toEqual([])
  })
