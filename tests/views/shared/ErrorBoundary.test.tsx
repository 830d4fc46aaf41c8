// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { messages as en } from '../../../src/i18n/en/explorer'
import type { EraArticle } from '../../../src/model/article'
import type { FetchContent } from '../../../src/state/contentCache'
import { ErrorBoundary } from '../../../src/views/shared/ErrorBoundary'
import { fetchContent, openAt, timeline } from '../setup'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a view that throws', () => {
  it('leaves the rest of the page working', async () => {
    const broken: FetchContent = async (kind, id, language) =>
      id === 'cnn'
        ? { ...((await fetchContent(kind, id, language)) as EraArticle), sections: undefined as never }
        : fetchContent(kind, id, language)
    const { store } = openAt('/era/cnn/', { fetch: broken })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(en.sectionFailed)
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(screen.getByRole('link', { name: en.site })).toBeTruthy()
    fireEvent.click(within(screen.getByRole('main')).getByRole('link', { name: 'ResNet' }))
    expect(store.getState().page).toEqual({ kind: 'architecture', id: 'resnet' })
    expect(await screen.findByRole('complementary', { name: 'ResNet' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves the panel readable if it is the timeline', async () => {
    const { store } = openAt('/era/cnn/')
    const cnn = timeline.eras.find(({ id }) => id === 'cnn')!
    await screen.findByRole('complementary', { name: cnn.title.en })
    const winters = [undefined as never]
    store.setState({ timeline: { ...timeline, winters } })
    expect(await within(screen.getByRole('main')).findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('complementary', { name: cnn.title.en })).toBeTruthy()
  })

  it('is rendered again on request, or when the key of its boundary changes', async () => {
    const user = userEvent.setup()
    let shouldThrow = true
    function MayThrow() {
      if (shouldThrow) throw new Error('broken')
      return <p>whole</p>
    }
    const renderAttempt = (attempt: number) => (
      <ErrorBoundary messages={en} resetKey={attempt}>
        <MayThrow />
      </ErrorBoundary>
    )
    const { rerender } = render(renderAttempt(1))
    await user.click(screen.getByRole('button', { name: en.retry }))
    expect(screen.getByRole('alert')).toBeTruthy()
    rerender(renderAttempt(1))
    expect(screen.getByRole('alert')).toBeTruthy()
    shouldThrow = false
    rerender(renderAttempt(2))
    expect(screen.getByText('whole')).toBeTruthy()
    shouldThrow = true
    rerender(renderAttempt(2))
    expect(screen.getByRole('alert')).toBeTruthy()
    shouldThrow = false
    await user.click(screen.getByRole('button', { name: en.retry }))
    expect(screen.getByText('whole')).toBeTruthy()
  })
})
