import type { Page } from '@playwright/test'
import {
  centerOf,
  convolution,
  firstStage,
  fullscreen,
  fullscreenAddress,
  fullscreenButton,
  fullscreenTitle,
  isFullscreen,
  item,
  items,
  network,
  openFullscreen,
  panelAddress,
  sizeOf,
  toolButton,
  tree,
} from './diagramPage'
import { expect, test } from './guardedTest'
import { mark, open, panel, visibleYears } from './timelinePage'

test.describe('the full-screen diagram', () => {
  test('opens by its button, updates the address, and returns the focus on Escape', async ({ page }) => {
    await open(page, panelAddress)
    await fullscreenButton(page).click()
    await expect(fullscreenTitle(page)).toBeFocused()
    await expect.poll(() => isFullscreen(page)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(fullscreenButton(page)).toBeFocused()
    await expect.poll(() => isFullscreen(page)).toBe(false)
    await expect(panel(page)).toBeVisible()

    await page.keyboard.press('Enter')
    await expect(fullscreenTitle(page)).toBeFocused()
    await toolButton(page, 'Close the diagram').click()
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(fullscreenButton(page)).toBeFocused()
  })

  test('returns the focus even if its script loads late', async ({ page }) => {
    let send = () => {}
    const held = new Promise<void>((resolve) => {
      send = resolve
    })
    await page.route('**/assets/FullscreenDiagram-*.js', async (route) => {
      await held
      await route.continue()
    })
    await open(page, panelAddress)
    await fullscreenButton(page).click()
    // Inert elements lose the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true)
    send()
    await expect(fullscreenTitle(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(fullscreenButton(page)).toBeFocused()
  })

  test('opens from its address and makes the rest of the page inert', async ({ page }) => {
    await openFullscreen(page)
    await expect(page.getByRole('main', { name: 'ResNet' }).getByRole('tree')).toHaveCount(1)
    const locateFocus = () =>
      page.evaluate(() => {
        const within = (selector: string) => document.activeElement?.closest(selector)
        if (within('[data-fullscreen-diagram]')) return 'diagram'
        return within('header') ? 'header' : within('#timeline, aside') ? 'behind' : 'nothing'
      })
    const places: string[] = []
    // More than the number of focusable elements.
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      places.push(await locateFocus())
    }
    expect(places).toEqual(expect.arrayContaining(['diagram', 'header']))
    expect(places).not.toContain('behind')
    await toolButton(page, 'Close the diagram').focus()
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(tree(network(page))).toBeVisible()
  })

  test('opens and closes with the history', async ({ page }) => {
    await open(page, '/')
    await mark(page, 'ResNet').click()
    await fullscreenButton(page).click()
    await expect.poll(() => isFullscreen(page)).toBe(true)
    await page.goBack()
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(panel(page)).toBeVisible()
    expect(isFullscreen(page)).toBe(false)
    await page.goForward()
    await expect(fullscreenTitle(page)).toBeFocused()
    await expect(convolution(fullscreen(page))).toBeVisible()
    expect(isFullscreen(page)).toBe(true)

    // Closing goes back too: the next step back leaves the article.
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect.poll(() => isFullscreen(page)).toBe(false)
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
  })

  test('closes when the comparison page is opened', async ({ page }) => {
    await openFullscreen(page)
    await page.getByRole('banner').getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('combobox', { name: 'Network 1' })).toBeVisible()
    await expect(fullscreen(page)).toHaveCount(0)
  })

  test('zooms by keys with any focus, without moving the timeline', async ({ page }) => {
    await openFullscreen(page)
    const at = fullscreen(page)
    const before = await sizeOf(convolution(at))
    const address = page.url()
    for (const focus of [fullscreenTitle(page), firstStage(at), toolButton(page, 'Zoom in')]) {
      await focus.focus()
      await page.keyboard.press('0')
      await expect.poll(() => sizeOf(convolution(at))).toEqual(before)
      await page.keyboard.press('+')
      await expect.poll(async () => (await sizeOf(convolution(at))).width).toBeGreaterThan(before.width * 1.3)
      await page.keyboard.press('-')
      await expect.poll(async () => (await sizeOf(convolution(at))).width).toBeCloseTo(before.width, 0)
      // At the minimum zoom the diagram fits the screen.
      await page.keyboard.press('-')
      expect((await sizeOf(convolution(at))).width).toBeCloseTo(before.width, 0)
    }
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect.poll(() => isFullscreen(page)).toBe(false)
    expect(page.url()).toBe(address.replace('?view=network', ''))
  })

  test('can be dragged, and scrolls to the box that the keys focus', async ({ page }) => {
    await openFullscreen(page)
    const at = fullscreen(page)
    const from = await centerOf(convolution(at))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await centerOf(convolution(at))).x).toBeCloseTo(from.x + 60, 0)
    expect((await centerOf(convolution(at))).y).toBeCloseTo(from.y + 40, 0)
    for (let times = 0; times < 4; times++) await toolButton(page, 'Zoom in').click()
    await items(at).first().focus()
    for (const key of ['End', 'Home']) {
      await page.keyboard.press(key)
      await expect((key === 'End' ? items(at).last() : items(at).first()).locator('rect')).toBeInViewport()
    }
  })

  test('fills its canvas in columns, with horizontal text', async ({ page }) => {
    await openFullscreen(page)
    const [drawn, canvas] = [
      await sizeOf(tree(fullscreen(page))),
      await sizeOf(fullscreen(page).locator('.DiagramView-field')),
    ]
    expect(drawn.width).toBeGreaterThan(0.6 * canvas.width)
    expect(drawn.height).toBeGreaterThan(0.85 * canvas.height)
    const isTurned = await fullscreen(page)
      .locator('text')
      .evaluateAll((all) =>
        all.some((one) => {
          const matrix = (one as unknown as SVGGraphicsElement).getScreenCTM()!
          return matrix.b !== 0 || matrix.c !== 0
        }),
      )
    expect(isTurned).toBe(false)
  })

  test('folds an opened group by its title, not by a stray click', async ({ page }) => {
    await openFullscreen(page)
    const at = fullscreen(page)
    await firstStage(at).click()
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'true')
    const frame = (await firstStage(at).locator('> rect').boundingBox())!
    await page.mouse.click(frame.x + 6, frame.y + frame.height - 6)
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'true')
    await firstStage(at)
      .locator('[data-handle] rect')
      .click({ position: { x: 20, y: 12 } })
    await expect(firstStage(at)).toHaveAttribute('aria-expanded', 'false')
  })
})

