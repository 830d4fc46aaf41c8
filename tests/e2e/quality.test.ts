import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { findViolations } from './findViolations'
import { expect, test } from './guardedTest'
import { waitForDrawing } from './picture'
import { open } from './timelinePage'

const pages = ['/', '/era/cnn/', '/architecture/resnet/', '/zh/architecture/transformer/']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    for (const address of pages) {
      test(`${address} has no violation of WCAG 2.2 AA`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await open(page, address)
        expect(await findViolations(page)).toEqual([])
      })
    }
  })
}

test('the card of an event has no violation of WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'ChatGPT' }).locator('.Annotations-label').click()
  await expect(page.getByRole('dialog', { name: 'ChatGPT' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

for (const [colorScheme, address, name] of [
  ['light', '/', 'Help'],
  ['dark', '/zh/architecture/resnet/', '帮助'],
] as const) {
  test(`the help at ${address} has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open(page, address)
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an unfolded network has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/architecture/deepseek-v3/')
    const network = page.getByRole('region', { name: 'The network, layer by layer' })
    await network.getByText('Change its dimensions').click()
    await network.getByText(/^All layers \(\d+ rows\)/).click()
    await expect(network.locator('.LayerTable-layers').getByRole('table')).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a comparison has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/compare/')
    await expect(page.getByRole('combobox', { name: 'Network 1' })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    await page.goto('/zh/compare/?with=llama-2,qwen2-5,deepseek-v3')
    await expect(page.getByRole('region', { name: '各层并排' })).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
}

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
