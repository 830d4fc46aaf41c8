import type { Language } from '../model/timeline'
import type { Messages } from './en'

const loaders: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./en')).en,
  zh: async () => (await import('./zh')).zh,
}

const loaded = new Map<Language, Messages>()
const pending = new Map<Language, Promise<void>>()
const listeners = new Set<() => void>()

/** Loads what the interface says in a language, once. Rejects if it cannot be had; then it may be asked for again. */
export function loadMessages(language: Language): Promise<void> {
  const load = async () => {
    try {
      loaded.set(language, await loaders[language]())
      for (const listener of listeners) listener()
    } finally {
      pending.delete(language)
    }
  }
  if (loaded.has(language)) return Promise.resolve()
  const promise = pending.get(language) ?? load()
  pending.set(language, promise)
  return promise
}

/** What the interface says in a language. Until it is loaded, what it says in another that is. */
export function getMessages(language: Language): Messages {
  const messages = loaded.get(language)
  if (messages) return messages
  // Whoever listens hears of it; without it the page stays readable.
  if (!pending.has(language)) loadMessages(language).catch(() => {})
  const [other] = loaded.values()
  if (!other) throw new Error('No messages are loaded: await loadMessages before anything is rendered.')
  return other
}

/** Calls back when the messages of another language have been loaded. Returns what ends that. */
export function onMessagesLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
