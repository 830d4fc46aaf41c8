import type { Page } from '@playwright/test'
import { expect } from './watch'

export const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
export const step = (page: Page) => page.getByRole('button', { name: 'One step' })
/** What a run that is over has shown. */
export const seen = (page: Page) => page.getByRole('region', { name: /^What was seen/ })

/** Waits until what was told to run is over, on a machine that may be busy: training takes as long as it takes. */
export const concluded = (page: Page) => expect(seen(page)).toBeVisible({ timeout: 200_000 })
