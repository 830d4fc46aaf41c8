import type { Locator, Page } from '@playwright/test'
import { expect } from './watch'

export const inPanel = '/architecture/resnet/'
export const overPage = '/architecture/resnet/?view=network'

export const network = (page: Page) => page.getByRole('region', { name: 'The network, layer by layer' })
/** What lies over the whole page. */
export const inside = (page: Page) => page.getByRole('main', { name: 'ResNet', exact: true })
export const title = (page: Page) => inside(page).getByRole('heading', { name: 'ResNet' })
export const tree = (within: Locator) => within.getByRole('tree')
export const items = (within: Locator) => within.getByRole('treeitem')
export const item = (within: Locator, name: string | RegExp) => within.getByRole('treeitem', { name })
export const convolution = (within: Locator) => item(within, /^Convolution, 7×7 → 64 \/2,/)
export const firstStage = (within: Locator) => item(within, /^Bottleneck block, ×3, Output 256×56×56,/)
export const card = (within: Locator) => within.locator('.MarkCard-card')
export const strips = (within: Locator) => within.locator('.Strip-strip')
export const widen = (page: Page) =>
  page.getByRole('button', { name: 'Open the diagram over the whole page' })
export const tool = (page: Page, name: string) => inside(page).getByRole('button', { name, exact: true })
export const isOver = (page: Page) => new URL(page.url()).searchParams.get('view') === 'network'
export const size = async (of: Locator) => {
  const { width, height } = (await of.boundingBox())!
  return { width, height }
}
export const middle = async (of: Locator) => {
  const { x, y, width, height } = (await of.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}
/** A frame's title, where nothing that it holds lies over it. */
export const frameTitle = { position: { x: 30, y: 14 } }

/** Opens the diagram over the page, and waits until it is there to be moved. */
export async function openOver(page: Page, address = overPage) {
  await page.goto(address)
  await expect(title(page)).toBeFocused()
  await expect(convolution(inside(page))).toBeVisible()
}
