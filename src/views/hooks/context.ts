import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import {
  getMessages,
  type Messages,
  type Namespace,
  type NamespaceWith,
  onMessagesLoaded,
} from '../../i18n/messages'
import type { WorkerCommand, WorkerEvent } from '../../labs/runner/runProtocol'
import type { Box } from '../../layout/geometry'
import type { SpecificationData } from '../../model/specificationData'
import type { ContentCache } from '../../state/contentCache'
import { type ExplorerPage, isPageOfKind } from '../../state/explorerPage'
import type { ExplorerState, ExplorerStore } from '../../state/explorerState'
import type { SearchIndex } from '../../state/searchIndex'

/** What main.tsx and prerender.tsx provide to every view. */
export interface AppServices {
  readonly store: ExplorerStore
  readonly contentCache: ContentCache
  /** Loads the search index on first use. */
  readonly loadSearchIndex: () => Promise<SearchIndex>
  /** Loads the network specification of an architecture; undefined if it has none. */
  readonly loadSpecification: (id: string) => Promise<SpecificationData | undefined>
  /** Connects to a new runner of lab experiments, which calls `onEvent` until the connection is closed. */
  readonly connectLab: (onEvent: (event: WorkerEvent) => void) => LabConnection
  /** Shown until the size of the timeline is known. Given only when prerendering; hydration keeps its HTML. */
  readonly staticTimeline?: ReactNode
  /** The site's base path, for example `/history/`. */
  readonly base: string
}

export interface LabConnection {
  readonly send: (command: WorkerCommand) => void
  readonly close: () => void
}

/** Where the live timeline shows the marks. */
export interface MarkBoxes {
  /** The box of a mark in the window; undefined if it is not in view. */
  current: ((id: string) => Box | undefined) | undefined
}

const MarkBoxesContext = createContext<MarkBoxes>({ current: undefined })
export const MarkBoxesProvider = MarkBoxesContext.Provider
export const useMarkBoxes = () => useContext(MarkBoxesContext)

const Context = createContext<AppServices | undefined>(undefined)
export const ServicesProvider = Context.Provider

export function useServices(): AppServices {
  const services = useContext(Context)
  if (!services) throw new Error('useServices must be used inside <ServicesProvider>')
  return services
}

/** Selects a part of the explorer's state; the view renders again when that part changes. */
export function useExplorer<T>(select: (state: ExplorerState) => T): T {
  return useStore(useServices().store, select)
}

/** The page with what the reader has changed on it, if it is of this kind. */
export const usePage = <Kind extends ExplorerPage['kind']>(kind: Kind) =>
  useExplorer(({ page }) => (isPageOfKind(page, kind) ? page : undefined))

export const useActions = () => useServices().store.actions

/** The messages of a namespace in the reader's language. `lazyView` loads those of a lazy view. */
export function useMessages<N extends Namespace>(namespace: N): Messages<N> {
  const language = useExplorer((state) => state.language)
  const get = () => getMessages(namespace, language)
  return useSyncExternalStore(onMessagesLoaded, get, get)
}

/** The messages of any namespace of a shape. */
export const useMessagesLike = <Shape>(namespace: NamespaceWith<Shape>): Shape =>
  useMessages<Namespace>(namespace) as Shape
