import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Duration in microseconds. */
  readonly dur: number
  /** CPU time of the thread in microseconds; absent for very short tasks. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/**
 * The CPU time of the longest task of the page's main thread during `action`, in milliseconds. Not its duration, because a
 * machine under load may suspend the page.
 */
export async function measureLongestTask(browser: Browser, page: Page, action: () => Promise<unknown>) {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await action()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[]
  }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter(
    (one) => one.ph === 'X' && one.name.endsWith('RunTask') && main.has(threadOf(one)),
  )
  if (tasks.length === 0) throw new Error('No task was traced.')
  return tasks.reduce((longest, { dur, tdur = dur }) => Math.max(longest, tdur), 0) / 1000
}