test.describe('dimensions beside the full-screen diagram', () => {
  test('change its shapes and its address, which restores them', async ({ page }) => {
    await openFullscreen(page)
    const at = fullscreen(page)
    await at.getByRole('spinbutton', { name: 'classes' }).fill('10')
    await expect(item(at, /^Dense, → 10, Output 10, parameters 20,490 /)).toBeVisible()
    await at.getByRole('spinbutton', { name: 'image size' }).fill('448')
    await expect(item(at, /^Input, 3×448×448/)).toBeVisible()
    await expect(item(at, /^Convolution, 7×7 → 64 \/2, Output 64×224×224/)).toBeVisible()
    await expect
      .poll(() => new URL(page.url()).searchParams.get('set')?.split(',').sort())
      .toEqual(['classes:10', 'size:448'])
    expect(isFullscreen(page)).toBe(true)
    const seen = await items(at).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    await openFullscreen(page, page.url())
    await expect(at.getByRole('spinbutton', { name: 'image size' })).toHaveValue('448')
    expect(await items(at).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
      seen,
    )
    await at.getByRole('button', { name: 'Reset all' }).click()
    await expect(item(at, /^Dense, → 1000,/)).toBeVisible()
    await expect.poll(() => page.url()).not.toContain('set=')
  })

  test('are kept in the panel and with another variant', async ({ page }) => {
    await openFullscreen(page, `${fullscreenAddress}&set=classes:10`)
    await fullscreen(page).getByRole('spinbutton', { name: 'classes' }).focus()
    await page.keyboard.press('Escape')
    await expect(fullscreen(page)).toHaveCount(0)
    await expect(item(network(page), /^Dense, → 10,/)).toBeVisible()
    await fullscreenButton(page).click()
    await fullscreen(page).getByRole('combobox', { name: 'Variant' }).selectOption('ResNet-18')
    await expect(item(fullscreen(page), /^Dense, /)).toBeVisible()
    await expect.poll(() => page.url()).toContain('variant=resnet18')
    expect(isFullscreen(page)).toBe(true)
  })
})

test.describe('the wheel over a card', () => {
  /** Zoomed in so far that the next step opens a card. */
  const maxZoomAddress = '/?from=2015.9&to=2016.1'
  const moveOverCard = async (page: Page) => {
    await open(page, maxZoomAddress)
    const { x, y } = await centerOf(mark(page, 'ResNet'))
    await page.mouse.move(x, y)
  }
  /** Turns the wheel step by step until a condition holds. */
  const wheelUntil = (page: Page, deltaY: number, condition: () => Promise<boolean>) =>
    expect
      .poll(
        async () => {
          await page.mouse.wheel(0, deltaY)
          return condition()
        },
        { intervals: [50] },
      )
      .toBe(true)

  test('opens its diagram in place up to full screen, and closes it again', async ({ page }) => {
    await moveOverCard(page)
    await wheelUntil(page, -120, async () => isFullscreen(page))
    await expect(fullscreenTitle(page)).toBeFocused()
    await expect(convolution(fullscreen(page))).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(panelAddress)

    const { x, y } = await centerOf(tree(fullscreen(page)))
    await page.mouse.move(x, y)
    await wheelUntil(page, 120, async () => (await fullscreen(page).count()) === 0)
    await expect.poll(() => isFullscreen(page)).toBe(false)
    await expect(panel(page)).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(panelAddress)
    await page.goBack()
    await expect(panel(page)).toHaveCount(0)
    await expect(fullscreen(page)).toHaveCount(0)
  })

  test('completes the opening if it stops half-way, and reverts it if it has hardly begun', async ({
    page,
  }) => {
    await moveOverCard(page)
    await page.mouse.wheel(0, -300)
    await expect(fullscreenTitle(page)).toBeFocused()
    await expect.poll(() => isFullscreen(page)).toBe(true)

    await page.keyboard.press('Escape')
    await expect(page.locator('[data-fullscreen-diagram]')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    const before = await visibleYears(page)
    const { x, y } = await centerOf(mark(page, 'ResNet'))
    await page.mouse.move(x, y)
    const began = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new MutationObserver(
            () => document.querySelector('[data-fullscreen-diagram]') && resolve(),
          ).observe(document.body, {
            childList: true,
            subtree: true,
          })
        }),
    )
    await page.mouse.wheel(0, -40)
    await began
    await expect(page.locator('[data-fullscreen-diagram]')).toHaveCount(0)
    expect(await visibleYears(page)).toBe(before)
    await expect(panel(page)).toHaveCount(0)
  })
})
