import type { Page } from '@playwright/test'
import { expect } from './guardedTest'

export interface Point {
  readonly x: number
  readonly y: number
}

export const drawing = (page: Page) => page.locator('[data-drawing=live]')
export const mark = (page: Page, title: string) =>
  page.getByRole('main').getByRole('link', { name: title, exact: true })
export const marks = (page: Page) => page.locator('main a[data-id]')
export const panel = (page: Page) => page.getByRole('complementary')
export const overview = (page: Page) => page.getByRole('slider', { name: 'Whole timeline' })
/** The years in view, from the overview. */
export const visibleYears = (page: Page) => overview(page).getAttribute('aria-valuetext')

export async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(drawing(page)).toBeVisible()
}

export async function reload(page: Page) {
  await page.reload()
  await expect(drawing(page)).toBeVisible()
}

/** The viewport in the address, in fractional years; zeros if it has none. */
export function addressViewport(page: Page) {
  const query = new URL(page.url()).searchParams
  const [from, to] = [Number(query.get('from')), Number(query.get('to'))]
  return { from, to, length: to - from }
}

/** The centre of an architecture's mark on the screen. */
export async function positionOf(page: Page, title: string): Promise<Point> {
  const box = (await mark(page, title).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const moveSteps = 8

/** Touches with several fingers at once and moves each of them from one point to another. */
export async function moveFingers(page: Page, ...moves: (readonly [from: Point, to: Point])[]) {
  const client = await page.context().newCDPSession(page)
  const at = (t: number) =>
    moves.map(([from, to], id) => ({
      x: from.x + (to.x - from.x) * t,
      y: from.y + (to.y - from.y) * t,
      id,
    }))
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= moveSteps; step++)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / moveSteps) })
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await client.detach()
}

/** Drags with the mouse from one point to another. */
export async function drag(page: Page, from: Point, to: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: moveSteps })
  await page.mouse.up()
}
