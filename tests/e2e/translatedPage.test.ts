import type { Page } from '@playwright/test'
import { expect, test, thorough } from './guardedTest'
import { stepButton } from './labPage'
import { drawing } from './timelinePage'

/**
 * Replaces every text of the page, now and when it changes, as browsers do that translate it: by an element with another
 * text. The views still hold the texts that they have made.
 */
const translate = (page: Page) =>
  page.evaluate(() => {
    const replaceTexts = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        const parent = text.parentElement
        if (!parent || parent.closest('font, svg, script, style, title, option, math')) continue
        if (text.data.trim() === '') continue
        const font = document.createElement('font')
        font.textContent = text.data.toUpperCase()
        text.replaceWith(font)
      }
    }
    replaceTexts(document.body)
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        replaceTexts(target)
        for (const node of addedNodes) replaceTexts(node)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

/** Whether nothing has failed; a view that throws is replaced by an alert. */
async function expectWhole(page: Page) {
  await expect(page.getByText(/something went wrong/i)).toHaveCount(0)
}

const labs = [
  'perceptron',
  'hidden-layers',
  'energy',
  'convolution',
  'residual?depth=8',
  'memory?length=10',
  'attention',
]
  .concat(
    'transfer',
    'experts',
    'scale?part=precision',
    'energy?part=pretraining',
    'attention?part=characters',
  )
  .map((lab) => `/lab/${lab.includes('?') ? lab.replace('?', '/?') : `${lab}/`}`)

test.describe('a page that the browser translates', () => {
  // All of them have the same controls.
  for (const [index, address] of labs.entries())
    test(`runs, pauses and starts over: ${address}`, { tag: index < 2 ? [] : thorough }, async ({ page }) => {
      await page.goto(address)
      await expect(stepButton(page)).toBeEnabled()
      await translate(page)
      await page.locator('.RunBar-bar button').first().click()
      await expect(page.getByText(/step [1-9]/i).first()).toBeVisible()
      await page.locator('.RunBar-bar button').first().click()
      await stepButton(page).click()
      await page.getByRole('button', { name: 'Start over', exact: true }).click()
      await expect(page.getByText(/step 0/i).first()).toBeVisible()
      await expectWhole(page)
    })

  test('opens, filters, finds and closes on the timeline', async ({ page }) => {
    await page.goto('/')
    await expect(drawing(page)).toBeVisible()
    await translate(page)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByRole('checkbox').first().click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('gate')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.type('xyz')
    await expect(page.getByRole('option')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    for (let notch = 0; notch < 3; notch++) await page.keyboard.press('+')
    await page.keyboard.press('0')
    await drawing(page).locator('a[data-id=resnet]').click()
    await expect(page.locator('aside [role=treeitem]').first()).toBeVisible()
    await page.getByRole('article').hover()
    await page.mouse.wheel(0, 900)
    await page.mouse.wheel(0, -900)
    await page.locator('aside').getByRole('button', { name: /close/i }).click()
    await expect(page.locator('aside')).toHaveCount(0)
    await page.getByRole('button', { name: /Switch to dark/ }).click()
    await page.locator('header a[hreflang]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expectWhole(page)
  })

  test('goes from one article to the next, with other variants and dimensions', async ({ page }) => {
    await page.goto('/architecture/resnet/?set=classes:10')
    await expect(page.locator('aside [role=treeitem]').first()).toBeVisible()
    await translate(page)
    await page.locator('aside select').first().selectOption({ index: 2 })
    const classes = page.locator('aside').getByRole('spinbutton', { name: /^classes/i })
    await classes.fill('0')
    await expect(classes).toHaveAttribute('aria-invalid', 'true')
    await classes.fill('100')
    await expect(classes).toHaveAttribute('aria-invalid', 'false')
    await page.locator('aside nav a').last().click()
    await expect(page.locator('aside h2')).not.toContainText(/resnet$/i)
    await page.goBack()
    await expect(page.locator('aside h2')).toContainText(/resnet/i)
    await expectWhole(page)
  })

  test('compares, swaps and removes networks', async ({ page }) => {
    await page.goto('/compare/?with=vgg,resnet(classes:10)')
    await expect(page.locator('main section table').first()).toBeVisible()
    await translate(page)
    await page.getByRole('button', { name: /^swap/i }).click()
    await expect.poll(() => page.url()).toContain('with=resnet')
    await page.getByRole('button', { name: /^reset the dim/i }).click()
    await page
      .getByRole('button', { name: /^remove/i })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^remove/i })
      .first()
      .click()
    await expect.poll(() => page.url()).toMatch(/\/compare\/$/)
    await expectWhole(page)
  })
})
