import { defineConfig } from '@playwright/test'
import { launchOptions } from './chromium'

const port = 4187
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: '../../.reports/browser',
  reporter: [['list'], ['json', { outputFile: '../../.reports/browser.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Long, because labs train networks, possibly on a busy machine.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: origin,
    // Readers who have been here before; introduction.test.ts is about the others.
    storageState: {
      cookies: [],
      origins: [{ origin, localStorage: [{ name: 'introduction', value: 'closed' }] }],
    },
    viewport: { width: 1280, height: 800 },
    launchOptions,
  },
  webServer: {
    command: `npx vite preview --configLoader runner --port ${port} --strictPort`,
    cwd: '../..',
    port,
    reuseExistingServer: false,
  },
})
