/** What readers have set in their system or browser: forced colours, a larger size of type, a zoom of 400 %. */

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { drawing, open, panel } from './timelinePage'

/** The colours in the middle row of an element on the screen, at fractions of its width. */
async function readColours(page: Page, locator: Locator, fractions: readonly number[]) {
  const png = [...(await locator.screenshot())]
  return page.evaluate(
    async ([bytes, at]) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
        willReadFrequently: true,
      })!
      context.drawImage(image, 0, 0)
      return at.map((fraction) => {
        const pixel = context.getImageData(fraction * (image.width - 1), image.height / 2, 1, 1)
        return [...pixel.data.slice(0, 3)].join()
      })
    },
    [png, fractions] as const,
  )
}

const background = (locator: Locator) => locator.evaluate((one) => getComputedStyle(one).backgroundColor)

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`with forced colours that are ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }))

    test('what is chosen, how far a run is, and the eras can be told apart', async ({ page }) => {
      await page.goto('/lab/perceptron/')
      const chosen = page.locator('.Options-options input:checked + .Options-chip').first()
      const other = page.locator('.Options-options input:not(:checked) + .Options-chip').first()
      await expect(chosen).toBeVisible()
      expect(await background(chosen)).not.toBe(await background(other))
      const progress = page.getByRole('progressbar')
      await progress.evaluate((one: HTMLProgressElement) => {
        one.value = one.max / 2
      })
      const [edge, done, left] = await readColours(page, progress, [0, 0.25, 0.75])
      expect(new Set([done, left]).size).toBe(2)
      expect(edge).not.toBe(left)

      await open(page, '/')
      const swatches = page.locator('.Legend-strip .Swatch-swatch, .Legend-table .Swatch-swatch')
      const colours = await swatches.evaluateAll((all) =>
        all.map((one) => getComputedStyle(one).backgroundColor),
      )
      expect(colours.length).toBe(7)
      expect(new Set(colours).size).toBe(7)
    })

    test('a chosen theme gives way to the theme of the system', async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
      await open(page, '/')
      // Strata are paler in the light theme.
      const lightness = await page.evaluate(() =>
        Number(getComputedStyle(document.documentElement).getPropertyValue('--stratum-l')),
      )
      expect(lightness > 0.5).toBe(colorScheme === 'light')
      await expect(page.getByRole('button', { name: /theme$/ })).toHaveCount(0)
    })
  })

/** Texts that are cut at the right or below, and text that leaves the window sideways. */
const findCutTexts = (page: Page, within: string) =>
  page.locator(within).evaluateAll((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
        const text = [...one.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map((node) => node.nodeValue)
        if (text.join('').trim() === '' || one.closest('svg, .visually-hidden, [data-drawing]')) return []
        const range = document.createRange()
        range.selectNodeContents(one)
        const box = range.getBoundingClientRect()
        if (box.width === 0 || !one.checkVisibility({ visibilityProperty: true })) return []
        for (let parent: HTMLElement | null = one; parent; parent = parent.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(parent)
          const edge = parent.getBoundingClientRect()
          if (/auto|scroll/.test(overflowX)) return []
          if (/hidden|clip/.test(overflowX) && box.right > edge.right + 1) return [`${text}: right`]
          // The box of a line is taller than its letters.
          if (
            /hidden|clip/.test(overflowY) &&
            edge.height < 200 &&
            box.bottom > edge.bottom + 0.2 * edge.height
          )
            return [`${text}: below`]
        }
        return box.right > innerWidth + 1 || box.left < -1 ? [`${text}: window`] : []
      }),
    ),
  )

/** Pairs of the controls of a bar that overlap. */
const findOverlaps = (page: Page, controls: string) =>
  page.locator(controls).evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0)
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        )
        .map((b) => [a, b]),
    )
  })

const textSizePx = (locator: Locator) =>
  locator.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`type twice as large is read whole in a window of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, '/architecture/resnet/')
    const article = panel(page).locator('article p').first()
    const before = await textSizePx(article)
    const client = await page.context().newCDPSession(page)
    await client.send('Page.enable')
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    for (const address of [
      '/architecture/resnet/',
      '/',
      '/compare/?with=llama-2,qwen2-5',
      '/lab/perceptron/',
      '/lab/',
      '/about/',
      '/architecture/resnet/?view=network',
    ]) {
      await page.goto(address)
      await expect(page.locator('header').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(
        await findCutTexts(page, 'header, aside, main:not(:has([data-drawing])), [data-fullscreen-diagram]'),
        address,
      ).toEqual([])
      expect(await findOverlaps(page, 'header > p > a, header > div > :is(a, button)'), address).toEqual([])
      expect(await findOverlaps(page, '.Panel-tools > :is(a, button)'), address).toEqual([])
      expect(await findOverlaps(page, '.DiagramTools-tools > button'), address).toEqual([])
    }
    await page.goto('/architecture/resnet/')
    await expect.poll(() => textSizePx(article)).toBe(2 * before)
    await open(page, '/')
    for (const button of ['Filter', 'Help']) {
      await page.getByRole('button', { name: button, exact: true }).click()
      const card = page.locator('[role=dialog]:visible, dialog:visible')
      await expect(card).toBeVisible()
      const { x, width: cardWidth } = (await card.boundingBox())!
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + cardWidth).toBeLessThanOrEqual(width)
      await page.keyboard.press('Escape')
    }
  })

test.describe('zoomed to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('everything is reached by scrolling down, nothing sideways', async ({ page }) => {
    await open(page, '/')
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
    expect((await drawing(page).boundingBox())!.height).toBeGreaterThan(200)
    expect(await size()).toEqual([320, 444])
    await page.mouse.move(100, 20)
    await page.mouse.wheel(0, 500)
    await expect(page.getByRole('button', { name: 'Zoom in', exact: true })).toBeInViewport({ ratio: 0.9 })
    await expect(page.getByRole('button', { name: 'Find' })).toBeInViewport({ ratio: 1 })

    await page.goto('/architecture/resnet/')
    const article = panel(page).locator('article')
    const { width, height } = (await article.boundingBox())!
    expect(width).toBe(320)
    expect(height).toBeGreaterThan(150)
    await expect(panel(page).getByRole('heading', { name: 'ResNet' })).toBeInViewport({ ratio: 1 })
    const source = panel(page).getByRole('region', { name: 'Sources' }).getByRole('link').last()
    await source.scrollIntoViewIfNeeded()
    await expect(source).toBeInViewport()
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await expect(panel(page)).toHaveCount(0)

    await page.goto('/architecture/resnet/?view=network')
    const diagram = page.locator('[data-fullscreen-diagram]')
    await expect(diagram.getByRole('treeitem').first()).toBeVisible()
    expect((await diagram.boundingBox())!.height).toBe(400)
    await diagram.getByText('multiply–adds', { exact: true }).last().scrollIntoViewIfNeeded()
    await expect(diagram.getByText('multiply–adds', { exact: true }).last()).toBeInViewport()
    expect((await size())[0]).toBe(320)
  })
})
