import type { Page } from '@playwright/test'
import { open, panel } from './hand'
import { readPicture, settled } from './picture'
import { expect, test } from './watch'

// Movement arrives at once, so that where things come to lie can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

interface Place {
  readonly along: number
  readonly across: number
}
type Places = ReadonlyMap<string, Place>

/** Pixels by which a mark may seem to move. */
const tolerance = 0.5

const opened = async (page: Page) => {
  await open(page, '/')
  await settled(page)
}

/** Where the marks in view lie along time and across it, by id. */
async function placesOf(page: Page): Promise<Places> {
  const { isHorizontal, marks } = await readPicture(page)
  return new Map(
    marks.map(({ id, x, y }) => [id, isHorizontal ? { along: x, across: y } : { along: y, across: x }]),
  )
}

/** The marks that are there before and after, and how far each has moved. */
function moves(before: Places, after: Places) {
  const common = [...before.keys()].filter((id) => after.has(id))
  // With less there would be nothing to see.
  expect(common.length).toBeGreaterThan(5)
  const by = (way: keyof Place) =>
    common.filter((id) => Math.abs(before.get(id)![way] - after.get(id)![way]) > tolerance)
  const order = (places: Places) => common.toSorted((a, b) => places.get(a)!.along - places.get(b)!.along)
  return { along: by('along'), across: by('across'), order: [order(before), order(after)] as const }
}

function expectNoTurn(before: Places, after: Places) {
  const { across, order } = moves(before, after)
  expect(across).toEqual([])
  expect(order[1]).toEqual(order[0])
}

function expectStill(before: Places, after: Places) {
  expectNoTurn(before, after)
  expect(moves(before, after).along).toEqual([])
}

/** A mark that is alone, and lies so far along what is seen of time. */
async function markAt(page: Page, from: number, to: number) {
  const { isHorizontal, open, marks } = await readPicture(page)
  const found = marks.find(({ x, y, count }) => {
    const at = isHorizontal ? (x - open.x) / open.width : (y - open.y) / open.height
    return at > from && at < to && count === 0
  })
  return page.locator(`a[data-id="${found!.id}"]`)
}

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const)
  test.describe(`the marks in a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('stay when a panel opens beside them, and when it closes', async ({ page }) => {
      await opened(page)
      const before = await placesOf(page)
      await (await markAt(page, 0.1, 0.3)).click()
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible()
      const beside = await placesOf(page)
      expect(beside.size).toBeLessThan(before.size)
      expectStill(before, beside)
      await panel(page).getByRole('button', { name: 'Close' }).click()
      await expect(panel(page)).toHaveCount(0)
      const after = await placesOf(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectStill(before, after)
    })

    test('keep their heights when time moves to bring one out from under the panel', async ({ page }) => {
      await opened(page)
      const before = await placesOf(page)
      const last = await markAt(page, 0.85, 0.98)
      const id = await last.getAttribute('data-id')
      await last.click()
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible()
      await expect.poll(async () => (await placesOf(page)).has(id!)).toBe(true)
      expectNoTurn(before, await placesOf(page))
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      expectNoTurn(before, await placesOf(page))
    })

    test('stay when some are filtered out, and when they come back', async ({ page }) => {
      await opened(page)
      const before = await placesOf(page)
      await page.getByRole('button', { name: 'Filter' }).click()
      const menu = page.getByRole('dialog', { name: 'Filter' })
      await menu.getByRole('slider', { name: 'Importance' }).fill('4')
      await expect.poll(async () => (await placesOf(page)).size).toBeLessThan(before.size)
      expectStill(before, await placesOf(page))
      await menu.getByRole('checkbox', { name: 'Recurrence' }).uncheck()
      await expect(page.locator('a[data-id="lstm"]')).toHaveCount(0)
      expectStill(before, await placesOf(page))
      await menu.getByRole('button', { name: 'Show everything' }).click()
      await expect(page.locator('a[data-id="lstm"]')).toHaveCount(1)
      const after = await placesOf(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectStill(before, after)
    })

    test('stay when the language is switched, and switched back', async ({ page }) => {
      await opened(page)
      const before = await placesOf(page)
      await page.getByRole('link', { name: '中文' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
      expectStill(before, await placesOf(page))
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      const after = await placesOf(page)
      expect([...after.keys()]).toEqual([...before.keys()])
      expectStill(before, after)
    })

    test('stay while something is looked for', async ({ page }) => {
      await opened(page)
      const before = await placesOf(page)
      await page.keyboard.press('/')
      await page.getByRole('combobox').fill('transfomer')
      await expect(page.getByRole('option').first()).toContainText('Transformer')
      expectStill(before, await placesOf(page))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('combobox')).toHaveCount(0)
      expectStill(before, await placesOf(page))
    })
  })
