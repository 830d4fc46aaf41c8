/** The strings of the interface: one file for each namespace and language, loaded when a view first needs it. */

import type { Language } from '../model/language'

/** The messages of each namespace. The English ones are the type that every language must match. */
interface AllMessages {
  explorer: typeof import('./en/explorer')['messages']
  article: typeof import('./en/article')['messages']
  about: typeof import('./en/about')['messages']
  filter: typeof import('./en/filter')['messages']
  find: typeof import('./en/find')['messages']
  head: typeof import('./en/head')['messages']
  help: typeof import('./en/help')['messages']
  comparison: typeof import('./en/comparison')['messages']
  'compare.answer': typeof import('./en/compare/answer')['messages']
  labs: typeof import('./en/labs')['messages']
  network: typeof import('./en/network')['messages']
  'labs.attention.characters': typeof import('./en/labs/attention/characters')['messages']
  'labs.convolution': typeof import('./en/labs/convolution')['messages']
  'labs.experts': typeof import('./en/labs/experts')['messages']
  'labs.hiddenLayers': typeof import('./en/labs/hiddenLayers')['messages']
  'labs.energy.hopfield': typeof import('./en/labs/energy/hopfield')['messages']
  'labs.memory': typeof import('./en/labs/memory')['messages']
  'labs.perceptron': typeof import('./en/labs/perceptron')['messages']
  'labs.scale.planner': typeof import('./en/labs/scale/planner')['messages']
  'labs.scale.precision': typeof import('./en/labs/scale/precision')['messages']
  'labs.energy.layerwisePretraining': typeof import('./en/labs/energy/layerwisePretraining')['messages']
  'labs.energy.rbm': typeof import('./en/labs/energy/rbm')['messages']
  'labs.residual': typeof import('./en/labs/residual')['messages']
  'labs.transfer': typeof import('./en/labs/transfer')['messages']
  'labs.attention.translation': typeof import('./en/labs/attention/translation')['messages']
}

export type Namespace = keyof AllMessages
export type Messages<N extends Namespace> = AllMessages[N]
/** The namespaces whose messages have a given shape. */
export type NamespaceWith<Shape> = {
  [N in Namespace]: Messages<N> extends Shape ? N : never
}[Namespace]

type MessageFiles = Record<string, () => Promise<{ readonly messages: unknown }>>

/** `labs.memory` in Chinese is the file `./zh/labs/memory.ts`. */
const files: MessageFiles = import.meta.glob<{ readonly messages: unknown }>(['./*/*.ts', '!./format/*.ts'])
const loaded = new Map<string, unknown>()
/** Pending and finished requests. Failed ones are removed, so that the next call tries again. */
const requests = new Map<string, Promise<void>>()
/** Every namespace in use is loaded in every language in use. */
const namespacesInUse = new Set<Namespace>()
const languagesInUse = new Set<Language>()
const listeners = new Set<() => void>()

const getPath = (namespace: Namespace, language: Language) =>
  `./${language}/${namespace.replaceAll('.', '/')}.ts`

/** Adds message files to the list. Those of the labs and of some views are listed in chunks of their own. */
export const addMessageFiles = (more: Readonly<MessageFiles>) => Object.assign(files, more)

function loadFile(namespace: Namespace, language: Language): Promise<void> {
  const path = getPath(namespace, language)
  const store = ({ messages }: { readonly messages: unknown }) => {
    loaded.set(path, messages)
    for (const listener of listeners) listener()
  }
  const forget = (error: unknown) => {
    requests.delete(path)
    throw error
  }
  const request = requests.get(path) ?? files[path]!().then(store, forget)
  requests.set(path, request)
  return request
}

/** Loads a language: the given namespaces and all in use. Rejects if a file cannot be loaded; the next call tries again. */
export function loadMessages(language: Language, ...namespaces: Namespace[]): Promise<unknown> {
  languagesInUse.add(language)
  for (const namespace of namespaces) namespacesInUse.add(namespace)
  return Promise.all([...namespacesInUse].map((namespace) => loadFile(namespace, language)))
}

/**
 * Loads namespaces in all languages in use. Call it before a view reads them. Rejects only if one of them cannot be
 * loaded in any language; the next call tries again.
 */
export async function loadNamespaces(...namespaces: Namespace[]): Promise<void> {
  for (const namespace of namespaces) namespacesInUse.add(namespace)
  const loadInAnyLanguage = async (namespace: Namespace) => {
    const attempts = [...languagesInUse].map((language) => loadFile(namespace, language))
    // Waits for all: as long as the page's own language may come, another is not shown.
    await Promise.allSettled(attempts)
    return Promise.any(attempts)
  }
  await Promise.all(namespaces.map(loadInAnyLanguage))
}

/**
 * The messages of a namespace; in another language while this one is loading.
 * @throws if the namespace is not loaded in any language.
 */
export function getMessages<N extends Namespace>(namespace: N, language: Language): Messages<N> {
  const messages = loaded.get(getPath(namespace, language))
  if (messages) return messages as Messages<N>
  // Listeners are called when it is loaded. If it fails, the page stays readable in the other language.
  loadMessages(language, namespace).catch(() => {})
  for (const other of languagesInUse) {
    const fallback = loaded.get(getPath(namespace, other))
    if (fallback) return fallback as Messages<N>
  }
  throw new Error(`Call loadNamespaces('${namespace}') before getMessages.`)
}

/** Calls the listener whenever messages have been loaded. Returns a function that unsubscribes it. */
export function onMessagesLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
