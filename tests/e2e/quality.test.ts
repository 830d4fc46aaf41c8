import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { violationsIn } from './violations'
import { expect, test } from './watch'

const pages = ['/', '/era/cnn/', '/architecture/resnet/', '/zh/architecture/transformer/']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })
    for (const address of pages) {
      test(`${address} has no violation of WCAG 2.2 AA`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.goto(address)
        await expect(page.locator('svg.drawing:not(.print)')).toBeVisible()
        expect(await violationsIn(page)).toEqual([])
      })
    }
  })
}

test('an event that tells of itself has no violation of WCAG 2.2 AA', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'ChatGPT' }).locator('text').click()
  await expect(page.getByRole('dialog', { name: 'ChatGPT' })).toBeVisible()
  expect(await violationsIn(page)).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a network unfolded has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/architecture/deepseek-v3/')
    const network = page.getByRole('region', { name: 'The network, layer by layer' })
    await network.getByText('What if').click()
    await network.getByText(/^All \d+ lines/).click()
    await expect(network.locator('.layers').getByRole('table')).toBeVisible()
    expect(await violationsIn(page)).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a comparison has no violation of WCAG 2.2 AA in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/compare/')
    await expect(page.getByRole('combobox', { name: 'Network 1' })).toBeVisible()
    expect(await violationsIn(page)).toEqual([])
    await page.goto('/zh/compare/?with=llama-2,qwen2-5,deepseek-v3')
    await expect(page.getByRole('region', { name: '各层并排' })).toBeVisible()
    expect(await violationsIn(page)).toEqual([])
  })
}

test('the first load is at most 130 kB of JavaScript', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.goto('/')
  await expect(page.locator('svg.drawing:not(.print)')).toBeVisible()
  const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`)).length, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(130_000)
})

test('labels are no wider on the screen than the layout takes them to be', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('svg.drawing:not(.print)')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const wider = await page.$$eval('svg.drawing .mark.as-name', (marks) =>
    marks.flatMap((mark) => {
      const drawn = mark.querySelector('text')!.getBBox().width
      const taken = Number(mark.querySelector('rect.hit')!.getAttribute('width'))
      return drawn > taken + 0.5 ? [`${mark.getAttribute('aria-label')}: ${drawn} > ${taken}`] : []
    }),
  )
  expect(wider).toEqual([])
})

test('every prerendered page names its language, title, description and other language', () => {
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
