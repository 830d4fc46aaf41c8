import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds from begin to end. */
  readonly dur: number
  /** Those of them that the thread itself worked; not told of tasks too short for its clock. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/**
 * The longest task of the page's main thread meanwhile, in milliseconds of work. A machine under load may stop any page for a while;
 * what it was stopped for does not count.
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
