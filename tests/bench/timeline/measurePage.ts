/** Measures the page of a library, each time in a new browser context, so that nothing is cached or compiled. */

import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '../../e2e/chromium'
import { quantile } from '../quantile'
import './measureInPage'

/** Medians of several runs. */
export interface Measurement {
  readonly mountMs: number
  /** The part of the mount time that is JavaScript execution. */
  readonly scriptMs: number
  readonly frameP50: number
  readonly frameP95: number
  readonly dropped: number
  /** Number of elements after mounting. */
  readonly nodes: number
  /** Memory of JavaScript and document after zooming and a garbage collection, including the entries. */
  readonly heapMiB: number
}

export interface MeasureOptions {
  readonly runs: number
  /** A run that takes longer is aborted. */
  readonly limitMs: number
}

const viewport = { width: 1280, height: 800 }
/** After a run that takes longer no further runs are measured. */
const slowRunMs = 15_000

/** Measures a page up to `runs` times; figures that a run did not reach in time are missing. */
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
      const isComplete = await endsWithin(limitMs, measureOnce(browser, url, entries, result))
      isOver = !isComplete || performance.now() - began > slowRunMs
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

type MutablePartial<T> = { -readonly [key in keyof T]?: T[key] }

/** Writes each figure to `result` as soon as it is measured. */
async function measureOnce(
  browser: Browser,
  url: string,
  entries: string,
  result: MutablePartial<Measurement>,
) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const failure = new Promise<never>((_, reject) => page.on('pageerror', reject))
  // Avoid an unhandled rejection after the race.
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
  // In a separate task of the page: only those are counted.
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

/** Whether a promise is fulfilled within a time limit; throws if it is rejected before. */
async function endsWithin(limitMs: number, promise: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  // An aborted run is rejected when its browser is closed.
  promise.catch(() => {})
  try {
    return await Promise.race([promise.then(() => true), timeout])
  } finally {
    clearTimeout(timer)
  }
}
