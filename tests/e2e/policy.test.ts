import type { Page } from '@playwright/test'
import { expect, test } from './guardedTest'

// Every other test fails if the console reports what the policy has refused.

/** What becomes of each attempt: `done`, or the name of the error. */
const attempt = (page: Page) =>
  page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      'HTML from text': () => {
        document.createElement('div').innerHTML = '<b>bold</b>'
      },
      'a worker from text': () => new Worker('/assets/none.js'),
      'an evaluated text': () => new Function('return 1')(),
      'an attribute of style': () => {
        const element = document.createElement('p')
        document.body.append(element)
        element.setAttribute('style', 'color: red')
        if (element.style.color !== 'red') throw new Error()
      },
    }
    // What a test evaluates may itself evaluate text; what runs later may not.
    await new Promise((resolve) => setTimeout(resolve))
    return Object.fromEntries(
      Object.entries(attempts).map(([name, run]) => {
        try {
          run()
          return [name, 'done']
        } catch (error) {
          return [name, (error as Error).name]
        }
      }),
    )
  })

test.describe('the policy', () => {
  // The attempts are reported.
  test.use({ expectedErrors: /Content Security Policy|Trusted(HTML|ScriptURL|Script)/ })

  for (const address of [
    '/',
    '/zh/architecture/resnet/',
    '/lab/attention/',
    '/compare/',
    '/about/',
    '/nowhere/',
  ])
    test(`is in force at ${address}, in the page and as a header`, async ({ page }) => {
      const response = (await page.goto(address))!
      const inPage = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
      expect(response.headers()['content-security-policy']).toBe(inPage)
      expect(inPage).toContain("default-src 'none'")
      expect(await attempt(page)).toEqual({
        'HTML from text': 'TypeError',
        'a worker from text': 'TypeError',
        'an evaluated text': 'EvalError',
        'an attribute of style': 'Error',
      })
    })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: /preloaded/ })

  test('the served timeline has its colours and positions', async ({ page }) => {
    await page.goto('/')
    const marks = page.locator('[data-drawing=static] [data-id]')
    const styles = await marks.evaluateAll((all) =>
      all.map((mark) => {
        const style = getComputedStyle(mark)
        return `${style.getPropertyValue('--hue')} ${style.getPropertyValue('--p')}`
      }),
    )
    expect(new Set(styles).size).toBeGreaterThan(60)
    expect(styles.filter((style) => !/^\d+ -?[\d.]+$/.test(style))).toEqual([])
    await expect(page.locator('[style]')).toHaveCount(0)
  })
})
