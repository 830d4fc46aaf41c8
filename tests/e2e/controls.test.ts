import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'
import { addressViewport, mark, marks, open, panel, positionOf, reload, visibleYears } from './timelinePage'

test.describe('the filter', () => {
  const menu = (page: Page) => page.getByRole('dialog', { name: 'Filter' })
  const era = (page: Page) => menu(page).getByRole('checkbox', { name: 'Recurrence' })
  const importance = (page: Page) => menu(page).getByRole('slider', { name: 'Importance' })
  const openMenu = async (page: Page) => {
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(menu(page)).toBeVisible()
  }

  test('removes an era from timeline and address until everything is shown again', async ({ page }) => {
    await open(page, '/')
    const all = await marks(page).count()
    await openMenu(page)
    await era(page).uncheck()
    await expect(mark(page, 'LSTM')).toHaveCount(0)
    await expect(mark(page, 'ResNet')).toHaveCount(1)
    await expect.poll(() => page.url()).toMatch(/\?eras=perceptron,.*cnn/)
    expect(page.url()).not.toContain('rnn')
    const fewer = await marks(page).count()
    expect(fewer).toBeLessThan(all)
    await expect(menu(page)).toContainText(`${fewer} of ${all} shown`)

    await reload(page)
    await expect(marks(page)).toHaveCount(fewer)
    await openMenu(page)
    await expect(era(page)).not.toBeChecked()
    await menu(page).getByRole('button', { name: 'Clear filter' }).click()
    await expect(marks(page)).toHaveCount(all)
    await expect(era(page)).toBeChecked()
    await expect.poll(() => page.url()).not.toContain('?')
  })

  test('combines importance with eras', async ({ page }) => {
    await open(page, '/')
    const all = await marks(page).count()
    await openMenu(page)
    await importance(page).fill('4')
    await expect.poll(() => page.url()).toMatch(/\?importance=4$/)
    const landmarks = await marks(page).count()
    expect(landmarks).toBeLessThan(all)
    await expect(mark(page, 'Transformer')).toHaveCount(1)
    await era(page).uncheck()
    await expect.poll(() => page.url()).toMatch(/\?eras=[a-z,-]+&importance=4$/)
    const both = await marks(page).count()
    expect(both).toBeLessThan(landmarks)

    await reload(page)
    await expect(marks(page)).toHaveCount(both)
    await openMenu(page)
    await expect(importance(page)).toHaveValue('4')
    await importance(page).focus()
    for (const _ of '432') await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).not.toContain('importance')
    await era(page).check()
    await expect(marks(page)).toHaveCount(all)
    await page.keyboard.press('Escape')
    await expect(menu(page)).toBeHidden()
  })
})

test('what is linked or found outside the filter is shown, and one click clears the filter', async ({
  page,
}) => {
  await open(page, '/architecture/resnet/?eras=rnn&importance=5')
  const clear = panel(page).getByRole('button', { name: 'Clear filter' })
  await expect(panel(page)).toContainText('Outside the filter (only Recurrence)')
  await expect(mark(page, 'ResNet')).toBeVisible()
  await expect(mark(page, 'AlexNet')).toHaveCount(0)

  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('VGG')
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('VGGNet')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2, name: 'VGGNet' })).toBeVisible()
  await expect(mark(page, 'VGGNet')).toBeVisible()
  await expect(mark(page, 'ResNet')).toHaveCount(0)

  await clear.click()
  await expect(mark(page, 'ResNet')).toHaveCount(1)
  await expect(clear).toHaveCount(0)
  await expect.poll(() => new URL(page.url()).search).toBe('')
})

test.describe('the theme', () => {
  const colour = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  for (const [system, other] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const)
    test(`is ${system} as in the system until the reader switches, and stays switched after a reload`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: system })
      await open(page, '/')
      const before = await colour(page)
      await page.getByRole('button', { name: `Switch to ${other}` }).click()
      await expect.poll(() => colour(page)).not.toBe(before)
      const chosen = await colour(page)
      expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe(other)

      await reload(page)
      expect(await colour(page)).toBe(chosen)
      await page.getByRole('button', { name: `Switch to ${system}` }).click()
      await expect.poll(() => colour(page)).toBe(before)
    })
})

test('the zoom buttons zoom in, zoom out and show all', async ({ page }) => {
  await open(page, '/?from=1990&to=2010')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('Zoom in')
  await expect.poll(() => addressViewport(page).length).toBeLessThan(15)
  await press('Zoom out')
  await expect.poll(() => visibleYears(page)).toBe('1990 to 2010')
  await press('Zoom out')
  await expect.poll(() => addressViewport(page).length).toBeGreaterThan(28)
  await press('Show all')
  await expect.poll(() => page.url()).not.toContain('?')
  await expect.poll(() => visibleYears(page)).toMatch(/^19[34]\d to 20[23]\d$/)
})

