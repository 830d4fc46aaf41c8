import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find an architecture, a person, an idea' })
const openFind = async (page: Page) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(dialog(page).getByRole('navigation', { name: 'Starting points' })).toBeVisible()
}

test.describe('Find', () => {
  test('is used by keyboard alone: a topic, then an entry', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Layers of Time' }).focus()
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type('image segmentation')
    const first = page.getByRole('option').first()
    await expect(first).toContainText('U-Net')
    await expect(first.locator('mark')).toHaveText('image segmentation')
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'U-Net', exact: true })).toBeVisible()
    expect(page.url()).toContain('/architecture/u-net/')
  })

  test('finds in Chinese what an article is about', async ({ page }) => {
    await page.goto('/zh/')
    await page.getByRole('button', { name: '查找' }).click()
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.insertText('图像分割')
    await expect(page.getByRole('option').first()).toContainText('U-Net')
    await expect(page.getByRole('option').first()).toContainText('主题')
  })

  test('lists a year by date', async ({ page }) => {
    await openFind(page)
    await page.keyboard.type('2012-2013')
    await expect(page.getByRole('option')).toContainText([/AlexNet.*2012/, /Variational autoencoder.*2013/])
  })
})

test.describe('Find on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('fits the screen, and starting points and results open by touch, without hints at keys', async ({
    page,
  }) => {
    await openFind(page)
    const { x, width } = (await dialog(page).boundingBox())!
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(390)
    await dialog(page).getByRole('link', { name: 'AlexNet' }).tap()
    await expect.poll(() => page.url()).toContain('/architecture/alexnet/')
    await expect(dialog(page)).toBeHidden()
    await openFind(page)
    await dialog(page).getByRole('combobox').fill('vanishing gradient')
    await expect(dialog(page).getByText('Esc to close')).toBeHidden()
    await page.getByRole('option', { name: /^ResNet/ }).tap()
    await expect.poll(() => page.url()).toContain('/architecture/resnet/')
  })
})
