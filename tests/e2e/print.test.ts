import { expect, test } from './guardedTest'
import { runButton, waitForOutcome } from './labPage'
import { getLuminance, type PrintedPage, printPages } from './printedPages'
import { drawing } from './timelinePage'

const textOf = (pages: readonly PrintedPage[]) => pages.map(({ text }) => text).join(' ')

/** No word ends beyond the margin, and the foot of each sheet has its address. */
function expectWholePages(pages: readonly PrintedPage[], address: string) {
  for (const { text, width, height, right } of pages) {
    // 15 mm, or 10 mm around the poster, less a point for rounding.
    expect(right).toBeLessThan(width - (width < height ? 41.5 : 27.3))
    expect(text).toContain(address)
  }
}

test.describe('a printed article', () => {
  test('is a handout of a few pages, from title to sources, without controls', async ({ page }) => {
    await page.goto('/architecture/resnet/?variant=resnet101')
    await expect(
      page.getByRole('img', { name: /^Diagram/ }).or(page.locator('[data-key]').first()),
    ).toBeVisible()
    const pages = await printPages(page)
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(4)
    expectWholePages(pages, '/architecture/resnet/?variant=resnet101')
    expect(pages[0]!.text).toMatch(/ResNet.*December 2015.*Kaiming He/)
    expect(pages.at(-1)!.text).toContain('https://docs.pytorch.org/vision/stable/models.html')
    const text = textOf(pages)
    for (const part of ['Bottleneck block', 'ResNet-101', 'stages of 3×3 convolutions', 'ConvNeXt'])
      expect(text).toContain(part)
    for (const control of ['Change its dimensions', 'Large models']) expect(text).not.toContain(control)
  })

  test('names a modified network and what was changed', async ({ page }) => {
    await page.goto('/architecture/resnet/?set=classes:10')
    await expect(page.locator('[data-key]').first()).toBeVisible()
    const text = textOf(await printPages(page))
    expect(text).toContain('ResNet-50, modified, classes = 10')
  })

  for (const address of ['/zh/architecture/transformer/', '/era/cnn/'])
    test(`has all of its text within the margins: ${address}`, async ({ page }) => {
      await page.goto(address)
      const lastSource = page.getByRole('article').locator('ol > li').last()
      const source = (await lastSource.locator('a').last().getAttribute('href'))!
      const pages = await printPages(page)
      expectWholePages(pages, address)
      // An address may be broken across lines.
      expect(pages.at(-1)!.text.replaceAll(' ', '')).toContain(source)
    })
})

test.describe('the printed timeline', () => {
  for (const { format, viewport } of [
    { format: 'A4', viewport: { width: 1280, height: 800 } },
    { format: 'A3', viewport: { width: 390, height: 844 } },
  ] as const)
    test(`is one ${format} page in landscape from a window of ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await page.goto('/')
      await expect(drawing(page)).toBeVisible()
      const pages = await printPages(page, format)
      expect(pages).toHaveLength(1)
      const [{ width, height, text }] = pages as [PrintedPage]
      expect(width).toBeGreaterThan(height)
      expectWholePages(pages, '/')
      for (const name of [
        'Layers of Time',
        'Perceptron',
        'LSTM',
        'AlexNet',
        'ResNet',
        'Transformer',
        'GPT-3',
      ])
        expect(text).toContain(name)
      expect(text).toContain('The thicker a layer')
    })

  test('is laid out for the window again when printing ends', async ({ page }) => {
    await page.goto('/')
    await expect(drawing(page)).toBeVisible()
    const before = await drawing(page).innerHTML()
    await printPages(page)
    await expect.poll(() => drawing(page).innerHTML()).toBe(before)
  })

  test('shows the years in view', async ({ page }) => {
    await page.goto('/?from=2012&to=2018')
    await expect(drawing(page)).toBeVisible()
    const pages = await printPages(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]!.text).toContain('from=2012&to=2018')
    expect(pages[0]!.text).toContain('ResNeXt')
    expect(pages[0]!.text).not.toContain('ADALINE')
  })
})

test('a printed comparison is whole, and repeats the titles of its columns', async ({ page }) => {
  await page.goto('/compare/?with=vgg,resnet,densenet')
  await expect(page.getByRole('table').last().getByRole('row').last()).toContainText('Softmax')
  const pages = await printPages(page)
  expectWholePages(pages, '/compare/?with=vgg,resnet,densenet')
  expect(pages.at(-1)!.text).toMatch(/VGG-16 ResNet-50 DenseNet-121.*(Dense +→ 1000.*){3}/)
  expect(pages[0]!.text).toContain('138M')
  expect(textOf(pages)).not.toContain('Differences only')
})

test('a printed lab has its parameters, the run, the claims and the sources', async ({ page }) => {
  await page.goto('/lab/hidden-layers/')
  await runButton(page).click()
  await waitForOutcome(page)
  const pages = await printPages(page)
  expectWholePages(pages, '/lab/hidden-layers/')
  const text = textOf(pages)
  for (const part of [
    'Learning rate',
    'Repeated with many seeds'.toUpperCase(),
    'What happened'.toUpperCase(),
  ])
    expect(text).toContain(part)
  for (const control of ['Reset to defaults', 'New seed', 'Speed']) expect(text).not.toContain(control)
  expect(pages.at(-1)!.text).toMatch(/https?:\S+\)/)
})

for (const address of ['/architecture/resnet/', '/'])
  test(`paper is light in the dark theme: ${address}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
    await page.goto(address)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const inks = (await printPages(page)).flatMap((printed) => [...printed.inks])
    expect(inks.length).toBeGreaterThan(2)
    expect(Math.max(...inks.map(getLuminance))).toBeLessThan(0.55)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  })
