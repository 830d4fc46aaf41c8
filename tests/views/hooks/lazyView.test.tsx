// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import { lazyView } from '../../../src/views/hooks/lazyView'
import { ErrorBoundary } from '../../../src/views/shared/ErrorBoundary'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('lazyView says that loading has failed, and loads again when it is rendered again', async () => {
  const load = vi
    .fn<() => Promise<({ name }: { name: string }) => string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValue(({ name }) => `Hello ${name}`)
  const View = lazyView(load, 'labs')
  render(
    <ErrorBoundary messages={en}>
      <Suspense fallback="Loading">
        <View name="reader" />
      </Suspense>
    </ErrorBoundary>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain(en.viewLoadFailed)
  await userEvent.click(screen.getByRole('button', { name: en.retry }))
  expect(await screen.findByText('Hello reader')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})
