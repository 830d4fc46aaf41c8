import type { Point } from '../timelinePage'
import type { Engine } from './engine'

/** What is looked for in the page: a CSS selector, and the beginning of the accessible name. */
export interface Target {
  readonly selector: string
  readonly name?: string
}

/** Long, for a busy machine. */
const patienceMs = 60_000

/** Waits until `read` returns something else than undefined or false. */
export async function waitFor<Result>(
  what: string,
  read: () => Promise<Result | undefined | false>,
): Promise<Result> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const result = await read()
    if (result !== undefined && result !== false && result !== null) return result
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`Waited for ${patienceMs / 1000} s: ${what}.`)
}

/** The centre of the first such element that a click would reach; undefined if there is none. */
const findPoint = (engine: Engine, target: Target) =>
  engine.evaluate(
    ({ selector, name }) => {
      for (const element of document.querySelectorAll<HTMLElement>(selector)) {
        const label = element.getAttribute('aria-label') ?? element.textContent ?? ''
        if (name !== undefined && !label.trim().startsWith(name)) continue
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        const { x, y, width, height } = element.getBoundingClientRect()
        const at = { x: x + width / 2, y: y + height / 2 }
        const hit = document.elementFromPoint(at.x, at.y)
        if (hit && (element === hit || element.contains(hit) || hit.contains(element))) return at
      }
      return undefined
    },
    { ...target } as { selector: string; name?: string },
  )

/** Waits for an element that has stopped moving; returns its centre. */
export async function locate(engine: Engine, target: Target): Promise<Point> {
  let last: Point | undefined
  return waitFor(`${target.selector} ${target.name ?? ''}`, async () => {
    const at = await findPoint(engine, target)
    const isStill = at && last && Math.hypot(at.x - last.x, at.y - last.y) < 0.5
    last = at ?? undefined
    return isStill ? at : undefined
  })
}

export const clickOn = async (engine: Engine, target: Target) => engine.click(await locate(engine, target))

/** Waits until the text of the first such element contains `text`. */
export const waitForText = (engine: Engine, selector: string, text: string) =>
  waitFor(`“${text}” in ${selector}`, () =>
    engine.evaluate(
      (selector, text) =>
        [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text)),
      selector,
      text,
    ),
  )

/** Waits until the address of the page matches. */
export const waitForAddress = (engine: Engine, pattern: RegExp) =>
  waitFor(`the address ${pattern}`, async () => {
    const address = await engine.evaluate(() => location.pathname + location.search)
    return pattern.test(address) ? address : undefined
  })
