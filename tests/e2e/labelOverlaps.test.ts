import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { type DrawnMark, overlap, type Rect, readDrawnTimeline, waitForDrawing } from './picture'
import { open, visibleYears } from './timelinePage'

// Movement arrives at once, so that where things come to lie can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('marks without room, on a phone that lies', () => {
  test.use({ viewport: { width: 844, height: 390 } })

  const counts = (page: Page) => page.locator('button.Marks-count')

  /** The mark that others are gathered into, and how many. */
  const hostOf = (count: Locator) =>
    count.evaluate((button) => ({
      id: (button.previousElementSibling as HTMLElement).dataset.id!,
      number: Number(button.textContent),
      name: button.getAttribute('aria-label')!,
    }))
  const countOf = async (page: Page, id: string) =>
    (await readDrawnTimeline(page)).marks.find((mark) => mark.id === id)?.count
  /** How many years are in view, as the overview tells them. */
  const yearsShown = async (page: Page) => {
    const [from = 0, to = 0] = ((await visibleYears(page)) ?? '').match(/\d{4}/g)!.map(Number)
    return to - from
  }

  test('are gathered into a count that opens by a click', async ({ page }) => {
    await open(page, '/')
    await waitForDrawing(page)
    const all = await yearsShown(page)
    const { id, number, name } = await hostOf(counts(page).first())
    expect(name).toMatch(new RegExp(`^${number} more near .*: zoom in$`))
    await page.getByRole('button', { name, exact: true }).click()
    await expect.poll(() => yearsShown(page)).toBeLessThan(all)
    expect((await countOf(page, id)) ?? number).toBeLessThan(number)
  })

  test('are gathered into a count that opens by Enter when Tab has come to it', async ({ page }) => {
    await open(page, '/')
    await waitForDrawing(page)
    const all = await yearsShown(page)
    const { id, number, name } = await hostOf(counts(page).first())
    const button = page.getByRole('button', { name, exact: true })
    await page.locator('a[data-id]').first().focus()
    for (let presses = 0; presses < 40; presses++) {
      if (await button.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => yearsShown(page)).toBeLessThan(all)
    expect((await countOf(page, id)) ?? number).toBeLessThan(number)
  })
})

/** What overlaps: names, cards, and the labels of events and eras with each other, and with the dots of others. */
async function findOverlaps(page: Page): Promise<string[]> {
  const { marks, notes, legend } = await readDrawnTimeline(page)
  const labels: { id: string; box: Rect }[] = marks.flatMap(({ id, name, card }) => [
    ...(name ? [{ id, box: trimLineHeight(name) }] : []),
    ...(card ? [{ id, box: card }] : []),
  ])
  labels.push(...[...notes, ...legend].map((one) => ({ id: `“${one.text}”`, box: trimLineHeight(one) })))
  return labels.flatMap(({ id, box }, index) => [
    ...labels
      .slice(index + 1)
      .filter((other) => overlap(box, other.box, 0.5))
      .map((other) => `${id} × ${other.id}`),
    ...marks
      .filter((mark) => mark.id !== id && overlapsDot(mark, box))
      .map((mark) => `${id} × dot of ${mark.id}`),
  ])
}

/** A line of text without the air that its font adds above and below. */
const trimLineHeight = ({ x, y, width, height }: Rect): Rect => ({
  ...{ x, width },
  y: y + 0.15 * height,
  height: 0.7 * height,
})

function overlapsDot({ x, y, diameter }: DrawnMark, box: Rect) {
  const [dx, dy] = [
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  ]
  return Math.hypot(dx, dy) < diameter / 2 - 0.5
}

const queries = [
  '',
  '?from=1980&to=2027',
  '?from=2010&to=2022',
  '?from=2014&to=2018.5',
  '?from=2016.5&to=2018',
]

for (const [width, height] of [
  [390, 844],
  [1280, 800],
  [844, 390],
] as const)
  test.describe(`labels in a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    for (const language of ['/', '/zh/'])
      test(`at ${language} overlap neither each other nor dots, at any zoom`, async ({ page }) => {
        for (const stretch of queries) {
          await open(page, `${language}${stretch}`)
          await waitForDrawing(page)
          expect.soft(await findOverlaps(page), stretch).toEqual([])
        }
      })
  })
