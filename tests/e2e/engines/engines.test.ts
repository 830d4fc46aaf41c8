/** What a reader does in a visit, in the engines that the other tests do not use. */

import { expect, test } from '@playwright/test'
import type { Engine } from './engine'
import { findFirefox, findWebkit } from './findEngines'
import { startFirefox } from './firefox'
import { clickOn, locate, waitFor, waitForAddress, waitForText } from './pageReader'
import { startWebkit } from './webkit'

const firefox = findFirefox()
const webkit = findWebkit()
const engines = [
  { name: 'Firefox', start: firefox ? (origin: string) => startFirefox(firefox, origin) : undefined },
  { name: 'WebKit', start: webkit ? (origin: string) => startWebkit(webkit, origin) : undefined },
]
/** About a phone's; the window of WebKit cannot be narrower. */
const phone = { width: 450, height: 844 }
const middle = { x: 640, y: 400 }

const readYears = (engine: Engine) =>
  engine.evaluate(() =>
    document.querySelector('[role=slider][aria-valuetext]')?.getAttribute('aria-valuetext'),
  )
const readAddress = (engine: Engine) => engine.evaluate(() => location.pathname + location.search)
const waitForPanel = (engine: Engine, title: string) => waitForText(engine, 'aside h2', title)

/** Waits until the live timeline is drawn. */
const waitForTimeline = (engine: Engine) =>
  waitFor('the timeline', () =>
    engine.evaluate(() => document.querySelector('[data-drawing=live] a') !== null),
  )

/** Does something until the years in view are others. */
async function expectOtherYears(engine: Engine, act: () => Promise<void>) {
  const before = await readYears(engine)
  await act()
  await waitFor(`other years than ${before}`, async () => (await readYears(engine)) !== before)
}

