import { expect, type Page } from '@playwright/test'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page of paper. Lengths are in points. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly text: string
  /** Where the rightmost word ends. */
  readonly right: number
  /** The colours of text, as in `#1f1e1c`. */
  readonly inks: ReadonlySet<string>
}

/** Prints the page, once it is interactive, to a PDF on A4 and reads that. */
export async function printPages(page: Page, format: 'A4' | 'A3' = 'A4'): Promise<PrintedPage[]> {
  await expect(page.locator('html')).toHaveCSS('--printed-address', /./)
  const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }))
  const document = await getDocument({ data, verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => readPrintedPage(await document.getPage(number))),
  )
  await document.destroy()
  return pages
}

async function readPrintedPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
  const { fnArray, argsArray } = await page.getOperatorList()
  const inks = new Set<string>()
  let fill = ''
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.setFillRGBColor) fill = String(argsArray[index][0])
    if (operation === OPS.showText) inks.add(fill)
  }
  return {
    width,
    height,
    text: words.map(({ str }) => str).join(' '),
    right: Math.max(...words.map(({ transform, width: length }) => transform[4] + length)),
    inks,
  }
}

/** The relative luminance of a colour such as `#1f1e1c`, without gamma: from 0, black, to 1, white. */
export function getLuminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
