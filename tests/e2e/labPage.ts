import type { Page } from '@playwright/test'
import { expect } from './guardedTest'

export const runButton = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
export const stepButton = (page: Page) => page.getByRole('button', { name: 'One step' })
/** What a run that is over has shown. */
export const outcome = (page: Page) => page.getByRole('region', { name: /^What was seen/ })

/** Waits until what was told to run is over, on a machine that may be busy: training takes as long as it takes. */
export const waitForOutcome = (page: Page) => expect(outcome(page)).toBeVisible({ timeout: 200_000 })
