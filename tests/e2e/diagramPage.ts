import type { Locator, Page } from '@playwright/test'
import { expect } from './guardedTest'

export const panelAddress = '/architecture/resnet/'
export const fullscreenAddress = '/architecture/resnet/?view=network'

export const network = (page: Page) => page.getByRole('region', { name: 'The network, layer by layer' })
/** The full-screen diagram of ResNet. */
export const fullscreen = (page: Page) => page.getByRole('main', { name: /^ResNet(-50, modified)?$/ })
export const fullscreenTitle = (page: Page) => fullscreen(page).getByRole('heading', { name: 'ResNet' })
export const tree = (within: Locator) => within.getByRole('tree')
export const items = (within: Locator) => within.getByRole('treeitem')
export const item = (within: Locator, name: string | RegExp) => within.getByRole('treeitem', { name })
export const convolution = (within: Locator) => item(within, /^Convolution, 7×7 → 64 \/2,/)
export const firstStage = (within: Locator) => item(within, /^Bottleneck block, ×3, Output 256×56×56,/)
export const card = (within: Locator) => within.locator('.MarkCard-card')
export const strips = (within: Locator) => within.locator('.Strip-strip')
export const fullscreenButton = (page: Page) =>
  page.getByRole('button', { name: 'Open the diagram full screen' })
export const toolButton = (page: Page, name: string) =>
  fullscreen(page).getByRole('button', { name, exact: true })
export const isFullscreen = (page: Page) => new URL(page.url()).searchParams.get('view') === 'network'
export const sizeOf = async (of: Locator) => {
  const { width, height } = (await of.boundingBox())!
  return { width, height }
}
export const centerOf = async (of: Locator) => {
  const { x, y, width, height } = (await of.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}
/** A click position on the title of a frame, which no box covers. */
export const frameTitlePosition = { position: { x: 30, y: 14 } }

/** Opens the full-screen diagram and waits until it is interactive. */
export async function openFullscreen(page: Page, address = fullscreenAddress) {
  await page.goto(address)
  await expect(fullscreenTitle(page)).toBeFocused()
  await expect(convolution(fullscreen(page))).toBeVisible()
}
