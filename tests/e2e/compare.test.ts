import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { drawing } from './timelinePage'

const table = (page: Page) => page.getByRole('region', { name: 'Layers side by side' }).getByRole('table')

test.describe('the comparison page', () => {
  test('shows the networks of a shared link', async ({ page }) => {
    await page.goto('/compare/?with=vgg:vgg19,resnet:resnet34,nonsense')
    await expect(page.getByRole('heading', { name: 'From VGG-19 to ResNet-34' })).toBeVisible()
    await expect(page.getByText('16 residual connections')).toBeVisible()
    await expect(table(page).getByRole('columnheader')).toHaveText(['VGG-19', 'ResNet-34'])
    await expect(page.getByTitle('143,667,240', { exact: true })).toBeVisible()
  })

  test('lets the reader choose networks, which the address contains', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: /^LSTM → GRU/ }).click()
    await expect(page.getByRole('heading', { name: /^From LSTM · .* to GRU$/ })).toBeVisible()
    await page.getByRole('combobox', { name: 'Network 2', exact: true }).fill('elman')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('/compare/?with=lstm,elman-network')
    await page.getByRole('button', { name: /^Swap/ }).click()
    await expect.poll(() => page.url()).toContain('with=elman-network,lstm')
    await page.goBack()
    await expect(drawing(page)).toBeVisible()
  })

  test('answers first, in sentences, and names lead to the articles', async ({ page }) => {
    await page.goto('/compare/?with=gpt-2,llama-3')
    const answer = page.getByRole('region', { name: 'What changed' })
    await expect(answer).toBeInViewport()
    await expect(answer).toContainText('layer normalisation with RMS normalisation')
    await expect(answer).toContainText('It has 32 blocks instead of 12')
    await answer.getByRole('link', { name: 'Llama 3 8B' }).click()
    await expect(page.getByRole('heading', { name: 'Llama 3', exact: true })).toBeVisible()
  })

  test('can show only the differences', async ({ page }) => {
    await page.goto('/compare/?with=resnet,resnext')
    const rows = table(page).getByRole('row')
    await expect(rows.nth(90)).toBeAttached()
    await page.getByRole('checkbox', { name: 'Differences only' }).check()
    await expect(rows.nth(90)).not.toBeAttached()
    await expect(table(page)).toContainText('groups 1 → 32')
  })

  test('is linked from an architecture with its ancestor', async ({ page }) => {
    await page.goto('/architecture/gru/')
    await page.getByRole('link', { name: 'Compare with LSTM' }).click()
    await expect(page.getByRole('heading', { name: 'Compare networks' })).toBeVisible()
    expect(page.url()).toContain('/compare/?with=lstm,gru')
  })

  test('takes the changed dimensions of an article, and keeps them in the address and the history', async ({
    page,
  }) => {
    await page.goto('/architecture/resnext/?set=classes:10')
    const link = page.getByRole('link', { name: 'Compare with ResNet' })
    // The served link knows no dimensions.
    await expect(link).toHaveAttribute('href', /classes:10/)
    await link.click()
    await expect(table(page).getByRole('columnheader')).toHaveText([
      'ResNet-50',
      /^ResNeXt-50.*, modifiedclasses 1,000 → 10$/,
    ])
    expect(page.url()).toContain('/compare/?with=resnet,resnext(classes:10)')
    await page.reload()
    await page.getByRole('button', { name: /^Reset the dimensions of ResNeXt/ }).click()
    await expect.poll(() => page.url()).toMatch(/with=resnet,resnext$/)
    await page.goBack()
    await expect.poll(() => page.url()).toContain('/architecture/resnext/?set=classes:10')
  })

  test('leaves what does not exist out of the address, and says so', async ({ page }) => {
    await page.goto('/compare/?with=resnt,vgg:vgg99,resnet(classes:1.5)')
    await expect(page.getByText('Did you mean ResNet?')).toBeVisible()
    await expect(page.getByText('VGGNet has no variant “vgg99”')).toBeVisible()
    await expect(page.getByText('The classes of ResNet cannot be 1.5.')).toBeVisible()
    await expect.poll(() => page.url()).toMatch(/with=vgg,resnet$/)
  })

  test('scrolls below the header, without scrolling the page', async ({ page }) => {
    await page.goto('/compare/?with=transformer,bert')
    await table(page).getByRole('row').last().scrollIntoViewIfNeeded()
    await expect(page.getByRole('link', { name: 'Layers of Time' })).toBeInViewport()
    expect(await page.evaluate(() => document.querySelector('#root > div')!.scrollTop)).toBe(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the comparison page links to comparisons, with its styles', async ({ page }) => {
    await page.goto('/zh/compare/')
    await expect(page.getByRole('heading', { name: '网络对比' })).toBeVisible()
    await expect(page.getByRole('link', { name: /VGGNet → ResNet/ })).toBeVisible()
    await expect(page.getByRole('list').filter({ hasText: 'VGGNet → ResNet' })).toHaveCSS('display', 'grid')
    await expect(page.getByRole('article')).toHaveCSS('overflow-y', 'auto')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a comparison fits the screen: only its table scrolls sideways, with a sticky first column', async ({
    page,
  }) => {
    await page.goto('/zh/compare/?with=llama-2,qwen2-5,deepseek-v3')
    const lastTable = page.getByRole('table').last()
    await expect(lastTable).toBeVisible()
    expect(
      await page.evaluate(() => document.querySelector('.ComparePage-page')!.scrollWidth),
    ).toBeLessThanOrEqual(390)
    const first = lastTable.getByRole('columnheader').first()
    await lastTable.getByRole('columnheader').last().scrollIntoViewIfNeeded()
    const { x } = (await first.boundingBox())!
    expect(x).toBeGreaterThanOrEqual(0)
  })

  test('the picker works by touch, and its list stays on the screen', async ({ page }) => {
    await page.goto('/compare/?with=vgg')
    const field = page.getByRole('combobox', { name: 'Network 2', exact: true })
    await field.tap()
    const list = page.getByRole('listbox', { name: 'Network 2' })
    const { x, width } = (await list.boundingBox())!
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(390)
    await field.fill('resnet')
    await list
      .getByRole('option', { name: /^ResNet/ })
      .first()
      .tap()
    await expect(page.getByRole('region', { name: 'What changed' })).toContainText('residual connections')
    await expect.poll(() => page.url()).toContain('with=vgg,resnet')
  })

  for (const address of ['/', '/zh/', '/compare/']) {
    test(`the header of ${address} fits the screen`, async ({ page }) => {
      await page.goto(address)
      const [brand, tools] = [page.locator('header > p > a'), page.locator('header > div')]
      const [left, right] = [(await brand.boundingBox())!, (await tools.boundingBox())!]
      expect(left.x + left.width).toBeLessThanOrEqual(right.x)
      expect(right.x + right.width).toBeLessThanOrEqual(390)
    })
  }
})
