import { test as base, expect } from '@playwright/test'

/** A test that fails if the page logs an error or a warning, or sends a request to another origin. */
export const test = base.extend<{ guard: undefined }>({
  guard: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = []
      page.on('console', (message) => {
        const expected =
          message.location().url.includes('/nowhere') || message.location().url.includes('/resnett')
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

export { expect }