/** The steps of the visit, in order. */
const steps: readonly (readonly [name: string, run: (engine: Engine) => Promise<void>])[] = [
  [
    'the timeline of a new reader, who closes the introduction',
    async (engine) => {
      await engine.open('/')
      await waitForTimeline(engine)
      await clickOn(engine, { selector: '.Introduction-introduction button', name: 'Close' })
      await waitFor('no introduction', () =>
        engine.evaluate(() => document.querySelector('.Introduction-introduction') === null),
      )
    },
  ],
  [
    'the wheel zooms, and dragging moves',
    async (engine) => {
      await expectOtherYears(engine, async () => {
        for (let notch = 0; notch < 4; notch++) await engine.wheel(middle, -120)
      })
      await expectOtherYears(engine, () => engine.drag(middle, { x: middle.x - 200, y: middle.y }))
      await waitForAddress(engine, /from=.*to=/)
    },
  ],
  [
    'a mark opens its article, which computes its network',
    async (engine) => {
      await engine.open('/')
      await waitForTimeline(engine)
      await clickOn(engine, { selector: 'a[data-id=resnet] .Marks-name, a[data-id=resnet]' })
      await waitForPanel(engine, 'ResNet')
      await waitForAddress(engine, /^\/architecture\/resnet\//)
      await waitForText(engine, 'aside [role=treeitem]', 'Bottleneck block')
      await waitForText(engine, 'aside', '25,557,032')
    },
  ],
  [
    'a link of the article opens its era, and history goes back and forward',
    async (engine) => {
      await clickOn(engine, { selector: 'aside a[href="/era/cnn/"]' })
      await waitForPanel(engine, 'Convolution')
      await engine.back()
      await waitForPanel(engine, 'ResNet')
      await engine.forward()
      await waitForPanel(engine, 'Convolution')
    },
  ],
  [
    'the language changes in place, and stays after a reload',
    async (engine) => {
      await clickOn(engine, { selector: 'header a[hreflang]', name: '中文' })
      await waitForPanel(engine, '卷积')
      await waitForAddress(engine, /^\/zh\/era\/cnn\//)
      await engine.reload()
      await waitForTimeline(engine)
      await waitForPanel(engine, '卷积')
    },
  ],
  [
    'finding works in Chinese and in English',
    async (engine) => {
      for (const [address, button, word, title] of [
        ['/zh/', '查找', '注意力', 'Transformer'],
        ['/', 'Find', 'gru', 'GRU'],
      ] as const) {
        await engine.open(address)
        await waitForTimeline(engine)
        await clickOn(engine, { selector: 'header button', name: button })
        await locate(engine, { selector: 'dialog [role=combobox]' })
        await engine.type(word)
        await waitForText(engine, 'dialog [role=option]', title)
        await engine.press('Escape')
      }
      await clickOn(engine, { selector: 'header button', name: 'Find' })
      await locate(engine, { selector: 'dialog [role=combobox]' })
      await engine.type('gru')
      await waitForText(engine, 'dialog [role=option][aria-selected=true]', 'GRU')
      await engine.press('Enter')
      await waitForAddress(engine, /^\/architecture\/gru\//)
      await waitForPanel(engine, 'GRU')
    },
  ],
  [
    'two networks are compared',
    async (engine) => {
      await clickOn(engine, { selector: 'aside a[href^="/compare/"]' })
      await waitForAddress(engine, /^\/compare\/\?with=.*gru/)
      await waitForText(engine, 'main section table', 'GRU')
    },
  ],
  [
    'a diagram fills the page, unfolds a group, and closes',
    async (engine) => {
      await engine.open('/architecture/resnet/?view=network')
      await clickOn(engine, { selector: '[data-fullscreen-diagram] [role=treeitem][aria-expanded=false]' })
      await locate(engine, { selector: '[data-fullscreen-diagram] [role=treeitem][aria-expanded=true]' })
      await engine.press('Escape')
      await waitFor('the article alone', () =>
        engine.evaluate(() => document.querySelector('[data-fullscreen-diagram]') === null),
      )
    },
  ],
  [
    'a lab runs in its worker to its conclusion',
    async (engine) => {
      await engine.open('/lab/residual/?depth=8&rate=0.001&steps=100')
      await waitFor('a question about the outcome', () =>
        engine.evaluate(() => {
          const radio = document.querySelector<HTMLInputElement>('main input[type=radio]')
          radio?.click()
          return radio?.checked
        }),
      )
      await clickOn(engine, { selector: 'main button:enabled', name: 'Run' })
      await waitForText(engine, 'main h2, main h3', 'What happened')
    },
  ],
  [
    'on a phone an article is a sheet, and the comparison is read',
    async (engine) => {
      await engine.resize(phone.width, phone.height)
      await engine.open('/architecture/lstm/')
      await waitForTimeline(engine)
      await waitForPanel(engine, 'LSTM')
      const isSheet = await engine.evaluate(() => {
        const { top, width } = document.querySelector('aside')!.getBoundingClientRect()
        return top > 200 && Math.abs(width - innerWidth) < 2
      })
      expect(isSheet).toBe(true)
      await engine.open('/compare/?with=vgg,resnet')
      await waitForText(engine, 'main section table', 'ResNet-50')
      const overflow = await engine.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    },
  ],
]

for (const { name, start } of engines)
  test(`a visit in ${name} goes from the timeline to a lab without an error`, async ({ baseURL }) => {
    test.skip(!start, `${name} is not installed: npx tsx tests/e2e/engines/installEngines.ts`)
    const engine = await start!(baseURL!)
    try {
      await engine.resize(1280, 800)
      for (const [step, run] of steps)
        await test.step(step, async () => {
          await run(engine)
          const failed = await engine.evaluate(() => document.documentElement.dataset.start)
          expect(failed ?? undefined).toBeUndefined()
          expect(await engine.takeProblems(), `${step}, at ${await readAddress(engine)}`).toEqual([])
        })
    } finally {
      await engine.close()
    }
  })
