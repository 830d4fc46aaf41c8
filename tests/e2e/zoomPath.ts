import type { Page } from '@playwright/test'
import { expect } from './guardedTest'

/** The texts that a reader sees now, in the timeline or in the diagram, with their size on the screen in px. */
const measureTexts = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return width > 0 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
    }
    const area = document.querySelector('[data-fullscreen-diagram]') ?? document.querySelector('#timeline')
    return [...(area?.querySelectorAll('text, [data-layer-card] p, [data-layer-card] dd, a span') ?? [])]
      .filter((element) => element.textContent !== '' && isShown(element))
      .map((element) => {
        const fontSize = Number.parseFloat(getComputedStyle(element).fontSize)
        const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : undefined
        return { text: element.textContent ?? '', size: fontSize * (matrix?.a ?? 1) }
      })
  })

/** At least one text of 11 to 24 px is in view, and none in the diagram is larger. */
export async function expectReadable(page: Page, moment: string) {
  await expect
    .poll(
      async () => {
        const sizes = (await measureTexts(page)).map(({ size }) => size)
        const hasReadable = sizes.some((size) => size >= 10.99 && size <= 24.01)
        const max = Math.max(0, ...sizes)
        return `${moment}: readable ${hasReadable}, ${max > 24.01 ? `up to ${max} px` : 'none too large'}`
      },
      { intervals: [20, 50, 100] },
    )
    .toBe(`${moment}: readable true, none too large`)
}

/** What zooming in has reached. */
export const readStage = (page: Page) =>
  page.evaluate(() => {
    if (document.querySelector('[data-layer-card]')) return 'layer' as const
    if (!document.querySelector('[data-fullscreen-diagram][role=main]')) return 'timeline' as const
    return new URL(location.href).searchParams.has('layer') ? ('part' as const) : ('diagram' as const)
  })
