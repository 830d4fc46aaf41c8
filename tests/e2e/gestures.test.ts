import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import {
  addressViewport,
  drag,
  drawing,
  moveFingers,
  open,
  overview,
  type Point,
  panel,
  positionOf,
  visibleYears,
} from './timelinePage'

// Movement arrives at once, so that where things come to lie can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Pixels by which a year may stray from the hand that holds it. */
const tolerance = 3
const decade = '/?from=2010&to=2020'

/** A height in the row of the axis, where there is never a mark. */
const axisY = async (page: Page) => {
  const box = (await drawing(page).boundingBox())!
  return box.y + box.height - 8
}
/** The ends of the overview's window, and its middle across. */
const brush = async (page: Page) => {
  const box = (await overview(page).locator('.Overview-window').boundingBox())!
  return { from: box.x, to: box.x + box.width, y: box.y + box.height / 2 }
}
/** The years in view as the address tells them, a moment later. */
const yearsInAddress = (page: Page) => {
  const { from, to } = addressViewport(page)
  return `${Math.round(from)} to ${Math.round(to)}`
}
/** How far an architecture lies from where the hand should have it, along one axis. */
const distanceFrom = async (page: Page, title: string, expected: Partial<Point>) => {
  const { x, y } = await positionOf(page, title)
  return Math.max(Math.abs(x - (expected.x ?? x)), Math.abs(y - (expected.y ?? y)))
}

test.describe('fingers on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  const pageIsStill = async (page: Page) => {
    const still = await page.evaluate(() => [
      visualViewport!.scale,
      visualViewport!.pageTop,
      scrollX,
      scrollY,
    ])
    expect(still).toEqual([1, 0, 0, 0])
  }

  /** Two fingers about a middle, whose distance from it goes from one to another. */
  const pinch = (page: Page, y: number, from: number, to: number) =>
    moveFingers(
      page,
      [
        { x: 150, y: y - from },
        { x: 150, y: y - to },
      ],
      [
        { x: 210, y: y + from },
        { x: 210, y: y + to },
      ],
    )

  for (const [start, length] of [
    ['/', 40],
    [decade, 5],
  ] as const)
    test(`a pinch at ${start} zooms about the middle of the fingers`, async ({ page }) => {
      await open(page, start)
      const before = await visibleYears(page)
      const { y } = await positionOf(page, 'ResNet')
      await pinch(page, y, 30, 90)
      await expect.poll(() => visibleYears(page)).not.toBe(before)
      expect(await distanceFrom(page, 'ResNet', { y })).toBeLessThan(tolerance)
      await expect.poll(() => addressViewport(page).length || length).toBeLessThan(length)
      await expect.poll(() => yearsInAddress(page)).toBe(await visibleYears(page))

      await pinch(page, y, 90, 30)
      await expect.poll(() => visibleYears(page)).toBe(before)
      expect(await distanceFrom(page, 'ResNet', { y })).toBeLessThan(tolerance)
      await pageIsStill(page)
      await expect(panel(page)).toHaveCount(0)
    })

  test('a finger drags time along, even from a mark, and opens nothing', async ({ page }) => {
    await open(page, decade)
    const { x, y } = await positionOf(page, 'ResNet')
    await moveFingers(page, [
      { x, y },
      { x: x + 20, y: y + 120 },
    ])
    await expect.poll(() => distanceFrom(page, 'ResNet', { y: y + 120 })).toBeLessThan(tolerance)
    await expect.poll(() => addressViewport(page).from).toBeLessThan(2009)
    await pageIsStill(page)
    await expect(panel(page)).toHaveCount(0)
  })
})

