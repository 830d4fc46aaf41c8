/** Measures the page of a library with some entries, each time in a fresh context of a browser: nothing is cached or compiled before. */

import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../../e2e/chromium'
import { quantile } from '../quantile'
import './measureInPage'

/** What is measured of a page; medians of several runs. */
export interface Measurement {
  readonly mountMs: number
  /** What of it the browser counts as the execution of JavaScript. */
  readonly scriptMs: number
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

/** What could be measured: a run that takes too long is given up, and ends it. */
export async function measure(
  url: string,
  entries: string,
  { runs, limitMs }: MeasureOptions,
): Promise<Partial<Measurement>> {
  const browser = await chromium.launch(launchOptions)
  try {
    const results: Partial<Measurement>[] = []
    let isOver = false
    while (results.length < runs && !isOver) {
      const began = performance.now()
      const result: Partial<Measurement> = {}
      results.push(result)
      const isWhole = await endsWithin(limitMs, measureOnce(browser, url, entries, result))
      isOver = !isWhole || performance.now() - began > slowRunMs
    }
    const keys = ['mountMs', 'scriptMs', 'frameP50', 'frameP95', 'dropped', 'nodes', 'heapMiB'] as const
    return Object.fromEntries(
      keys.flatMap((key) => {
        const values = results.flatMap((one) => one[key] ?? [])
        return values.length > 0 ? [[key, quantile(values, 0.5)]] : []
      }),
    )
  } finally {
    await browser.close()
  }
}

/** What is written down one by one. */
type MutablePartial<T> = { -readonly [key in keyof T]?: T[key] }

/** Writes down each figure as soon as it is known. */
async function measureOnce(
  browser: Browser,
  url: string,
  entries: string,
  result: MutablePartial<Measurement>,
) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const failure = new Promise<never>((_, reject) => page.on('pageerror', reject))
  // It may come when nobody waits for it any more.
  failure.catch(() => {})
  await Promise.race([measurePage(page, url, entries, result), failure])
  await context.close()
}

async function measurePage(page: Page, url: string, entries: string, result: MutablePartial<Measurement>) {
  await page.goto(url)
  await page.waitForFunction(() => 'meter' in window)
  await page.evaluate((name) => window.meter.load(name), entries)
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  const scriptMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return 1000 * metrics.find(({ name }) => name === 'ScriptDuration')!.value
  }
  const before = await scriptMs()
  // In a task of the page's own: only such are counted.
  result.mountMs = await page.evaluate(
    () => new Promise<number>((resolve) => setTimeout(() => resolve(window.meter.mount()))),
  )
  result.scriptMs = (await scriptMs()) - before
  await client.send('Performance.disable')
  result.nodes = await page.evaluate(() => window.meter.countNodes())
  const { work, dropped } = await page.evaluate(() => window.meter.zoom())
  result.frameP50 = quantile(work, 0.5)
  result.frameP95 = quantile(work, 0.95)
  result.dropped = dropped
  await client.send('HeapProfiler.collectGarbage')
  const heap = await client.send('Runtime.getHeapUsage')
  result.heapMiB = (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / 2 ** 20
}

/** Whether a promise is fulfilled in time; throws if it is rejected before. */
async function endsWithin(limitMs: number, promise: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  // What is given up fails when its browser is closed.
  promise.catch(() => {})
  try {
    return await Promise.race([promise.then(() => true), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
