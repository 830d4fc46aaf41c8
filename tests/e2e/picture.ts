import type { Page } from '@playwright/test'

/** A box on the screen. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DrawnMark {
  readonly id: string
  /** The centre of its dot. */
  readonly x: number
  readonly y: number
  readonly diameter: number
  /** The number of marks grouped into it; 0 for none. */
  readonly count: number
  readonly name?: Rect & { readonly text: string }
  readonly card?: Rect & { readonly text: string }
}

export interface DrawnText extends Rect {
  readonly text: string
}

/** The visible timeline; coordinates are pixels of the window. */
export interface DrawnTimeline {
  readonly isHorizontal: boolean
  /** The part of the plot that no panel covers. */
  readonly open: Rect
  /** Marks with their dot in the open part, sorted along time. */
  readonly marks: readonly DrawnMark[]
  readonly ticks: readonly DrawnText[]
  readonly notes: readonly DrawnText[]
  /** The titles of the eras, in a table over the plot or a strip above it. */
  readonly legend: readonly DrawnText[]
  /** By era, the distance of its upper edge from the base line at 24 positions along time. */
  readonly edges: Readonly<Record<string, readonly number[]>>
}

export type DrawingKind = 'served' | 'live'

const selector = { served: '[data-drawing=static]', live: '[data-drawing=live]' }

/** Waits until the timeline is visible and its fonts are loaded. */
export async function waitForDrawing(page: Page, kind: DrawingKind = 'live') {
  await page.locator(selector[kind]).waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Reads the visible timeline from the page. */
export function readDrawnTimeline(page: Page, kind: DrawingKind = 'live'): Promise<DrawnTimeline> {
  return page.locator(selector[kind]).evaluate((drawing) => {
    const rectOf = (box: DOMRect) => ({ x: box.x, y: box.y, width: box.width, height: box.height })
    const plot = drawing.querySelector('.Timeline-plot')!.getBoundingClientRect()
    const isHorizontal = innerWidth > 0.9 * innerHeight
    const panel = document.querySelector('aside')?.getBoundingClientRect()
    const right = panel && isHorizontal ? panel.left : plot.right
    // Below the plot a sheet leaves the same margin as there is above it.
    const bottom = panel && !isHorizontal ? panel.top - 12 : plot.bottom
    const open = { x: plot.x, y: plot.y, width: right - plot.x, height: bottom - plot.y }
    const isVisible = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden'
    const isOpen = ({ left, top, right, bottom }: DOMRect) =>
      right > 0 &&
      left < (isHorizontal ? open.x + open.width : innerWidth) &&
      bottom > (isHorizontal ? 0 : open.y - 12) &&
      top < (isHorizontal ? innerHeight : open.y + open.height + 12)

    /** The visible text of an element and its box. */
    const readLabel = (element: Element) => {
      const range = document.createRange()
      const shown =
        [...element.querySelectorAll('[data-part=long], [data-part=short]')].find(isVisible) ?? element
      range.selectNodeContents(shown)
      return { text: shown.textContent ?? '', ...rectOf(range.getBoundingClientRect()) }
    }
    const readAll = (query: string, within: Element = drawing) =>
      [...within.querySelectorAll(query)]
        .filter((one) => isVisible(one) && isOpen(one.getBoundingClientRect()))
        .map(readLabel)

    const marks = [...drawing.querySelectorAll<HTMLElement>('a[data-id]')].flatMap((mark) => {
      const box = mark.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const at = isHorizontal ? x - open.x : y - open.y
      if (!isVisible(mark) || at < 0 || at > (isHorizontal ? open.width : open.height)) return []
      const beside = mark.nextElementSibling?.matches('button') ? [mark.nextElementSibling] : []
      const count = [...mark.querySelectorAll('.Marks-count'), ...beside].find(isVisible)
      const name = [...mark.querySelectorAll('.Marks-name')].find(isVisible)
      const card = [...mark.querySelectorAll('[data-part=body]')].find(isVisible)
      return {
        id: mark.dataset.id!,
        ...{ x, y },
        diameter: Number.parseFloat(getComputedStyle(mark, '::before').width),
        count: Number(count?.textContent ?? 0),
        ...(name && { name: readLabel(name) }),
        ...(card && { card: { text: card.textContent ?? '', ...rectOf(card.getBoundingClientRect()) } }),
      }
    })
    marks.sort((a, b) => (isHorizontal ? a.x - b.x : a.y - b.y))

    const fractions = Array.from({ length: 24 }, (_, index) => (index + 0.5) / 24)
    const edges: Record<string, number[]> = {}
    for (const edge of drawing.querySelectorAll<SVGPathElement>('.Background-edge')) {
      const matrix = edge.getScreenCTM()!
      const points = edge
        .getAttribute('d')!
        .slice(1)
        .split('L')
        .map((pair) => {
          const [x, y] = pair.split(',').map(Number)
          const { x: sx, y: sy } = new DOMPoint(x, y).matrixTransform(matrix)
          return isHorizontal ? [sx - open.x, plot.bottom - sy] : [sy - open.y, sx - plot.x]
        }) as [number, number][]
      const hue = getComputedStyle(edge).getPropertyValue('--hue')
      edges[hue] = fractions.map((fraction) => {
        const at = fraction * (isHorizontal ? open.width : open.height)
        const next = points.findIndex(([along]) => along >= at)
        const [b, a] = [points[next], points[next - 1]]
        if (!a || !b) return 0
        return a[1] + ((at - a[0]) / (b[0] - a[0])) * (b[1] - a[1])
      })
    }
    return {
      ...{ isHorizontal, open, marks, edges },
      ticks: readAll('.Ticks-tick > span, .Ticks-lastDate > span'),
      notes: readAll('.Annotations-label'),
      legend: readAll('.Legend-title', drawing.closest('.Timeline-field')!),
    }
  })
}

/** The largest distance between the corresponding edges of two boxes. */
export const distanceOf = (a: Rect, b: Rect) =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  )

export const overlap = (a: Rect, b: Rect, slack = 0) =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack
