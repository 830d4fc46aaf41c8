import type { Viewport } from '../layout/timeline/axis/viewport'
import { type Filter, noFilter } from '../model/filter'
import { type Language, languages, originalLanguage } from '../model/language'
import type { Importance } from '../model/timeline'
import type { NumericValue } from '../network/language/expression'
import { formatLabParameters, parseLabParameters, type RawLabParameters } from './labParameters'
import { formatDimensionOverrides, parseDimensionOverrides } from './overridesCodec'

/**
 * Parses and formats the address of a view. The address is a public API: readable, minimal and permanent. Defaults are
 * omitted, times are in years, never pixels, and invalid parts become their defaults, so that every address is valid.
 */

/**
 * The page shown in the panel beside the timeline or, for `compare`, `labs`, `lab` and `about`, in place of the
 * timeline. `unknown` is an address without a page.
 */
export type ExplorerPage =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'era'; readonly id: string }
  | { readonly kind: 'architecture'; readonly id: string }
  | { readonly kind: 'compare' }
  | { readonly kind: 'labs' }
  | { readonly kind: 'lab'; readonly id: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown'; readonly path: string }

/** The kind and id of the content that a page must load; undefined if it needs none. */
export function getContentKey(page: ExplorerPage) {
  if (page.kind === 'about') return { kind: page.kind, id: page.kind }
  return page.kind === 'architecture' || page.kind === 'era' || page.kind === 'lab' ? page : undefined
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
  readonly variant?: string
  readonly dimensions: ReadonlyMap<string, NumericValue>
}

/** A network in a comparison: a variant of an architecture. */
export interface ComparedNetwork {
  readonly id: string
  /** Default: the first. */
  readonly variant?: string
}

export const maxComparedNetworks = 4

export interface ExplorerView {
  readonly language: Language
  readonly page: ExplorerPage
  /** Default: that of the page, see `getDefaultView`. */
  readonly viewport?: Viewport
  readonly filter: Filter
  /** Linear instead of warped time. */
  readonly isLinear: boolean
  /** For the page's architecture; absent if nothing was changed. */
  readonly overrides?: NetworkOverrides
  /** Whether the diagram of the page's architecture fills the view. */
  readonly isDiagramOpen?: true
  /** On the comparison page; absent if none was chosen. */
  readonly comparedNetworks?: readonly ComparedNetwork[]
  /** On a lab page, whose address contains nothing else; absent if all have their defaults. */
  readonly labParameters?: RawLabParameters
}

const idPattern = '([a-z0-9][a-z0-9-]*)'
const eraPath = new RegExp(`^era/${idPattern}/?$`)
const architecturePath = new RegExp(`^architecture/${idPattern}/?$`)
const labPath = new RegExp(`^lab/${idPattern}/?$`)
/** Years outside this range are ignored. */
const plausibleYears = { from: 1800, to: 2200 }

/** Parses an address (path and query, or a whole URL) below the site's base path. Never throws. */
export function parseView(address: string, base = '/'): ExplorerView {
  const [beforeHash = ''] = address.replace(/^[a-z]+:\/\/[^/]*/i, '').split('#')
  const queryStart = beforeHash.indexOf('?')
  const fullPath = queryStart < 0 ? beforeHash : beforeHash.slice(0, queryStart)
  const query = new URLSearchParams(queryStart < 0 ? '' : beforeHash.slice(queryStart + 1))
  const pathInBase = fullPath.startsWith(base) ? fullPath.slice(base.length) : fullPath.replace(/^\/+/, '')
  const [first = ''] = pathInBase.split('/')
  const language = languages.find((one) => one === first && one !== originalLanguage) ?? originalLanguage
  const pathInLanguage = language === originalLanguage ? pathInBase : pathInBase.slice(first.length + 1)
  const pagePath = pathInLanguage.replace(/(^|\/)index\.html$/, '$1')
  const page = parsePage(pagePath)
  if (page.kind === 'lab') {
    const labParameters = parseLabParameters(query)
    const defaults = { filter: noFilter, isLinear: false }
    return { language, page, ...defaults, ...(Object.keys(labParameters).length > 0 && { labParameters }) }
  }
  const viewport = parseViewport(query)
  const overrides = page.kind === 'architecture' ? parseOverrides(query) : undefined
  const comparedNetworks = page.kind === 'compare' ? parseComparedNetworks(query.get('with')) : []
  return {
    language,
    page,
    ...(viewport ? { viewport } : {}),
    filter: { eras: parseEras(query.get('eras')), minImportance: parseImportance(query.get('importance')) },
    isLinear: query.get('time') === 'linear',
    ...(overrides ? { overrides } : {}),
    ...(page.kind === 'architecture' && query.get('view') === 'network' ? { isDiagramOpen: true } : {}),
    ...(comparedNetworks.length > 0 ? { comparedNetworks } : {}),
  }
}

/** Formats the address of a view: path, including `base`, and query. The inverse of {@link parseView}. */
export function formatView(view: ExplorerView, base = '/'): string {
  const query: string[] = []
  if (view.viewport) {
    const { from, to } = roundViewport(view.viewport)
    query.push(`from=${from}`, `to=${to}`)
  }
  if (view.filter.eras.length > 0) query.push(`eras=${view.filter.eras.join(',')}`)
  if (view.filter.minImportance > 1) query.push(`importance=${view.filter.minImportance}`)
  if (view.isLinear) query.push('time=linear')
  if (view.isDiagramOpen && view.page.kind === 'architecture') query.push('view=network')
  if (view.overrides && view.page.kind === 'architecture') {
    const { variant, dimensions } = view.overrides
    if (variant !== undefined) query.push(`variant=${variant}`)
    if (dimensions.size > 0) query.push(`set=${formatDimensionOverrides(dimensions)}`)
  }
  if (view.comparedNetworks && view.page.kind === 'compare') {
    const each = view.comparedNetworks.map(({ id, variant }) =>
      variant === undefined ? id : `${id}:${variant}`,
    )
    query.push(`with=${each.join(',')}`)
  }
  if (view.labParameters && view.page.kind === 'lab') query.push(...formatLabParameters(view.labParameters))
  return formatPath(view.language, view.page, base) + (query.length > 0 ? `?${query.join('&')}` : '')
}

/** The canonical address of a page in a language: its path, without parameters. */
export function formatPath(language: Language, page: ExplorerPage, base = '/'): string {
  const prefix = base + (language === originalLanguage ? '' : `${language}/`)
  switch (page.kind) {
    case 'timeline':
      return prefix
    case 'era':
    case 'architecture':
      return `${prefix}${page.kind}/${page.id}/`
    case 'lab':
      return `${prefix}lab/${page.id}/`
    case 'labs':
      return `${prefix}lab/`
    case 'compare':
    case 'about':
      return `${prefix}${page.kind}/`
    case 'unknown':
      return prefix + page.path
  }
}

/** Rounds to the fewest decimals that change the view by no more than about a pixel. */
export function roundViewport({ from, to }: Viewport): Viewport {
  const decimals = Math.min(6, Math.max(0, Math.ceil(Math.log10(4000 / (to - from)))))
  const round = (year: number) => Number(year.toFixed(decimals))
  return { from: round(from), to: round(to) }
}

function parsePage(path: string): ExplorerPage {
  if (path === '' || path === '/') return { kind: 'timeline' }
  if (/^compare\/?$/.test(path)) return { kind: 'compare' }
  if (/^about\/?$/.test(path)) return { kind: 'about' }
  if (/^lab\/?$/.test(path)) return { kind: 'labs' }
  const lab = labPath.exec(path)?.[1]
  if (lab) return { kind: 'lab', id: lab }
  const era = eraPath.exec(path)?.[1]
  if (era) return { kind: 'era', id: era }
  const architecture = architecturePath.exec(path)?.[1]
  if (architecture) return { kind: 'architecture', id: architecture }
  return { kind: 'unknown', path }
}

function parseViewport(query: URLSearchParams): Viewport | undefined {
  const [from, to] = [parseYear(query.get('from')), parseYear(query.get('to'))]
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

const variantPattern = /^[a-z0-9]+([-.][a-z0-9]+)*$/

function parseComparedNetworks(text: string | null): ComparedNetwork[] {
  const each = (text ?? '').split(',').flatMap((one): ComparedNetwork[] => {
    const [id = '', variant, ...rest] = one.split(':')
    if (!new RegExp(`^${idPattern}$`).test(id) || rest.length > 0) return []
    return [{ id, ...(variant !== undefined && variantPattern.test(variant) && { variant }) }]
  })
  return each.slice(0, maxComparedNetworks)
}

function parseOverrides(query: URLSearchParams): NetworkOverrides | undefined {
  const variant = variantPattern.exec(query.get('variant') ?? '')?.[0]
  const dimensions = parseDimensionOverrides(query.get('set') ?? '')
  if (variant === undefined && dimensions.size === 0) return undefined
  return { ...(variant !== undefined && { variant }), dimensions }
}

function parseYear(text: string | null): number | undefined {
  if (text === null || !/^\d{4}(\.\d{1,9})?$/.test(text)) return undefined
  const year = Number(text)
  return year >= plausibleYears.from && year <= plausibleYears.to ? year : undefined
}

function parseEras(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter((id) => new RegExp(`^${idPattern}$`).test(id)))]
}

function parseImportance(text: string | null): Importance {
  return text !== null && /^[1-5]$/.test(text) ? (Number(text) as Importance) : noFilter.minImportance
}
