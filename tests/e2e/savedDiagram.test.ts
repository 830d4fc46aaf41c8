import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { firstStage, fullscreen, item, openFullscreen } from './diagramPage'
import { expect, test } from './guardedTest'

/** A page without the policy of the site, to read a file in. */
const openBlank = (page: Page) => page.context().newPage()

test.describe('a saved diagram', () => {
  const save = async (page: Page, kind: 'SVG' | 'PNG') => {
    const download = page.waitForEvent('download')
    await page
      .getByRole('main')
      .getByRole('button', { name: `Save the diagram as ${kind}` })
      .click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  test('as SVG is self-contained, with its font and colours', async ({ page }) => {
    await openFullscreen(page)
    await firstStage(fullscreen(page)).click()
    await item(fullscreen(page), /^Block 1,/).click()
    await expect(item(fullscreen(page), /^Convolution, 3×3 → 64,/)).toBeVisible()
    const { name, bytes } = await save(page, 'SVG')
    expect(name).toBe('resnet50.svg')
    const text = bytes.toString('utf8')
    expect(text).not.toMatch(/var\(|class=|oklch|role=|tabindex|currentcolor/i)
    expect(text).toMatch(/@font-face\{[^}]*url\(data:font\/woff2;base64,[\w+/=]{10000,}\)/)
    const parsed = await (await openBlank(page)).evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        root: svg.documentElement.tagName,
        errors: svg.querySelectorAll('parsererror').length,
        texts: [...svg.querySelectorAll('text')].map((one) => one.textContent),
        fills: new Set([...svg.querySelectorAll('rect')].map((one) => one.getAttribute('fill'))).size,
      }
    }, text)
    expect(parsed).toMatchObject({ root: 'svg', errors: 0 })
    expect(parsed.texts).toEqual(
      expect.arrayContaining(['Convolution', '7×7 → 64 /2', 'Batch norm', 'Block 1', 'ResNet-50']),
    )
    expect(parsed.fills).toBeGreaterThan(3)
  })

  test('of a modified network says so in its caption and file name', async ({ page }) => {
    await page.goto('/architecture/alexnet/?view=network&set=classes:10')
    const diagram = page.getByRole('main', { name: 'AlexNet, modified' })
    await expect(diagram.getByRole('heading', { name: 'AlexNet, modified' })).toBeVisible()
    await expect(page).toHaveTitle('AlexNet, modified · Layers of Time')
    const { name, bytes } = await save(page, 'SVG')
    expect(name).toBe('alexnet-modified.svg')
    expect(bytes.toString('utf8')).toContain('AlexNet, modified, classes = 10')
  })

  test('as PNG has three times the resolution and is not empty', async ({ page }) => {
    await openFullscreen(page)
    const svg = (await save(page, 'SVG')).bytes.toString('utf8')
    const [width, height] = ['width', 'height'].map((side) =>
      Number(new RegExp(`<svg[^>]* ${side}="([\\d.]+)"`).exec(svg)![1]),
    ) as [number, number]
    const { name, bytes } = await save(page, 'PNG')
    expect(name).toBe('resnet50.png')
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const picture = await (await openBlank(page)).evaluate(
      async (data) => {
        const image = new Image()
        image.src = data
        await image.decode()
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
        return { width: canvas.width, height: canvas.height, colours: new Set(pixels).size }
      },
      `data:image/png;base64,${bytes.toString('base64')}`,
    )
    expect(picture.width).toBe(Math.round(3 * width))
    expect(picture.height).toBe(Math.round(3 * height))
    expect(picture.colours).toBeGreaterThan(20)
  })
})
