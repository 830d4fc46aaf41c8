import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'

describe('the messages of a language', () => {
  let messages: typeof import('../../src/i18n/messages')
  beforeEach(async () => {
    vi.resetModules()
    messages = await import('../../src/i18n/messages')
  })

  it('cannot be had before any are loaded', () => {
    expect(() => messages.getMessages('en')).toThrow('await loadMessages')
  })

  it('are those of another language until they are loaded, and then those who listen hear of it', async () => {
    await messages.loadMessages('en')
    const listener = vi.fn()
    const stop = messages.onMessagesLoaded(listener)
    expect(messages.getMessages('zh').site).toBe(en.site)
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
    expect(messages.getMessages('zh').site).toBe(zh.site)
    expect(messages.getMessages('en').site).toBe(en.site)
    stop()
  })

  it('are loaded once, however often they are asked for', async () => {
    const first = messages.loadMessages('zh')
    expect(messages.loadMessages('zh')).toBe(first)
    await first
    const listener = vi.fn()
    messages.onMessagesLoaded(listener)
    await messages.loadMessages('zh')
    expect(listener).not.toHaveBeenCalled()
  })
})
