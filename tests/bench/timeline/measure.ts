/** Measures the page of a library with some entries, each time in a fresh context of a browser: nothing is cached or compiled before. */

import { type Browser, chromium } from '@playwright/test'
import { launchOptions } from '../../e2e/chromium'
import './measureInPage'

/** What is measured of a page; medians of several runs. */
export interface Measurement {
  readonly mountMs: number
  readonly frameP50: number
  readonly frameP95: number
  readonly dropped: number
  /** Elements in the page once it is mounted. */
  readonly nodes: number
  /** Memory of the page's JavaScript and of its document after zooming and a garbage collection, the entries included. */
  readonly heapMiB: number
}

export interface MeasureOptions {
  readonly runs: number
  /** How long one run may take; a page that takes longer is given up. */
  readonly limitMs: number
}

const viewport = { width: 1280, height: 800 }
/** A page so slow that one run tells enough is not run again. */
const slowRunMs = 15_000

/** Undefined if a run took too long. */
export async function measure(
  url: string,
  entries: string,
  { runs, limitMs }: MeasureOptions,
): Promise<Measurement | undefined> {
  const browser = await chromium.launch(launchOptions)
  try {
    const results: Measurement[] = []
    while (results.length < runs) {
      const began = performance.now()
      const result = await within(limitMs, measureOnce(browser, url, entries))
      if (!result) return undefined
      results.push(result)
      if (performance.now() - began > slowRunMs) break
    }
    const medianOf = (key: keyof Measurement) =>
      quantile(
        results.map((one) => one[key]),
        0.5,
      )
    return {
      mountMs: medianOf('mountMs'),
      frameP50: medianOf('frameP50'),
      frameP95: medianOf('frameP95'),
      dropped: medianOf('dropped'),
      nodes: medianOf('nodes'),
      heapMiB: medianOf('heapMiB'),
    }
  } finally {
    await browser.close()
  }
}

async function measureOnce(browser: Browser, url: string, entries: string): Promise<Measurement> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(url)
    await page.waitForFunction(() => 'meter' in window)
    await page.evaluate((name) => window.meter.load(name), entries)
    const mountMs = await page.evaluate(() => window.meter.mount())
    const nodes = await page.evaluate(() => window.meter.countNodes())
    const { work, dropped } = await page.evaluate(() => window.meter.zoom())
    const client = await context.newCDPSession(page)
    await client.send('HeapProfiler.collectGarbage')
    const heap = await client.send('Runtime.getHeapUsage')
    if (errors.length > 0) throw errors[0]
    const bytes = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize
    return {
      mountMs,
      frameP50: quantile(work, 0.5),
      frameP95: quantile(work, 0.95),
      dropped,
      nodes,
      heapMiB: bytes / 2 ** 20,
    }
  } finally {
    await context.close()
  }
}

/** What a promise gives, or undefined if it takes longer. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs)
  })
  // What is given up fails when its browser is closed.
  promise.catch(() => {})
  try {
    return await Promise.race([promise, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** The value below which a fraction of the values lie; between two of them, in proportion. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = fraction * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place % 1)
}
