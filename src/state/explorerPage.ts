import type { NumericValue } from '../network/language/expression'
import type { LabParameters } from './labParameters'

/**
 * The page shown in the panel beside the timeline or, for `compare`, `labs`, `lab` and `about`, in place of the
 * timeline, with what the reader has changed on it. `unknown` is an address without a page.
 */
export type ExplorerPage =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'era'; readonly id: string }
  | ArchitecturePage
  | ComparePage
  | { readonly kind: 'labs' }
  | LabPage
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown'; readonly path: string }

export interface ArchitecturePage {
  readonly kind: 'architecture'
  readonly id: string
  /** Undefined if nothing was changed. */
  readonly overrides?: NetworkOverrides
}

export interface ComparePage {
  readonly kind: 'compare'
  /** Default: none, so that the reader chooses. */
  readonly networks?: readonly ComparedNetwork[]
}

export interface LabPage {
  readonly kind: 'lab'
  readonly id: string
  /** The id of the part. Default: the first. */
  readonly part?: string
  /** Those that differ from their defaults. */
  readonly parameters?: LabParameters
}

export const isPageOfKind = <Kind extends ExplorerPage['kind']>(
  page: ExplorerPage,
  kind: Kind,
): page is Extract<ExplorerPage, { readonly kind: Kind }> => page.kind === kind

/** The kind and id of the content that a page must load; undefined if it needs none. */
export function getContentKey(page: ExplorerPage) {
  if (page.kind === 'about') return { kind: page.kind, id: page.kind }
  return 'id' in page ? page : undefined
}

/** The page as the site serves it, without what a reader can change. */
export function getServedPage(page: ExplorerPage): ExplorerPage {
  if (page.kind === 'architecture' || page.kind === 'lab') return { kind: page.kind, id: page.id }
  return page.kind === 'compare' ? { kind: page.kind } : page
}

/** A page shown in place of the timeline. */
export type FullPage = Extract<ExplorerPage, { readonly kind: 'compare' | 'labs' | 'lab' | 'about' }>

export const isFullPage = (page: ExplorerPage): page is FullPage =>
  page.kind === 'compare' || page.kind === 'labs' || page.kind === 'lab' || page.kind === 'about'

/** Whether a page is shown in a panel over the timeline. */
export const hasPanel = (page: ExplorerPage) => page.kind !== 'timeline' && !isFullPage(page)

/** The variant of an architecture's network that the reader has selected, and the dimensions that they have changed. */
export interface NetworkOverrides {
  /** Default: the first. */
  readonly variant: string | undefined
  readonly dimensions: ReadonlyMap<string, NumericValue>
}

/** A network in a comparison: a variant of an architecture, by default the first, with its changed dimensions. */
export interface ComparedNetwork extends Partial<NetworkOverrides> {
  readonly id: string
}

export const maxComparedNetworks = 4
