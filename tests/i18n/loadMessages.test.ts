import { beforeEach, describe, expect, it, vi } from 'vitest'
import { messages as en } from '../../src/i18n/en/explorer'
import { messages as enNetwork } from '../../src/i18n/en/network'
import { messages as zh } from '../../src/i18n/zh/explorer'
import { messages as zhNetwork } from '../../src/i18n/zh/network'

describe('the messages of a language', () => {
  let messages: typeof import('../../src/i18n/messages')
  beforeEach(async () => {
    vi.resetModules()
    messages = await import('../../src/i18n/messages')
  })

  it('cannot be read before any are loaded', () => {
    expect(() => messages.getMessages('explorer', 'en')).toThrow(
      "Call loadNamespaces('explorer') before getMessages.",
    )
  })

  it('are those of another language until they are loaded, and then listeners are called', async () => {
    await messages.loadMessages('en', 'explorer')
    const listener = vi.fn()
    const stop = messages.onMessagesLoaded(listener)
    expect(messages.getMessages('explorer', 'zh').site).toBe(en.site)
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1))
    expect(messages.getMessages('explorer', 'zh').site).toBe(zh.site)
    expect(messages.getMessages('explorer', 'en').site).toBe(en.site)
    stop()
  })

  it('are loaded once, however often they are asked for', async () => {
    await Promise.all([messages.loadMessages('zh', 'explorer'), messages.loadMessages('zh', 'explorer')])
    const listener = vi.fn()
    messages.onMessagesLoaded(listener)
    await messages.loadMessages('zh', 'explorer')
    expect(listener).not.toHaveBeenCalled()
  })

  it('of a namespace are loaded in the languages in use', async () => {
    await messages.loadMessages('zh', 'explorer')
    await messages.loadNamespaces('network')
    expect(messages.getMessages('network', 'zh').title).toBe(zhNetwork.title)
  })

  it('of the namespaces in use are loaded with another language', async () => {
    await messages.loadMessages('zh', 'explorer')
    await messages.loadNamespaces('network')
    await messages.loadMessages('en')
    expect(messages.getMessages('explorer', 'en').site).toBe(en.site)
    expect(messages.getMessages('network', 'en').title).toBe(enNetwork.title)
  })

  it('of a namespace are loaded if another language in use is out of reach, and not if all are', async () => {
    await messages.loadMessages('en', 'explorer')
    await messages.loadMessages('zh', 'explorer')
    const broken = () => Promise.reject(new TypeError('Failed to fetch'))
    messages.addMessageFiles({ './zh/network.ts': broken, './en/about.ts': broken, './zh/about.ts': broken })
    await messages.loadNamespaces('network')
    expect(messages.getMessages('network', 'en').title).toBe(enNetwork.title)
    expect(messages.getMessages('network', 'zh').title).toBe(enNetwork.title)
    await expect(messages.loadNamespaces('about')).rejects.toThrow()
  })
})
