import { expect, test } from './guardedTest'
import {
  type DrawnText,
  type DrawnTimeline,
  distanceOf,
  type Rect,
  readDrawnTimeline,
  waitForDrawing,
} from './picture'

// No animations, so that the first live drawing can be measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const windows = [
  [320, 640],
  [390, 844],
  [844, 390],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
] as const
const pages = ['/', '/era/cnn/', '/architecture/resnet/', '/zh/architecture/transformer/']

/** Maximum distance between the same element in both drawings. */
const tolerancePx = 1.5

const format = (text: string, { x, y, width, height }: DrawnText) =>
  `${text} ${[x, y, width, height].map((value) => value.toFixed(1)).join(' ')}`

/** The differences between two lists of texts, which may contain duplicates. */
function findTextDifferences(kind: string, served: readonly DrawnText[], live: readonly DrawnText[]) {
  const left = [...live]
  const missing = served.filter((one) => {
    const at = left.findIndex((other) => other.text === one.text && distanceOf(one, other) <= tolerancePx)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [
    ...missing.map((one) => format(`served ${kind}: ${one.text}`, one)),
    ...left.map((one) => format(`live ${kind}: ${one.text}`, one)),
  ]
}

/** Whether a box overlaps a card, including the room that is kept for a second line of its text. */
const overlapsCard = (a: Rect, card: Rect) =>
  a.x < card.x + card.width &&
  card.x < a.x + a.width &&
  a.y < card.y + card.height + lineHeightPx &&
  card.y - lineHeightPx < a.y + a.height
const lineHeightPx = 17

/** @param selectedId The id of the selected architecture, if any. */
function findDifferences(served: DrawnTimeline, live: DrawnTimeline, selectedId?: string): string[] {
  const found: string[] = []
  if (served.isHorizontal !== live.isHorizontal) found.push('orientation')
  if (distanceOf(served.open, live.open) > 0.5) found.push('open part')
  const length = served.isHorizontal ? served.open.width : served.open.height
  const [from, to] = served.isHorizontal
    ? [served.open.x, served.open.x + length]
    : [served.open.y, served.open.y + length]
  const isAtEnd = ({ x, y }: { x: number; y: number }) => {
    const at = served.isHorizontal ? x : y
    return at < from + tolerancePx || at > to - tolerancePx
  }
  const selectedCard = served.marks.find(({ id }) => id === selectedId)?.card
  const servedById = new Map(served.marks.map((mark) => [mark.id, mark]))
  const liveById = new Map(live.marks.map((mark) => [mark.id, mark]))
  for (const mark of served.marks)
    if (!liveById.has(mark.id) && !isAtEnd(mark)) found.push(`served mark: ${mark.id}`)
  for (const mark of live.marks) {
    const before = servedById.get(mark.id)
    if (!before) {
      if (!isAtEnd(mark)) found.push(`live mark: ${mark.id}`)
      continue
    }
    const moved = Math.max(Math.abs(before.x - mark.x), Math.abs(before.y - mark.y))
    if (moved > tolerancePx) found.push(`mark ${mark.id} moves by ${moved.toFixed(1)}`)
    if (before.count !== mark.count) found.push(`count of ${mark.id}: ${before.count} → ${mark.count}`)
    if (Math.abs(before.diameter - mark.diameter) > 0.5)
      found.push(`dot of ${mark.id}: ${before.diameter} → ${mark.diameter}`)
    // The card of the selected mark lies over names, which the live timeline leaves out.
    const isBehindCard = before.name && !mark.name && selectedCard && overlapsCard(before.name, selectedCard)
    if (isBehindCard) continue
    for (const kind of ['name', 'card'] as const)
      found.push(
        ...findTextDifferences(
          `${kind} of ${mark.id}`,
          before[kind] ? [before[kind]] : [],
          mark[kind] ? [mark[kind]] : [],
        ),
      )
  }
  found.push(...findTextDifferences('tick', served.ticks, live.ticks))
  found.push(...findTextDifferences('note', served.notes, live.notes))
  found.push(...findTextDifferences('legend', served.legend, live.legend))
  for (const era of new Set([...Object.keys(served.edges), ...Object.keys(live.edges)])) {
    const [a = [], b = []] = [served.edges[era], live.edges[era]]
    const distance = Math.max(...Array.from({ length: 24 }, (_, at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0))))
    if (distance > tolerancePx) found.push(`stratum ${era} is off by ${distance.toFixed(1)}`)
  }
  return found
}

// As for someone who comes for the first time: what is served knows no other reader.
test.use({ storageState: { cookies: [], origins: [] } })

for (const address of pages)
  test(`${address} shows the same timeline with and without JavaScript in windows of seven sizes`, async ({
    browser,
    page,
    baseURL,
  }) => {
    const context = await browser.newContext({
      ...{ baseURL: baseURL!, javaScriptEnabled: false, reducedMotion: 'reduce' },
    })
    const staticPage = await context.newPage()
    await staticPage.goto(address)
    await page.goto(address)
    const selectedId = /architecture\/([^/]+)/.exec(address)?.[1]
    for (const [width, height] of windows) {
      await staticPage.setViewportSize({ width, height })
      await waitForDrawing(staticPage, 'served')
      const served = await readDrawnTimeline(staticPage, 'served')
      await page.setViewportSize({ width, height })
      await waitForDrawing(page)
      await expect(async () => {
        const live = await readDrawnTimeline(page)
        expect(live.marks.length).toBeGreaterThan(0)
        expect(Object.keys(live.edges).length).toBeGreaterThan(1)
        expect(findDifferences(served, live, selectedId), `${width} × ${height}`).toEqual([])
      }).toPass({ timeout: 10_000 })
    }
    await context.close()
  })
