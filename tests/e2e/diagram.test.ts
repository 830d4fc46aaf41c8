import type { Locator, Page } from '@playwright/test'
import {
  card,
  convolution,
  firstStage,
  frameTitlePosition,
  fullscreen,
  fullscreenAddress,
  fullscreenButton,
  fullscreenTitle,
  item,
  items,
  network,
  openFullscreen,
  panelAddress,
  strips,
  toolButton,
  tree,
} from './diagramPage'
import { findViolationsInThemes } from './findViolations'
import { expect, test } from './guardedTest'
import { open, panel } from './timelinePage'

test.describe('groups of a diagram', () => {
  test('unfold on a click and fold on a click on their frame', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'false')
    const before = await items(at).count()
    await firstStage(at).click()
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'true')
    await item(at, /^Block 1,/).click()
    await expect(item(at, /^Convolution, 1×1 → 64,/)).toBeVisible()
    await expect(item(at, /^Convolution, 3×3 → 64,/)).toBeVisible()
    // On the main branch and on the shortcut.
    await expect(item(at, /^Convolution, 1×1 → 256,/)).toHaveCount(2)
    const unfolded = await items(at).count()
    expect(unfolded).toBeGreaterThan(before + 8)
    await firstStage(at).click(frameTitlePosition)
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'false')
    await expect(items(at)).toHaveCount(before)
  })

  test('unfold and fold with the keys of a tree and keep the focus', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await expect(tree(at)).toBeVisible()
    const before = await items(at).count()
    await at.getByRole('combobox', { name: 'Variant' }).focus()
    await page.keyboard.press('Tab')
    await expect(items(at).first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(convolution(at)).toBeFocused()
    await page.keyboard.press('End')
    await expect(items(at).last()).toBeFocused()
    await page.keyboard.press('Home')
    await expect(items(at).first()).toBeFocused()
    for (let steps = 0; steps < 6; steps++) await page.keyboard.press('ArrowDown')
    await expect(firstStage(at)).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'true')
    await expect(firstStage(at)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(item(at, /^Block 1,/)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(item(at, /^Block 1,/)).toBeFocused()
    await expect(item(at, /^Convolution, 3×3 → 64,/)).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await expect(item(at, /^Convolution, 3×3 → 64,/)).toHaveCount(0)
    await page.keyboard.press('ArrowLeft')
    await expect(firstStage(at)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(items(at)).toHaveCount(before)
    await expect(firstStage(at)).toBeFocused()

    await page.keyboard.press('Tab')
    await expect(fullscreenButton(page)).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(firstStage(at)).toBeFocused()
  })
})

