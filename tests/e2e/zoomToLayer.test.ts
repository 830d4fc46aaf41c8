import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { moveFingers, open, positionOf } from './timelinePage'
import { expectReadable, readStage } from './zoomPath'

const maxSteps = 60
/** Longer than the pause after which d3-zoom ends the gesture of a wheel: every notch is one of its own. */
const pauseMs = 200

/**
 * Zooms in step by step until one layer fills the view. Something can be read at each moment; six moments are saved as
 * screenshots, to be looked at rather than compared. Returns the number of steps.
 */
async function zoomToLayer(page: Page, device: string, zoomIn: () => Promise<void>): Promise<number> {
  const saved = new Set<string>()
  const save = async (name: string) => {
    if (saved.has(name)) return
    saved.add(name)
    // Until what has opened has faded in.
    await page.waitForTimeout(300)
    await page.screenshot({ path: `.reports/zoom/${device}-${saved.size}-${name}.png` })
  }
  await save('history')
  let parts = 0
  let address = page.url()
  for (let step = 1; step <= maxSteps; step++) {
    await zoomIn()
    await page.waitForTimeout(pauseMs)
    await expectReadable(page, `step ${step}`)
    const stage = await readStage(page)
    if (step === 20 && stage === 'timeline') await save('years')
    if (stage === 'diagram') await save('network')
    if (stage === 'part' && page.url() !== address) await save(parts++ === 0 ? 'stage' : 'block')
    address = page.url()
    if (stage === 'layer') {
      await save('layer')
      return step
    }
  }
  throw new Error(`No layer after ${maxSteps} steps.`)
}

test('the wheel alone leads from the whole timeline to one layer of ResNet, and back', async ({ page }) => {
  await open(page, '/')
  const { x, y } = await positionOf(page, 'ResNet')
  await page.mouse.move(x, y)
  const steps = await zoomToLayer(page, 'wheel', () => page.mouse.wheel(0, -100))
  expect(steps).toBeLessThan(maxSteps)
  const card = page.locator('[data-layer-card]')
  await expect(card).toContainText('ResNet-50 ›')
  await expect(card.getByRole('math')).toContainText('out')
  await expect.poll(() => new URL(page.url()).searchParams.get('layer')).toMatch(/^stage\.\d\.block/)
  // The levels close in the reverse order, and the diagram last.
  const parts: (string | null)[] = []
  for (let step = 0; step < 40 && (await page.locator('[data-fullscreen-diagram]').count()) > 0; step++) {
    await page.mouse.wheel(0, 100)
    await page.waitForTimeout(400)
    const part = new URL(page.url()).searchParams.get('layer')
    if (parts.at(-1) !== part) parts.push(part)
  }
  expect(parts.at(-1)).toBeNull()
  const lengths = parts.map((part) => part?.length ?? 0)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  await expect(page.locator('[data-fullscreen-diagram]')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('pinching alone leads from the whole timeline to one layer of ResNet', async ({ page }) => {
    await open(page, '/')
    const steps = await zoomToLayer(page, 'pinch', async () => {
      const { x, y } =
        (await readStage(page)) === 'timeline' ? await positionOf(page, 'ResNet') : { x: 195, y: 420 }
      const at = Math.max(120, Math.min(y, 700))
      const reach = Math.max(60, Math.min(x, 330))
      await moveFingers(
        page,
        [
          { x: reach - 25, y: at - 40 },
          { x: reach - 31, y: at - 50 },
        ],
        [
          { x: reach + 25, y: at + 40 },
          { x: reach + 31, y: at + 50 },
        ],
      )
    })
    expect(steps).toBeLessThan(maxSteps)
    await expect(page.locator('[data-layer-card]')).toContainText('ResNet-50 ›')
  })
})

test('every level has an address, which opens it again', async ({ page }) => {
  const layer = 'stage.2.block.1.bottleneck_block.add.main.unit2.conv'
  await page.goto(`/architecture/resnet/?view=network&layer=${layer}`)
  const card = page.locator('[data-layer-card]')
  await expect(card).toContainText('ResNet-50 › Stage 2 › Bottleneck block › Block 1 › Convolution 2')
  // 128 kernels of 3 × 3 on 128 channels, at 28 × 28 positions.
  await expect(card).toContainText('128 · 3 · 3 · 128')
  await expect(card).toContainText('147,456')
  await expect(card).toContainText('28 · 28 · 128 · 3 · 3 · 128')
  await expect(card).toContainText('115,605,504')
  expect(new URL(page.url()).searchParams.get('layer')).toBe(layer)

  // The keys close and open the same levels.
  await page.keyboard.press('-')
  await expect(card).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).searchParams.get('layer')).toBe('stage.2.block.1')
  await page.keyboard.press('0')
  await expect.poll(() => new URL(page.url()).searchParams.get('layer')).toBeNull()

  await page.goto('/architecture/resnet/?view=network&layer=no.such.layer')
  await expect(page.locator('[data-fullscreen-diagram]').getByRole('tree')).toBeVisible()
  await expect.poll(() => new URL(page.url()).searchParams.get('layer')).toBeNull()
})
