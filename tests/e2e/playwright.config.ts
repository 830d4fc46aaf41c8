import { defineConfig } from '@playwright/test'
import { launchOptions } from './chromium'

const port = 4187

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
    baseURL: `http://localhost:${port}`,
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
