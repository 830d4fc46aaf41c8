import { test as base, expect } from '@playwright/test'

/** A test in a page that must say nothing on the console and ask nothing of any other origin. */
export const test = base.extend<{ guard: undefined }>({
  guard: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        const expected =
          message.location().url.includes('/nowhere') || message.location().url.includes('/resnett')
        if (['error', 'warning'].includes(message.type()) && !expected)
          faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL)
          faults.push(`request: ${request.url()}`)
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
