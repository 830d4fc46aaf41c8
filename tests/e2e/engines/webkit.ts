import { spawn } from 'node:child_process'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { Builder, Capabilities, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver'
import type { Point } from '../timelinePage'
import type { Engine } from './engine'
import type { WebkitPrograms } from './findEngines'
import { createProblemLog, watchProblems } from './watchProblems'

const keys = { Enter: Keys.ENTER, Escape: Keys.ESCAPE }

/** The types of the package lack its wheel. */
type WheelActions = ReturnType<WebDriver['actions']> & {
  scroll(x: number, y: number, deltaX: number, deltaY: number, origin: unknown): WheelActions
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Tries until the driver answers. */
async function connect(port: number, browser: string, attemptsLeft = 40): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  })
  try {
    return await new Builder()
      // The driver closes connections that are kept.
      .usingHttpAgent(new Agent({ keepAlive: false }))
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build()
  } catch (error) {
    if (attemptsLeft === 0) throw error
    await new Promise((done) => setTimeout(done, 250))
    return connect(port, browser, attemptsLeft - 1)
  }
}

/** WebKitGTK, through its WebDriver, on a display of its own. Addresses are relative to `origin`. */
export async function startWebkit(programs: WebkitPrograms, origin: string): Promise<Engine> {
  const port = await findFreePort()
  const args = ['-a', '-s', '-screen 0 1600x1200x24', programs.driver, `--port=${port}`]
  // In a process group of its own, which ends with it.
  const server = spawn(programs.display, args, { stdio: 'ignore', detached: true })
  const stop = () => process.kill(-server.pid!, 'SIGTERM')
  let driver: WebDriver
  try {
    driver = await connect(port, programs.browser)
  } catch (error) {
    stop()
    throw error
  }
  const evaluate: Engine['evaluate'] = (run, ...values) =>
    driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1]
      Promise.resolve((${run})(...Array.from(arguments).slice(0, -1))).then(done)`,
      ...values,
    ) as never
  // The driver reports none, so those of the first moments of a page are missed.
  const problems = createProblemLog(evaluate)
  /** The driver sends no action that is equal to the one before. */
  const perform = async (action: ReturnType<WebDriver['actions']>) => {
    await action.perform()
    await driver.actions().clear()
  }
  const move = ({ x, y }: Point) =>
    driver.actions().move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
  return {
    async open(address) {
      await problems.collect()
      await driver.get(origin + address)
      await evaluate(watchProblems)
    },
    async reload() {
      await problems.collect()
      await driver.navigate().refresh()
      await evaluate(watchProblems)
    },
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    async resize(width, height) {
      const window = driver.manage().window()
      await window.setRect({ x: 0, y: 0, width, height })
      // The bars of the window take a part of it.
      const bars = await evaluate(() => outerHeight - innerHeight)
      await window.setRect({ x: 0, y: 0, width, height: height + bars })
    },
    evaluate,
    click: async (at) => perform(move(at).press().release()),
    async drag(from, to) {
      const action = move(from).press()
      for (let step = 1; step <= 8; step++) {
        const at = (a: number, b: number) => Math.round(a + ((b - a) * step) / 8)
        action.move({
          ...{ x: at(from.x, to.x), y: at(from.y, to.y) },
          ...{ origin: Origin.VIEWPORT, duration: 20 },
        })
      }
      await perform(action.release())
    },
    async wheel(at, deltaY) {
      await perform(move(at))
      const [x, y] = [Math.round(at.x), Math.round(at.y)]
      await perform((driver.actions() as WheelActions).scroll(x, y, 0, deltaY, Origin.VIEWPORT))
    },
    press: async (key) => perform(driver.actions().sendKeys(keys[key])),
    type: async (text) => perform(driver.actions().sendKeys(text)),
    takeProblems: problems.take,
    async close() {
      try {
        await driver.quit()
      } finally {
        stop()
      }
    },
  }
}
