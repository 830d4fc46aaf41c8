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

// No animations, so that final positions can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Maximum distance between a year and the pointer that holds it. */
const tolerancePx = 3
const decade = '/?from=2010&to=2020'

/** A y coordinate on the axis, where there are no marks. */
const axisY = async (page: Page) => {
  const box = (await drawing(page).boundingBox())!
  return box.y + box.height - 8
}
/** The ends and the centre line of the overview's window. */
const brush = async (page: Page) => {
  const box = (await overview(page).locator('.Overview-window').boundingBox())!
  return { from: box.x, to: box.x + box.width, y: box.y + box.height / 2 }
}
/** The years in the address, rounded; they follow the view with a delay. */
const yearsInAddress = (page: Page) => {
  const { from, to } = addressViewport(page)
  return `${Math.round(from)} to ${Math.round(to)}`
}
/** The distance between an architecture and its expected position, along one axis. */
const distanceFrom = async (page: Page, title: string, expected: Partial<Point>) => {
  const { x, y } = await positionOf(page, title)
  return Math.max(Math.abs(x - (expected.x ?? x)), Math.abs(y - (expected.y ?? y)))
}

test.describe('touch gestures on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  const expectPageUnmoved = async (page: Page) => {
    const position = await page.evaluate(() => [
      visualViewport!.scale,
      visualViewport!.pageTop,
      scrollX,
      scrollY,
    ])
    expect(position).toEqual([1, 0, 0, 0])
  }

  /** Moves two fingers about a centre at `y`, from one distance to another. */
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
    test(`include a pinch, which at ${start} zooms about the centre of the fingers`, async ({ page }) => {
      await open(page, start)
      const before = await visibleYears(page)
      const { y } = await positionOf(page, 'ResNet')
      await pinch(page, y, 30, 90)
      await expect.poll(() => visibleYears(page)).not.toBe(before)
      expect(await distanceFrom(page, 'ResNet', { y })).toBeLessThan(tolerancePx)
      await expect.poll(() => addressViewport(page).length || length).toBeLessThan(length)
      await expect.poll(() => yearsInAddress(page)).toBe(await visibleYears(page))

      await pinch(page, y, 90, 30)
      await expect.poll(() => visibleYears(page)).toBe(before)
      expect(await distanceFrom(page, 'ResNet', { y })).toBeLessThan(tolerancePx)
      await expectPageUnmoved(page)
      await expect(panel(page)).toHaveCount(0)
    })

  test('include a drag, which pans even from a mark and opens nothing', async ({ page }) => {
    await open(page, decade)
    const { x, y } = await positionOf(page, 'ResNet')
    await moveFingers(page, [
      { x, y },
      { x: x + 20, y: y + 120 },
    ])
    await expect.poll(() => distanceFrom(page, 'ResNet', { y: y + 120 })).toBeLessThan(tolerancePx)
    await expect.poll(() => addressViewport(page).from).toBeLessThan(2009)
    await expectPageUnmoved(page)
    await expect(panel(page)).toHaveCount(0)
  })
})

test.describe('mouse and trackpad gestures', () => {
  test('include the wheel, which zooms in and out at the pointer', async ({ page }) => {
    await open(page, decade)
    const { x } = await positionOf(page, 'ResNet')
    await page.mouse.move(x, await axisY(page))
    await page.mouse.wheel(0, -300)
    await expect.poll(() => addressViewport(page).length).toBeLessThan(7)
    expect(await distanceFrom(page, 'ResNet', { x })).toBeLessThan(tolerancePx)
    await page.mouse.wheel(0, 600)
    await expect.poll(() => addressViewport(page).length).toBeGreaterThan(12)
    expect(await distanceFrom(page, 'ResNet', { x })).toBeLessThan(tolerancePx)
    expect(addressViewport(page).length).toBeLessThan(30)
  })

  test('include a drag, which keeps the year under the pointer, also right after a zoom', async ({
    page,
  }) => {
    await open(page, decade)
    const y = await axisY(page)
    for (const by of [150, -80]) {
      const { x } = await positionOf(page, 'ResNet')
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, -60)
      await drag(page, { x, y }, { x: x + by, y })
      await expect.poll(() => distanceFrom(page, 'ResNet', { x: x + by })).toBeLessThan(tolerancePx)
    }
  })

  test('include a drag from a mark, which opens nothing', async ({ page }) => {
    await open(page, decade)
    const from = await positionOf(page, 'ResNet')
    await drag(page, from, { x: from.x + 100, y: from.y })
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: from.x + 100 })).toBeLessThan(tolerancePx)
    await expect(panel(page)).toHaveCount(0)
  })

  test('include a double-click, which zooms in at the pointer, with Shift out', async ({ page }) => {
    await open(page, '/')
    const all = await visibleYears(page)
    const { x } = await positionOf(page, 'LSTM')
    const y = await axisY(page)
    await page.mouse.dblclick(x, y)
    await expect.poll(() => addressViewport(page).length).toBeGreaterThan(0)
    expect(await visibleYears(page)).not.toBe(all)
    expect(await distanceFrom(page, 'LSTM', { x })).toBeLessThan(tolerancePx)
    await page.keyboard.down('Shift')
    await page.mouse.dblclick(x, y)
    await page.keyboard.up('Shift')
    await expect.poll(() => visibleYears(page)).toBe(all)
  })

  test('include horizontal scrolling, which pans', async ({ page }) => {
    await open(page, decade)
    const { x } = await positionOf(page, 'ResNet')
    await page.mouse.move(x, 300)
    await page.mouse.wheel(120, 10)
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: x - 120 })).toBeLessThan(tolerancePx)
    await page.mouse.wheel(-200, 10)
    await expect.poll(() => distanceFrom(page, 'ResNet', { x: x + 80 })).toBeLessThan(tolerancePx)
  })
})

test.describe('the overview', () => {
  /** The distance between the window's ends and their expected positions. */
  const brushDistance = async (page: Page, from: number, to: number) => {
    const now = await brush(page)
    return Math.max(Math.abs(now.from - from), Math.abs(now.to - to))
  }

  for (const start of ['/', '/?from=1985&to=2000'])
    test(`at ${start} shows the years over which the pointer is dragged`, async ({ page }) => {
      await open(page, start)
      const { y } = await brush(page)
      await drag(page, { x: 900, y }, { x: 700, y })
      await expect.poll(() => brushDistance(page, 700, 900)).toBeLessThan(tolerancePx)
      await expect.poll(() => addressViewport(page).from).toBeGreaterThan(2004)
    })

  test('moves its window with the pointer, without a jump', async ({ page }) => {
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

  test('moves either end of its window alone', async ({ page }) => {
    await open(page, '/?from=1985&to=2000')
    const { from, to, y } = await brush(page)
    await drag(page, { x: from + 1, y }, { x: from - 80, y })
    await expect.poll(() => brushDistance(page, from - 80, to)).toBeLessThan(tolerancePx)
    await expect.poll(() => addressViewport(page).from).toBeLessThan(1980)
    await drag(page, { x: to - 1, y }, { x: to + 80, y })
    await expect.poll(() => brushDistance(page, from - 80, to + 80)).toBeLessThan(tolerancePx)
    await expect.poll(() => addressViewport(page).to).toBeGreaterThan(2003)
  })

  test('moves its window with arrow keys, by almost its length with page keys', async ({ page }) => {
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
      expect(await distanceFrom(page, 'LSTM', { x })).toBeLessThan(tolerancePx)
    }
    await expect(overview(page)).toBeFocused()
  })
})
