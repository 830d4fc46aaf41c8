import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { findViolations, findViolationsInThemes } from './findViolations'
import { expect, test, thorough } from './guardedTest'
import { pageVisits } from './pageStates'
import { waitForDrawing } from './picture'
import { open } from './timelinePage'

// In two parts, for two workers.
for (const [part, visits] of [pageVisits.slice(0, 4), pageVisits.slice(4)].entries())
  test(`the pages of part ${part + 1} have no violation of WCAG 2.2 AA in any theme`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const { path, states } of visits) {
      await page.goto(path)
      for (const { name, part, prepare } of states) {
        await prepare(page, 'en')
        expect.soft(await findViolationsInThemes(page, part), name).toEqual([])
      }
    }
  })

test('the Chinese pages have no violation of WCAG 2.2 AA', { tag: thorough }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  for (const { path, states } of pageVisits) {
    await page.goto(`/zh${path}`)
    for (const { name, part, prepare } of states) {
      await prepare(page, 'zh')
      expect.soft(await findViolations(page, part), name).toEqual([])
    }
  }
})

const gzipped = (path: string) => gzipSync(readFileSync(`dist${path}`)).length

test('the first load is at most 115 kB of JavaScript and 20 kB of timeline', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  await open(page, '/')
  const bytes = (pattern: RegExp) => {
    const files = requested.filter((path) => pattern.test(path))
    expect(files.length).toBeGreaterThan(0)
    return files.reduce((sum, path) => sum + gzipped(path), 0)
  }
  expect.soft(bytes(/\.js$/)).toBeLessThanOrEqual(115_000)
  expect.soft(bytes(/\/timeline-[^/]*\.json$/)).toBeLessThanOrEqual(20_000)
})

test('names on the screen are no wider than in the layout', async ({ page }) => {
  await open(page, '/')
  await waitForDrawing(page)
  const names = await page.locator('[data-drawing=live] .Marks-name').evaluateAll((all) =>
    (all as HTMLElement[]).map((name) => {
      const range = document.createRange()
      range.selectNodeContents(name)
      const { width } = range.getBoundingClientRect()
      return { text: name.textContent, drawnWidth: width, layoutWidth: Number.parseFloat(name.style.width) }
    }),
  )
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter(({ drawnWidth, layoutWidth }) => drawnWidth > layoutWidth + 0.5)).toEqual([])
})

test('every prerendered page has a language, title, description and links to its translations', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  )
  expect(files.length).toBeGreaterThan(100)
  for (const file of files) {
    const html = readFileSync(`dist/${file}`, 'utf8')
    expect(html).toMatch(/<html lang="(en|zh-Hans)"/)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/)
    expect(html.match(/<link rel="(canonical|alternate)"/g)).toHaveLength(4)
  }
})

for (const width of [820, 1024, 1120, 1280]) {
  test(`the subtitle in a window ${width} pixels wide is either complete or hidden`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 })
    await open(page, '/')
    const { isTruncated, isHidden } = await page.locator('header p > span').evaluate((subtitle) => {
      const box = subtitle.getBoundingClientRect()
      const brand = subtitle.parentElement!.getBoundingClientRect()
      return {
        isTruncated: subtitle.scrollWidth > subtitle.clientWidth + 1 || box.right > brand.right + 1,
        isHidden: box.height === 0 || box.top >= brand.bottom + 4,
      }
    })
    expect(isHidden || !isTruncated).toBe(true)
  })
}
