import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { launchOptions } from '../../e2e/chromium'

// `npm run bench:memory -- hidden-layers memory --minutes 10`: measures whether the memory of a lab's page in `dist` grows. Runs each lab to
// its end again and again, in a browser of its own, and prints the memory of the browser's pages every minute.

const port = 4197

/** The resident memory of the renderer processes, including their workers. */
async function measureResidentMB(browser: Browser): Promise<number> {
  const client = await browser.newBrowserCDPSession()
  const { processInfo } = await client.send('SystemInfo.getProcessInfo')
  await client.detach()
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', ids.join(',')], { encoding: 'utf8' })
  return kilobytes.split('\n').reduce((sum, one) => sum + Number(one), 0) / 1024
}

/** Clicks the buttons of the open page repeatedly: run, and restart when it has ended. Counts the runs. */
const keepRunning = (page: Page) =>
  page.evaluate(() => {
    const counter = Object.assign(window, { runs: 0 })
    setInterval(() => {
      const progress = document.querySelector<HTMLProgressElement>('.RunBar-bar progress')!
      const [run, , restart] = document.querySelectorAll<HTMLButtonElement>('.RunBar-bar button')
      if (progress.value >= progress.max) {
        counter.runs++
        restart!.click()
      } else if (progress.value === 0 && run!.textContent === 'Run') run!.click()
    }, 200)
  })

async function open(name: string) {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage()
  // tsx compiles functions to calls of a helper `__name`, which the page does not have.
  await page.addInitScript('globalThis.__name = (one) => one')
  await page.goto(`http://localhost:${port}/lab/${name}`)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
  await keepRunning(page)
  const runs = () => page.evaluate(() => (window as unknown as { runs: number }).runs)
  return { name, browser, runs }
}

const { values, positionals: namedLabs } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' } },
})
const minutes = Number(values.minutes)
const site = await preview({ configLoader: 'runner', preview: { port }, logLevel: 'error' })
const labs = await Promise.all((namedLabs.length > 0 ? namedLabs : ['hidden-layers', 'memory']).map(open))
try {
  for (let minute = 1; minute <= minutes; minute++) {
    await new Promise((resolve) => setTimeout(resolve, 60_000))
    for (const { name, browser, runs } of labs)
      console.log(
        `minute ${minute}, ${name}: ${Math.round(await measureResidentMB(browser))} MB, ${await runs()} runs`,
      )
  }
} finally {
  for (const { browser } of labs) await browser.close()
  await site.close()
}
