import type { Page } from '@playwright/test'
import { expect } from './guardedTest'

export const runButton = (page: Page) => page.getByRole('button', { name: 'Run', exact: true })
export const stepButton = (page: Page) => page.getByRole('button', { name: 'Step', exact: true })
/** The section that is shown when a run has ended. */
export const outcome = (page: Page) => page.getByRole('region', { name: /^What happened/ })

/** Waits until a run has ended; with a long timeout, because training is slow on a busy machine. */
export const waitForOutcome = (page: Page) => expect(outcome(page)).toBeVisible({ timeout: 200_000 })