test.describe('pointing in a diagram', () => {
  test('at a box shows its exact numbers and highlights it in the strips and the table', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await at.getByText(/^All layers \(\d+ rows\)/).click()
    await expect(card(at)).toHaveCount(0)
    await convolution(at).hover()
    await expect(convolution(at)).toHaveAttribute('data-lit')
    await expect(card(at)).toContainText('Convolution 7×7 → 64 /2')
    // 7 × 7 × 3 × 64 parameters, used at 112 × 112 positions.
    await expect(card(at)).toContainText('9,408')
    await expect(card(at)).toContainText('118,013,952')
    await expect(card(at)).toContainText('64×112×112')
    for (const strip of await strips(at).all()) await expect(strip).toContainText('Convolution')
    // Its share of the parameters is too thin to be drawn.
    await expect(strips(at).filter({ hasText: 'multiply–adds' }).locator('[data-pointed]')).toHaveCount(1)
    await expect(at.getByRole('row').and(page.locator('[data-pointed]'))).toHaveCount(1)
    await expect(at.getByRole('row').and(page.locator('[data-pointed]'))).toContainText('9,408')

    await item(at, /^Dense/).hover()
    await expect(card(at)).toContainText('2,049,000')
    await expect(strips(at).filter({ hasText: 'parameters' }).locator('[data-pointed]')).toHaveCount(1)

    await at.getByRole('heading', { name: 'The network, layer by layer' }).hover()
    await expect(card(at)).toHaveCount(0)
    await expect(at.locator('[data-lit], [data-pointed]')).toHaveCount(0)
  })

  test('at a group highlights its contents', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await at.getByText(/^All layers \(\d+ rows\)/).click()
    await firstStage(at).hover()
    await expect(card(at)).toContainText('215,808')
    const rows = at.getByRole('row').and(page.locator('[data-pointed]'))
    await expect.poll(() => rows.count()).toBeGreaterThan(8)
    expect(await rows.count()).toBeLessThan(await at.getByRole('row').count())
  })

  test('at a row of the table highlights its box', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await at.getByText(/^All layers \(\d+ rows\)/).click()
    await at.getByRole('row', { name: /9,408/ }).hover()
    await expect(convolution(at)).toHaveAttribute('data-lit')
    await expect(at.locator('[data-lit]')).toHaveCount(1)
  })

  test('with the keys shows the same card', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await items(at).first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(card(at)).toContainText('9,408')
    await page.keyboard.press('Tab')
    await expect(card(at)).toHaveCount(0)
  })

  for (const [where, address] of [
    ['the panel', panelAddress],
    ['the page', fullscreenAddress],
  ] as const)
    test(`shows its card within ${where} for every box`, async ({ page }) => {
      await open(page, address)
      const at = address === panelAddress ? network(page) : fullscreen(page)
      const container = address === panelAddress ? panel(page) : at.locator('.DiagramView-field')
      await items(at).first().focus()
      for (const one of await items(at).all()) {
        await expect(one).toBeFocused()
        await expect(card(at)).toContainText((await one.getAttribute('aria-label'))!.split(',')[0]!)
        const [seen, edge] = [(await card(at).boundingBox())!, (await container.boundingBox())!]
        expect(seen.x).toBeGreaterThanOrEqual(edge.x)
        expect(seen.y).toBeGreaterThanOrEqual(edge.y)
        expect(seen.x + seen.width).toBeLessThanOrEqual(edge.x + edge.width)
        expect(seen.y + seen.height).toBeLessThanOrEqual(edge.y + edge.height)
        await page.keyboard.press('ArrowDown')
      }
    })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  const isWithinPage = async (of: Locator) => {
    const { x, y, width, height } = (await of.boundingBox())!
    return x >= 0 && y >= 0 && x + width <= 390 && y + height <= 844
  }
  const horizontalOverflow = (page: Page) =>
    page.evaluate(() => {
      const sheet = document.querySelector('aside article')!
      return [document.documentElement.scrollWidth - innerWidth, sheet.scrollWidth - sheet.clientWidth]
    })

  test('a tap unfolds a group, and the page gets no wider', async ({ page }) => {
    await open(page, panelAddress)
    const at = network(page)
    await firstStage(at).tap()
    await item(at, /^Block 1,/).tap()
    await expect(item(at, /^Convolution, 3×3 → 64,/)).toBeVisible()
    await expect(card(at)).toContainText('75,008')
    expect(await horizontalOverflow(page)).toEqual([0, 0])
  })

  test('the full-screen diagram fits the screen', async ({ page }) => {
    await openFullscreen(page)
    for (const control of await fullscreen(page).getByRole('button').all())
      expect(await isWithinPage(control)).toBe(true)
    expect(await isWithinPage(fullscreen(page).getByRole('combobox', { name: 'Variant' }))).toBe(true)
    await expect.poll(() => isWithinPage(tree(fullscreen(page)))).toBe(true)
    for (const strip of await strips(fullscreen(page)).all()) expect(await isWithinPage(strip)).toBe(true)
    expect(await horizontalOverflow(page)).toEqual([0, 0])
    await firstStage(fullscreen(page)).tap()
    await expect(item(fullscreen(page), /^Block 1,/)).toBeVisible()
    expect(await isWithinPage(card(fullscreen(page)))).toBe(true)
    await toolButton(page, 'Close the diagram').tap()
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(tree(network(page))).toBeVisible()
  })
})

test('a diagram has no violation of WCAG 2.2 AA', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/architecture/resnet/')
  const group = page.locator('aside').getByRole('treeitem', { expanded: false }).first()
  await group.click()
  await expect(card(page.locator('aside'))).toBeVisible()
  expect(await findViolationsInThemes(page, 'aside')).toEqual([])
  await page.getByRole('button', { name: 'Open the diagram full screen' }).click()
  await expect(fullscreenTitle(page)).toBeFocused()
  await fullscreen(page).getByRole('treeitem', { expanded: false }).first().click()
  await expect(card(fullscreen(page))).toBeVisible()
  expect(await findViolationsInThemes(page)).toEqual([])
})
