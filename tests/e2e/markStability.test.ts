import type { Page } from '@playwright/test'
import { expect, test, thorough } from './guardedTest'
import { readDrawnTimeline, waitForDrawing } from './picture'
import { open, panel } from './timelinePage'

// No animations, so that final positions can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

interface MarkPosition {
  readonly along: number
  readonly across: number
}
type MarkPositions = ReadonlyMap<string, MarkPosition>

/** Tolerance for rounding in the position of a mark. */
const tolerancePx = 0.5

const openTimeline = async (page: Page) => {
  await open(page, '/')
  await waitForDrawing(page)
}

/** The positions of the marks in view along and across time, by id. */
async function readPositions(page: Page): Promise<MarkPositions> {
  const { isHorizontal, marks } = await readDrawnTimeline(page)
  return new Map(
    marks.map(({ id, x, y }) => [id, isHorizontal ? { along: x, across: y } : { along: y, across: x }]),
  )
}

/** The marks in view before and after that have moved along or across time, and the order of all of them. */
function compareMarkPositions(before: MarkPositions, after: MarkPositions) {
  const common = [...before.keys()].filter((id) => after.has(id))
  // With fewer marks the comparison would say little.
  expect(common.length).toBeGreaterThan(5)
  const findMoved = (axis: keyof MarkPosition) =>
    common.filter((id) => Math.abs(before.get(id)![axis] - after.get(id)![axis]) > tolerancePx)
  const order = (positions: MarkPositions) =>
    common.toSorted((a, b) => positions.get(a)!.along - positions.get(b)!.along)
  return {
    along: findMoved('along'),
    across: findMoved('across'),
    order: [order(before), order(after)] as const,
  }
}

function expectMovedOnlyAlong(before: MarkPositions, after: MarkPositions) {
  const { across, order } = compareMarkPositions(before, after)
  expect(across).toEqual([])
  expect(order[1]).toEqual(order[0])
}

function expectUnmoved(before: MarkPositions, after: MarkPositions) {
  expectMovedOnlyAlong(before, after)
  expect(compareMarkPositions(before, after).along).toEqual([])
}

/** A mark without others grouped into it, between two fractions of the open part. */
async function findMarkBetween(page: Page, from: number, to: number) {
  const { isHorizontal, open, marks } = await readDrawnTimeline(page)
  const found = marks.find(({ x, y, count }) => {
    const at = isHorizontal ? (x - open.x) / open.width : (y - open.y) / open.height
    return at > from && at < to && count === 0
  })
  return page.locator(`a[data-id="${found!.id}"]`)
}

for (const { width, height, tag } of [
  { width: 1280, height: 800, tag: [] },
  { width: 1024, height: 768, tag: thorough },
  { width: 390, height: 844, tag: [] },
])
  test.describe(`the marks in a window of ${width} × ${height}`, { tag }, () => {
    test.use({ viewport: { width, height } })

    test('do not move when a panel opens or closes', async ({ page }) => {
      await openTimeline(page)
      const before = await readPositions(page)
      await (await findMarkBetween(page, 0.1, 0.3)).click()
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible()
      const beside = await readPositions(page)
      expect(beside.size).toBeLessThan(before.size)
      expectUnmoved(before, beside)
      await panel(page).getByRole('button', { name: 'Close' }).click()
      await expect(panel(page)).toHaveCount(0)
      const after = await readPositions(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectUnmoved(before, after)
    })

    test('move only along time to bring one out from under the panel', async ({ page }) => {
      await openTimeline(page)
      const before = await readPositions(page)
      const last = await findMarkBetween(page, 0.85, 0.98)
      const id = await last.getAttribute('data-id')
      await last.click()
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible()
      await expect.poll(async () => (await readPositions(page)).has(id!)).toBe(true)
      expectMovedOnlyAlong(before, await readPositions(page))
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      expectMovedOnlyAlong(before, await readPositions(page))
    })

    test('do not move when others are filtered out or shown again', async ({ page }) => {
      await openTimeline(page)
      const before = await readPositions(page)
      await page.getByRole('button', { name: 'Filter' }).click()
      const menu = page.getByRole('dialog', { name: 'Filter' })
      await menu.getByRole('slider', { name: 'Importance' }).fill('4')
      await expect.poll(async () => (await readPositions(page)).size).toBeLessThan(before.size)
      expectUnmoved(before, await readPositions(page))
      await menu.getByRole('checkbox', { name: 'Recurrence' }).uncheck()
      await expect(page.locator('a[data-id="lstm"]')).toHaveCount(0)
      expectUnmoved(before, await readPositions(page))
      await menu.getByRole('button', { name: 'Clear filter' }).click()
      await expect(page.locator('a[data-id="lstm"]')).toHaveCount(1)
      const after = await readPositions(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectUnmoved(before, after)
    })

    test('do not move when the language is switched', async ({ page }) => {
      await openTimeline(page)
      const before = await readPositions(page)
      await page.getByRole('link', { name: '中文' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
      expectUnmoved(before, await readPositions(page))
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      const after = await readPositions(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectUnmoved(before, after)
    })

    test('do not move during a search', async ({ page }) => {
      await openTimeline(page)
      const before = await readPositions(page)
      await page.keyboard.press('/')
      await page.getByRole('combobox').fill('transfomer')
      await expect(page.getByRole('option').first()).toContainText('Transformer')
      expectUnmoved(before, await readPositions(page))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('combobox')).toHaveCount(0)
      expectUnmoved(before, await readPositions(page))
    })
  })
