import { test as base, expect } from '@playwright/test'

interface Guard {
  readonly guard: undefined
  /** Errors and warnings that a test causes on purpose. */
  readonly expectedErrors: RegExp
}

/** A test that fails if the page logs an unexpected error or warning, or sends a request to another origin. */
export const test = base.extend<Guard>({
  expectedErrors: [/(?!)/, { option: true }],
  guard: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const problems: string[] = []
      page.on('console', (message) => {
        const expected =
          message.location().url.includes('/nowhere') ||
          message.location().url.includes('/resnett') ||
          expectedErrors.test(message.text())
        if (['error', 'warning'].includes(message.type()) && !expected)
          problems.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL)
          problems.push(`request: ${request.url()}`)
      })
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})

/** The tag of a test that `npm run test:thorough` runs and `npm test` leaves out: it takes long and seldom finds anything. */
export const thorough = '@thorough'

export { expect }
