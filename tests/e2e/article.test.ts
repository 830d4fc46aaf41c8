import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { open, panel } from './timelinePage'

const ids = readdirSync('dist/architecture')
const maxLineLength = 75

test.describe('the story of an article', () => {
  // Scripts are preloaded but never run; the test replaces the body.
  test.use({ javaScriptEnabled: false, expectedErrors: /preloaded/, bypassCSP: true })

  for (const language of ['', '/zh'])
    test(`begins on the first screen of every page below ${language || '/'}`, async ({ page }) => {
      await page.goto(`${language}/architecture/resnet/`)
      const late: string[] = []
      for (const id of ids) {
        // The heads of these pages have the same styles, so the body alone is replaced.
        const html = readFileSync(`dist${language}/architecture/${id}/index.html`, 'utf8')
        const body = html.slice(html.indexOf('<body'), html.indexOf('</body>'))
        const bottom = await page.evaluate((body) => {
          document.body.innerHTML = body
          return document.querySelector('#problem h3')!.getBoundingClientRect().bottom
        }, body)
        if (bottom > 760) late.push(`${id}: ${bottom}`)
      }
      expect(ids.length).toBeGreaterThan(60)
      expect(late).toEqual([])
    })
})

/** The longest line of running text in the panel. */
const findLongestLine = (page: Page) =>
  panel(page).evaluate((aside) => {
    let maxLine = ''
    for (const paragraph of aside.querySelectorAll(
      '.Prose-prose p, .Panel-summary, .ArchitecturePanel-byline',
    )) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let line = ''
      let bottom = Number.NEGATIVE_INFINITY
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // A formula counts as what is read, not by its markup.
        if (node.parentElement!.closest('math')) continue
        for (let index = 0; index < node.textContent!.length; index++) {
          range.setStart(node, index)
          range.setEnd(node, index + 1)
          const box = range.getBoundingClientRect()
          if (box.width === 0) continue
          if (box.top > bottom) line = ''
          bottom = Math.max(bottom, box.bottom - 4)
          line += node.textContent![index]
          if (line.trim().length > maxLine.length) maxLine = line.trim()
        }
      }
    }
    return maxLine
  })

for (const address of ['/architecture/resnet/', '/architecture/deepseek-v3/', '/era/cnn/'])
  test(`a line of ${address} has at most ${maxLineLength} characters on any screen`, async ({ page }) => {
    await open(page, address)
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
      [820, 1180],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height })
      const line = await findLongestLine(page)
      expect(line.length).toBeGreaterThan(30)
      expect(line.length, `${line} at ${width} px`).toBeLessThanOrEqual(maxLineLength)
    }
  })

test.describe('the bar above an article', () => {
  const bar = (page: Page) => panel(page).locator('.Panel-tools')
  const scrollDown = async (page: Page) => {
    await panel(page).getByRole('article').hover()
    await page.mouse.wheel(0, 700)
  }

  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
    [390, 844],
    [844, 390],
  ] as const)
    test(`names its buttons, takes the title and covers no text at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await open(page, '/architecture/resnet/')
      for (const word of ['Compare', 'Copy link', 'Close'])
        await expect(bar(page).getByText(word)).toBeVisible()
      await expect(bar(page).getByText('ResNet', { exact: true })).toHaveCount(0)
      await scrollDown(page)
      const title = bar(page).getByText('ResNet', { exact: true })
      await expect(title).toBeVisible()
      const isWhole = await title.evaluate((one) => one.scrollWidth <= one.clientWidth)
      expect(isWhole).toBe(true)
      const edge = (await bar(page).boundingBox())!
      expect((await panel(page).getByRole('article').boundingBox())!.y).toBeGreaterThanOrEqual(
        edge.y + edge.height - 0.5,
      )
      for (const one of await bar(page).locator('a, button').all()) {
        if (!(await one.isVisible())) continue
        const box = (await one.boundingBox())!
        expect(box.x + box.width).toBeLessThanOrEqual(width)
      }
      for (const name of ['Copy link', /^Close/])
        await expect(bar(page).getByRole('button', { name })).toBeVisible()
    })
})
