import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { createServer, preview } from 'vite'
import { compileFolder } from '../../../src/build/compileFolder'
import { launchOptions } from '../../e2e/chromium'
import { measureLongestTask } from './measureLongestTask'

// Part of `npm run bench`: measures the time to the first plot and the speed of each lab (or the labs named as arguments) on its page in `dist`,
// and the speed of TensorFlow.js with the same networks in the same browser. A step updates all contenders of a lab.

/** How long the speed of a running lab is measured. */
const measurementMs = 4000

interface Pace {
  readonly name: string
  /** From the click to the first step. */
  readonly firstStepMs: number
  readonly stepsPerSecond: number
  /** From opening the page to the lab's first plot. */
  readonly firstPlotMs: number
  /** CPU time of the page's longest task while the lab runs. */
  readonly longestTaskMs: number
}

async function measurePace(browser: Browser, url: string, name: string): Promise<Pace | undefined> {
  const page = await browser.newPage()
  // tsx compiles functions to calls of a helper `__name`, which the page does not have.
  await page.addInitScript('globalThis.__name = (one) => one')
  const startMs = performance.now()
  await page.goto(url)
  const run = page.getByRole('button', { name: 'Run', exact: true })
  await run.waitFor().catch(() => {})
  if ((await run.count()) === 0) return undefined
  // The button is enabled as soon as there is a plot.
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.RunBar-primary')?.disabled)
  const firstPlotMs = performance.now() - startMs
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
  const measured = await page.evaluate(async (milliseconds) => {
    const progress = document.querySelector('progress')!
    const began = performance.now()
    document.querySelector<HTMLButtonElement>('.RunBar-primary')!.click()
    const change = async () => {
      const before = progress.value
      while (progress.value === before && before < progress.max) await new Promise(requestAnimationFrame)
      return { at: performance.now(), done: progress.value }
    }
    const first = await change()
    let last = first
    while (last.done < progress.max && last.at - first.at < milliseconds) last = await change()
    // If the run ended before a second plot, measure from the click.
    const from = last.at === first.at ? { at: began, done: 0 } : first
    return {
      firstStepMs: first.at - began,
      stepsPerSecond: (1000 * (last.done - from.done)) / (last.at - from.at),
    }
  }, measurementMs)
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByText(/^step 0/).waitFor()
  const longestTaskMs = await measureLongestTask(browser, page, async () => {
    await run.click()
    await page.waitForTimeout(measurementMs)
  })
  await page.close()
  return { name, firstPlotMs, longestTaskMs, ...measured }
}

/** Steps per second in a worker without a page, with our code or TensorFlow.js; an error message if it fails. */
async function measureBareRate(browser: Browser, ...args: string[]): Promise<number | string> {
  const page = await browser.newPage()
  await page.goto('http://localhost:4198/')
  const rate = await page
    .evaluate(
      (args) => (window as unknown as { measure: (...args: string[]) => Promise<number> }).measure(...args),
      args,
    )
    .catch((error: Error) => error.message.split('\n')[0]!)
  await page.close()
  return rate
}

const formatRate = (rate: number | string) =>
  typeof rate === 'number' ? `${formatRounded(rate)}/s` : `fails: ${rate}`
const formatRounded = (value: number) => Number(value.toPrecision(3)).toLocaleString('en')

const { corpus } = compileFolder('content')
const site = await preview({ configLoader: 'runner', preview: { port: 4199 }, logLevel: 'error' })
const labServer = await createServer({
  configFile: false,
  root: resolve('tests/bench/labs'),
  // Discovered later, they would reload the page during a measurement.
  optimizeDeps: {
    include: [
      '@jax-js/jax',
      ...['core', 'core/dist/register_all_gradients', 'backend-cpu', 'backend-wasm'].map(
        (one) => `@tensorflow/tfjs-${one}`,
      ),
    ],
  },
  server: { port: 4198, fs: { allow: [resolve('.')] } },
  logLevel: 'error',
})
await labServer.listen()
const browser = await chromium.launch(launchOptions)
try {
  console.log(
    'lab: ms to the first plot, ms from the click to the first step, steps per second, longest task of the page in ms',
  )
  const namedLabs = parseArgs({ allowPositionals: true }).positionals
  for (const { id } of corpus!.timeline.labs) {
    if (namedLabs.length > 0 && !namedLabs.includes(id)) continue
    const page = await browser.newPage()
    await page.goto(`http://localhost:4199/lab/${id}/`)
    await page.locator('.LabView-workbench').waitFor()
    const parts = await page.locator('.LabView-parts button').count()
    const names: string[] = [id]
    for (let part = 1; part < parts; part++) {
      const before = page.url()
      await page.locator('.LabView-parts button').nth(part).click()
      await page.waitForURL((url) => url.href !== before)
      names.push(`${id}/?part=${new URL(page.url()).searchParams.get('part')}`)
    }
    await page.close()
    for (const name of names) {
      const pace = await measurePace(browser, `http://localhost:4199/lab/${name}`, name)
      console.log(
        pace
          ? `${name}: ${formatRounded(pace.firstPlotMs)} ms, ${formatRounded(pace.firstStepMs)} ms, ${formatRounded(pace.stepsPerSecond)}/s, ${formatRounded(pace.longestTaskMs)} ms`
          : `${name}: computed without a run`,
      )
      if (!pace || !['hidden-layers', 'convolution'].includes(name)) continue
      const bareRate = await measureBareRate(browser, name)
      console.log(`  without a page: ${formatRate(bareRate)}`)
      for (const backend of ['cpu', 'wasm']) {
        for (const form of name === 'convolution' ? ['own', 'products'] : ['own']) {
          const rate = await measureBareRate(browser, name, backend, form)
          const ratio =
            typeof rate === 'number' && typeof bareRate === 'number'
              ? `; ours ${formatRounded(bareRate / rate)} times as fast`
              : ''
          const title = `TensorFlow.js ${backend}${form === 'products' ? ', convolution as products' : ''}`
          console.log(`  ${title}: ${formatRate(rate)}${ratio}`)
        }
      }
    }
  }
} finally {
  await browser.close()
  await labServer.close()
  await site.close()
}