test.describe('mouse and trackpad', () => {
  test('the wheel zooms in and out at the pointer, wherever the view came from', async ({ page }) => {
    await open(page, decade)
    const { x } = await positionOf(page, 'ResNet')
    await page.mouse.move(x, await axisY(page))
    await page.mouse.wheel(0, -300)
    await expect.poll(() => addressViewport(page).length).toBeLessThan(7)
    expect(await distanceFrom(page, 'ResNet', { x })).toBeLessThan(tolerance)
    await page.mouse.wheel(0, 600)
    await expect.poll(() => addressViewport(page).length).toBeGreaterThan(12)
    expect(await distanceFrom(page, 'ResNet', { x })).toBeLessThan(tolerance)
    expect(addressViewport(page).length).toBeLessThan(30)
  })

  test('a drag holds on to the year taken, also right after a zoom', async ({ page }) => {
    await open(page, decade)
    const y = await axisY(page)
    for (const by of [150, -80]) {
      const { x } = await positionOf(page, 'ResNet')
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, -60)
      await drag(page, { x, y }, { x: x + by, y })
      await expect.poll(() => distanceFrom(page, 'ResNet', { x: x + by })).toBeLessThan(tolerance)
    }
  })

  test('a drag from a mark opens nothing', async ({ page }) => {
    await open(page, decade)
    const from = await positionOf(page, 'ResNet')
    await drag(page, from, { x: from.x + 100, y: from.y })
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: from.x + 100 })).toBeLessThan(tolerance)
    await expect(panel(page)).toHaveCount(0)
  })

  test('a double-click zooms in at the pointer, with shift out again', async ({ page }) => {
    await open(page, '/')
    const all = await visibleYears(page)
    const { x } = await positionOf(page, 'LSTM')
    const y = await axisY(page)
    await page.mouse.dblclick(x, y)
    await expect.poll(() => addressViewport(page).length).toBeGreaterThan(0)
    expect(await visibleYears(page)).not.toBe(all)
    expect(await distanceFrom(page, 'LSTM', { x })).toBeLessThan(tolerance)
    await page.keyboard.down('Shift')
    await page.mouse.dblclick(x, y)
    await page.keyboard.up('Shift')
    await expect.poll(() => visibleYears(page)).toBe(all)
  })

  test('a sideways stroke of the trackpad pans', async ({ page }) => {
    await open(page, decade)
    const { x } = await positionOf(page, 'ResNet')
    await page.mouse.move(x, 300)
    await page.mouse.wheel(120, 10)
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: x - 120 })).toBeLessThan(tolerance)
    await page.mouse.wheel(-200, 10)
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: x + 80 })).toBeLessThan(tolerance)
  })
})

test.describe('the overview', () => {
  /** How far the window's ends lie from where they should. */
  const brushStrays = async (page: Page, from: number, to: number) => {
    const now = await brush(page)
    return Math.max(Math.abs(now.from - from), Math.abs(now.to - to))
  }

  for (const start of ['/', '/?from=1985&to=2000'])
    test(`at ${start} a drag over free ground shows the stretch drawn`, async ({ page }) => {
      await open(page, start)
      const { y } = await brush(page)
      await drag(page, { x: 900, y }, { x: 700, y })
      await expect.poll(() => brushStrays(page, 700, 900)).toBeLessThan(tolerance)
      await expect.poll(() => addressViewport(page).from).toBeGreaterThan(2004)
    })

  test('the window comes along with the hand, without a leap', async ({ page }) => {
    await open(page, '/?from=1985&to=2000')
    const { from, to, y } = await brush(page)
    const x = from + (to - from) / 4
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 1, y)
    await expect.poll(async () => Math.round((await brush(page)).from - from)).toBe(1)
    await page.mouse.move(x + 150, y, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => addressViewport(page).from).toBeGreaterThan(1993)
    const after = await brush(page)
    expect(after.from).toBeLessThan(x + 150)
    expect(after.to).toBeGreaterThan(x + 150)
  })

  test('either end of the window is drawn alone', async ({ page }) => {
    await open(page, '/?from=1985&to=2000')
    const { from, to, y } = await brush(page)
    await drag(page, { x: from + 1, y }, { x: from - 80, y })
    await expect.poll(() => brushStrays(page, from - 80, to)).toBeLessThan(tolerance)
    await expect.poll(() => addressViewport(page).from).toBeLessThan(1980)
    await drag(page, { x: to - 1, y }, { x: to + 80, y })
    await expect.poll(() => brushStrays(page, from - 80, to + 80)).toBeLessThan(tolerance)
    await expect.poll(() => addressViewport(page).to).toBeGreaterThan(2003)
  })

  test('arrow keys move the window, page keys by almost all of it', async ({ page }) => {
    await open(page, '/?from=1994&to=2002')
    await overview(page).focus()
    const { x } = await positionOf(page, 'LSTM')
    for (const [key, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
      ['PageDown', 'PageUp'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => visibleYears(page)).not.toBe('1994 to 2002')
      if (key === 'PageDown') expect(await visibleYears(page)).toMatch(/^2000 to/)
      await page.keyboard.press(back)
      await expect.poll(() => visibleYears(page)).toBe('1994 to 2002')
      expect(await distanceFrom(page, 'LSTM', { x })).toBeLessThan(tolerance)
    }
    await expect(overview(page)).toBeFocused()
  })
})
