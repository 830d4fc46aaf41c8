import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { type DrawnMark, overlap, type Rect, readDrawnTimeline, waitForDrawing } from './picture'
import { open, visibleYears } from './timelinePage'

// No animations, so that final positions can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('overlapping marks on a phone in landscape', () => {
  test.use({ viewport: { width: 844, height: 390 } })

  const counts = (page: Page) => page.locator('button.Marks-count')

  /** The mark that a count button belongs to, and the number of marks that it stands for. */
  const hostOf = (count: Locator) =>
    count.evaluate((button) => ({
      id: (button.previousElementSibling as HTMLElement).dataset.id!,
      number: Number(button.textContent),
      name: button.getAttribute('aria-label')!,
    }))
  const countOf = async (page: Page, id: string) =>
    (await readDrawnTimeline(page)).marks.find((mark) => mark.id === id)?.count
  /** The number of years in view, from the overview. */
  const countVisibleYears = async (page: Page) => {
    const [from = 0, to = 0] = ((await visibleYears(page)) ?? '').match(/\d{4}/g)!.map(Number)
    return to - from
  }

  test('are grouped into a count that zooms in on a click', async ({ page }) => {
    await open(page, '/')
    await waitForDrawing(page)
    const all = await countVisibleYears(page)
    const { id, number, name } = await hostOf(counts(page).first())
    expect(name).toMatch(new RegExp(`^${number} more near .*: zoom in to see them$`))
    await page.getByRole('button', { name, exact: true }).click()
    await expect.poll(() => countVisibleYears(page)).toBeLessThan(all)
    expect((await countOf(page, id)) ?? number).toBeLessThan(number)
  })

  test('are grouped into a count that Tab reaches from its mark and that zooms in on Enter, which keeps the focus', async ({
    page,
  }) => {
    await open(page, '/')
    await waitForDrawing(page)
    const all = await countVisibleYears(page)
    const { id, number, name } = await hostOf(counts(page).first())
    const button = page.getByRole('button', { name, exact: true })
    await page.locator('a[data-id]').first().focus()
    const host = page.locator(`a[data-id="${id}"]`)
    for (let presses = 0; presses < 40; presses++) {
      if (await host.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => countVisibleYears(page)).toBeLessThan(all)
    expect((await countOf(page, id)) ?? number).toBeLessThan(number)
    expect(await host.evaluate((one) => one.parentElement!.contains(document.activeElement))).toBe(true)
  })
})

/** The overlaps of names, cards and labels of events and eras with each other, and with the dots of other marks. */
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

/** The box of a line of text without the space above and below its letters. */
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
      test(`at ${language} overlap neither each other nor dots at any zoom`, async ({ page }) => {
        for (const query of queries) {
          await open(page, `${language}${query}`)
          await waitForDrawing(page)
          expect.soft(await findOverlaps(page), query).toEqual([])
        }
      })
  })