test.describe('the sheet on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  const heading = (page: Page) => panel(page).getByRole('heading', { level: 2 })

  test('returns the focus to the mark when its button closes it', async ({ page }) => {
    await open(page, '/')
    await mark(page, 'Transformer').tap()
    await expect(heading(page)).toHaveText('Transformer')
    await expect(page).toHaveURL(/\/architecture\/transformer\//)
    await panel(page).getByRole('button', { name: 'Close' }).tap()
    await expect(panel(page)).toHaveCount(0)
    await expect(mark(page, 'Transformer')).toBeFocused()
  })

  for (const inside of [false, true])
    test(`returns the focus to the mark when Escape closes it from ${inside ? 'inside' : 'the mark'}`, async ({
      page,
    }) => {
      await open(page, '/')
      await mark(page, 'Transformer').tap()
      await expect(heading(page)).toHaveText('Transformer')
      if (inside) await panel(page).getByRole('button', { name: 'Enlarge' }).tap()
      await page.keyboard.press('Escape')
      await expect(panel(page)).toHaveCount(0)
      await expect(mark(page, 'Transformer')).toBeFocused()
    })

  test('returns the focus to the mark of the last article', async ({ page }) => {
    await open(page, '/architecture/resnet/')
    await panel(page).getByRole('link', { name: 'VGGNet', exact: true }).first().tap()
    await expect(heading(page)).toHaveText('VGGNet')
    await panel(page).getByRole('button', { name: 'Close' }).tap()
    await expect(mark(page, 'VGGNet')).toBeFocused()
  })

  test('does not cover the mark of its article', async ({ page }) => {
    await open(page, '/?from=2015&to=2018')
    await mark(page, 'Transformer').tap()
    await expect(heading(page)).toHaveText('Transformer')
    await expect
      .poll(async () => {
        const top = (await panel(page).boundingBox())!.y
        return (await positionOf(page, 'Transformer')).y < top
      })
      .toBe(true)
  })
})

test.describe('keyboard focus on the timeline', () => {
  const focused = (page: Page) => page.locator('main a[data-id]:focus')

  test('visits all marks in order of time by arrows, and back, as one stop of Tab', async ({ page }) => {
    await open(page, '/')
    const count = await marks(page).count()
    await marks(page).first().focus()
    const visited: { name: string; x: number }[] = []
    for (let step = 0; step < count; step++) {
      const name = (await focused(page).getAttribute('aria-label'))!
      visited.push({ name, x: (await positionOf(page, name)).x })
      await page.keyboard.press('ArrowRight')
    }
    expect(new Set(visited.map(({ name }) => name)).size).toBe(count)
    expect(visited.map(({ x }) => x)).toEqual(visited.map(({ x }) => x).sort((a, b) => a - b))
    await expect(focused(page)).toHaveAttribute('aria-label', visited.at(-1)!.name)
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveCount(0)
    await page.keyboard.press('Shift+Tab')
    await expect(focused(page)).toHaveAttribute('aria-label', visited.at(-1)!.name)
    for (const { name } of visited.toReversed()) {
      await expect(focused(page)).toHaveAttribute('aria-label', name)
      await page.keyboard.press('ArrowLeft')
    }
    await page.keyboard.press('Shift+Tab')
    await expect(focused(page)).toHaveCount(0)
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveAttribute('aria-label', visited[0]!.name)
  })

  test('scrolls to the next mark if it is out of view', async ({ page }) => {
    await open(page, '/?from=2012&to=2014')
    await mark(page, 'AlexNet').focus()
    await expect.poll(() => visibleYears(page)).toMatch(/^201/)
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('ArrowRight')
      await expect(focused(page)).toBeInViewport()
    }
    await expect.poll(() => addressViewport(page).from).toBeGreaterThan(2014)
    await expect.poll(() => addressViewport(page).length).toBeLessThan(3)
  })

  test('stays correct if keys are pressed faster than the view moves', async ({ page }) => {
    await open(page, '/?from=2014&to=2016')
    await mark(page, 'GAN').focus()
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight')
    await expect(focused(page)).toBeInViewport()
    expect(await focused(page).getAttribute('aria-label')).toBe('DenseNet')
  })

  test('stays on its mark while the view zooms and pans away, and back', async ({ page }) => {
    await open(page, '/?from=2014&to=2018')
    await mark(page, 'ResNet').focus()
    await page.mouse.move(640, 300)
    await page.mouse.wheel(6000, 0)
    await expect.poll(() => addressViewport(page).from).toBeGreaterThan(2017)
    await expect(focused(page)).toHaveAttribute('aria-label', 'ResNet')
    for (const key of ['-', '+', '0']) await page.keyboard.press(key)
    await expect.poll(() => page.url()).not.toContain('?')
    await expect(mark(page, 'ResNet')).toBeFocused()
    await expect(mark(page, 'ResNet')).toBeInViewport()
  })
})

test.describe('an event', () => {
  const event = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

  test('opens its card with its source on a click, and closes it on the next', async ({ page }) => {
    await open(page, '/')
    await event(page, 'ImageNet').locator('.Annotations-label').click()
    await expect(card(page, 'ImageNet')).toContainText('June 2009')
    await expect(card(page, 'ImageNet').getByRole('link')).toHaveAttribute('href', /^https:\/\/doi\.org\//)
    const box = (await card(page, 'ImageNet').boundingBox())!
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800).toBe(true)
    await event(page, 'CUDA').locator('.Annotations-label').click()
    await expect(card(page, 'CUDA')).toBeVisible()
    await expect(card(page, 'ImageNet')).toHaveCount(0)
    await event(page, 'CUDA').locator('.Annotations-label').click()
    await expect(card(page, 'CUDA')).toHaveCount(0)
  })

  test('opens by keyboard and gets the focus back on Escape', async ({ page }) => {
    await open(page, '/')
    await event(page, 'Back-propagation').focus()
    await page.keyboard.press('Enter')
    await expect(card(page, 'Back-propagation')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card(page, 'Back-propagation')).toHaveCount(0)
    await expect(event(page, 'Back-propagation')).toBeFocused()
  })

  test('that is a winter closes its card when the timeline moves', async ({ page }) => {
    await open(page, '/zh/')
    await event(page, 'AI 寒冬').first().locator('.Annotations-label').click()
    await expect(card(page, 'AI 寒冬')).toContainText('1974')
    await page.mouse.move(640, 300)
    await page.mouse.wheel(0, -240)
    await expect(card(page, 'AI 寒冬')).toHaveCount(0)
  })
})
