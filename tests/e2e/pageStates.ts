import type { Page } from '@playwright/test'
import type { Language } from '../../src/model/language'
import { expect } from './guardedTest'
import { drawing } from './timelinePage'

/** What a reader can see at an address; later states of an address follow from the earlier ones. */
export interface PageState {
  readonly name: string
  /** The part that is new, if the rest is as in the state before it. */
  readonly part?: string
  /** Leads there from the state before it. */
  readonly prepare: (page: Page, language: Language) => Promise<void>
}

/** An address without the language, and its states in order. */
export interface PageVisit {
  readonly path: string
  readonly states: readonly PageState[]
}

const names = {
  en: { find: 'Find', filter: 'Filter', help: 'Help', close: 'Close', step: 'Step' },
  zh: { find: '查找', filter: '筛选', help: '帮助', close: '关闭', step: '单步' },
} as const

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const appears = (name: string, selector: string): PageState => ({
  name,
  prepare: (page) => expect(page.locator(selector).first()).toBeVisible(),
})
/** What a button of the header opens; `content` is visible in it once it is there. */
const opensFromHeader = (name: 'filter' | 'find' | 'help', part: string, content: string): PageState => ({
  ...{ name: names.en[name], part },
  async prepare(page, language) {
    await page.keyboard.press('Escape')
    await button(page, names[language][name]).click()
    await expect(page.locator(`${part} ${content}`).first()).toBeVisible()
  },
})

const timelineStates: readonly PageState[] = [
  {
    name: 'timeline with introduction',
    async prepare(page) {
      await page.evaluate(() => localStorage.removeItem('introduction'))
      await page.reload()
      await expect(page.locator('.Introduction-introduction')).toBeVisible()
    },
  },
  {
    name: 'timeline',
    async prepare(page, language) {
      await page
        .locator('.Introduction-introduction')
        .getByRole('button', { name: names[language].close })
        .click()
      await expect(page.locator('.Introduction-introduction')).toHaveCount(0)
    },
  },
  {
    name: 'card of a mark',
    part: '.HoverCard-card',
    async prepare(page) {
      await drawing(page).locator('a[data-id=resnet]').hover()
      await expect(page.locator('.HoverCard-card')).toBeVisible()
    },
  },
  {
    name: 'card of an event',
    part: '[role=dialog]:has(h2, h3)',
    async prepare(page) {
      await drawing(page).getByRole('button', { name: 'ChatGPT' }).locator('.Annotations-label').click()
      await expect(page.getByRole('dialog', { name: 'ChatGPT' })).toBeVisible()
    },
  },
  opensFromHeader('filter', '.FilterMenu-menu', 'input'),
  opensFromHeader('find', 'dialog', 'nav'),
  {
    name: 'Find with results',
    part: 'dialog',
    async prepare(page) {
      await page.keyboard.insertText('gate')
      await expect(page.locator('dialog mark').first()).toBeVisible()
    },
  },
  opensFromHeader('help', 'dialog', ':is(h1, h2)'),
]

/** One visit for every kind of page. */
export const pageVisits: readonly PageVisit[] = [
  { path: '/', states: timelineStates },
  { path: '/era/cnn/', states: [appears('era', 'aside section')] },
  { path: '/architecture/resnet/', states: [appears('architecture', 'aside [role=treeitem]')] },
  {
    path: '/architecture/deepseek-v3/',
    states: [
      {
        name: 'dimensions and table of layers',
        async prepare(page) {
          const folds = page.locator('.NetworkSection-folds > details > summary')
          await expect(folds).toHaveCount(3)
          for (const fold of await folds.all()) await fold.click()
          await expect(page.locator('.LayerTable-layers').getByRole('table')).toBeVisible()
        },
      },
    ],
  },
  {
    path: '/architecture/resnet/?view=network&layer=stage.2.block.1.bottleneck_block.add.main.unit2.conv',
    states: [appears('fullscreen diagram with the card of a layer', '[data-layer-card]')],
  },
  { path: '/compare/', states: [appears('empty comparison', '[role=combobox]')] },
  {
    path: '/compare/?with=llama-2,qwen2-5,deepseek-v3',
    states: [appears('comparison', 'main section table')],
  },
  {
    path: '/lab/perceptron/',
    states: [
      {
        name: 'lab in the middle of a run',
        async prepare(page, language) {
          await button(page, names[language].step).first().click()
        },
      },
    ],
  },
  { path: '/lab/', states: [appears('list of labs', 'main h1')] },
  { path: '/about/', states: [appears('about', 'main h1')] },
  { path: '/nowhere/', states: [appears('unknown page', 'main a')] },
]
