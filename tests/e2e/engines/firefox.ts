import puppeteer from 'puppeteer-core'
import type { Point } from '../timelinePage'
import type { Engine, Key } from './engine'
import { createProblemLog, watchProblems } from './watchProblems'

/** Firefox, through WebDriver BiDi. Addresses are relative to `origin`. */
export async function startFirefox(executablePath: string, origin: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.evaluateOnNewDocument(watchProblems)
  const evaluate: Engine['evaluate'] = (run, ...values) =>
    page.evaluate(run as never, ...(values as unknown as never[])) as never
  const problems = createProblemLog(evaluate)
  return {
    open: async (address) => {
      await problems.collect()
      await page.goto(origin + address)
    },
    reload: async () => {
      await problems.collect()
      await page.reload()
    },
    back: async () => {
      await page.goBack()
    },
    forward: async () => {
      await page.goForward()
    },
    resize: (width, height) => page.setViewport({ width, height }),
    evaluate,
    click: ({ x, y }: Point) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 8 })
      await page.mouse.up()
    },
    async wheel({ x, y }, deltaY) {
      await page.mouse.move(x, y)
      await page.mouse.wheel({ deltaY })
    },
    press: (key: Key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    takeProblems: problems.take,
    close: () => browser.close(),
  }
}
