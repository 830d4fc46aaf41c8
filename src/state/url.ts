import type { Viewport } from '../layout/timeline/axis/viewport'
import { type Filter, noFilter } from '../model/filter'
import type { Importance, Language } from '../model/timeline'
import type { NumericValue } from '../network/language/expression'
import { formatKnobs, type Knobs, parseKnobs } from './knobs'
import { formatSettings, parseSettings } from './setting'

/**
 * The address of a view. It is a public API: readable, minimal and permanent. Defaults are omitted; times are years,
 * never pixels; whatever cannot be read becomes its default, so that every address means something.
 */

/** What the panel beside the timeline shows, or what is in its place: a comparison, the labs, one of them, the page about the site. `unknown` is an address that leads nowhere. */
export type Page =
  | { readonly kind: 'timeline' }
  | { readonly kind: 'era'; readonly id: string }
  | { readonly kind: 'architecture'; readonly id: string }
  | { readonly kind: 'compare' }
  | { readonly kind: 'labs' }
  | { readonly kind: 'lab'; readonly id: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'unknown'; readonly path: string }

/** The kind and id of what a page has to load before it can be read; undefined if it says nothing beyond the timeline. */
export function readingOf(page: Page) {
  if (page.kind === 'about') return { kind: page.kind, id: page.kind }
  return page.kind === 'architecture' || page.kind === 'era' || page.kind === 'lab' ? page : undefined
}

/** A page in place of the timeline: no time is seen. */
export type WholePage = Extract<Page, { readonly kind: 'compare' | 'labs' | 'lab' | 'about' }>

export const isWhole = (page: Page): page is WholePage =>
  page.kind === 'compare' || page.kind === 'labs' || page.kind === 'lab' || page.kind === 'about'

/** Whether a page is read in a panel over the timeline. */
export const hasPanel = (page: Page) => page.kind !== 'timeline' && !isWhole(page)

/** What a reader has made of an architecture's network: the variant looked at, and dimensions set to other values. */
export interface Design {
  /** Absent: the first. */
  readonly variant?: string
  readonly changed: ReadonlyMap<string, NumericValue>
}

/** A network to be compared: an architecture's, in a variant. */
export interface Compared {
  readonly id: string
  /** Absent: the first. */
  readonly variant?: string
}

/** As many networks as can be seen side by side. */
export const mostCompared = 4

export interface View {
  readonly language: Language
  readonly page: Page
  /** Absent: what the page shows by itself. */
  readonly viewport?: Viewport
  readonly filter: Filter
  /** Plain instead of warped time. */
  readonly linear: boolean
  /** Of the page's architecture; absent as long as nothing was chosen or changed. */
  readonly design?: Design
  /** The diagram of the page's architecture fills the view. */
  readonly inside?: true
  /** On the page that compares; absent as long as nothing was chosen. */
  readonly compared?: readonly Compared[]
  /** On the page of a lab, whose address tells nothing else; absent as long as nothing was set. */
  readonly knobs?: Knobs
}

const segment = '([a-z0-9][a-z0-9-]*)'
const eraPath = new RegExp(`^era/${segment}/?$`)
const architecturePath = new RegExp(`^architecture/${segment}/?$`)
const labPath = new RegExp(`^lab/${segment}/?$`)
/** Years outside this span are nonsense. */
const plausible = { from: 1800, to: 2200 }

/** Reads an address (path and query, or a whole URL) below the site's base path. Total: nothing throws. */
export function parseView(address: string, base = '/'): View {
  const [beforeHash = ''] = address.replace(/^[a-z]+:\/\/[^/]*/i, '').split('#')
  const cut = beforeHash.indexOf('?')
  const full = cut < 0 ? beforeHash : beforeHash.slice(0, cut)
  const query = new URLSearchParams(cut < 0 ? '' : beforeHash.slice(cut + 1))
  const inBase = full.startsWith(base) ? full.slice(base.length) : full.replace(/^\/+/, '')
  const chinese = /^zh(\/|$)/.test(inBase)
  const rest = (chinese ? inBase.slice(3) : inBase).replace(/(^|\/)index\.html$/, '$1')
  const language = chinese ? 'zh' : 'en'
  const page = parsePage(rest)
  if (page.kind === 'lab') {
    const knobs = parseKnobs(query)
    const usual = { filter: noFilter, linear: false }
    return { language, page, ...usual, ...(Object.keys(knobs).length > 0 && { knobs }) }
  }
  const viewport = parseViewport(query)
  const design = page.kind === 'architecture' ? parseDesign(query) : undefined
  const compared = page.kind === 'compare' ? parseCompared(query.get('with')) : []
  return {
    language,
    page,
    ...(viewport ? { viewport } : {}),
    filter: { eras: parseEras(query.get('eras')), minImportance: parseImportance(query.get('importance')) },
    linear: query.get('time') === 'linear',
    ...(design ? { design } : {}),
    ...(page.kind === 'architecture' && query.get('view') === 'network' ? { inside: true } : {}),
    ...(compared.length > 0 ? { compared } : {}),
  }
}

/** Writes the address of a view: the path and query below the base path. {@link parseView} reads it back. */
export function formatView(view: View, base = '/'): string {
  const query: string[] = []
  if (view.viewport) {
    const { from, to } = roundViewport(view.viewport)
    query.push(`from=${from}`, `to=${to}`)
  }
  if (view.filter.eras.length > 0) query.push(`eras=${view.filter.eras.join(',')}`)
  if (view.filter.minImportance > 1) query.push(`importance=${view.filter.minImportance}`)
  if (view.linear) query.push('time=linear')
  if (view.inside && view.page.kind === 'architecture') query.push('view=network')
  if (view.design && view.page.kind === 'architecture') {
    const { variant, changed } = view.design
    if (variant !== undefined) query.push(`variant=${variant}`)
    if (changed.size > 0) query.push(`set=${formatSettings(changed)}`)
  }
  if (view.compared && view.page.kind === 'compare') {
    const each = view.compared.map(({ id, variant }) => (variant === undefined ? id : `${id}:${variant}`))
    query.push(`with=${each.join(',')}`)
  }
  if (view.knobs && view.page.kind === 'lab') query.push(...formatKnobs(view.knobs))
  return formatPath(view.language, view.page, base) + (query.length > 0 ? `?${query.join('&')}` : '')
}

/** The path of a page in a language, without the view's parameters: its canonical address. */
export function formatPath(language: Language, page: Page, base = '/'): string {
  const prefix = base + (language === 'zh' ? 'zh/' : '')
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

/** Rounds to the fewest decimals that keep the view in place to within a pixel or so. */
export function roundViewport({ from, to }: Viewport): Viewport {
  const decimals = Math.min(6, Math.max(0, Math.ceil(Math.log10(4000 / (to - from)))))
  const round = (year: number) => Number(year.toFixed(decimals))
  return { from: round(from), to: round(to) }
}

function parsePage(path: string): Page {
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

function parseCompared(text: string | null): Compared[] {
  const each = (text ?? '').split(',').flatMap((one): Compared[] => {
    const [id = '', variant, ...rest] = one.split(':')
    if (!new RegExp(`^${segment}$`).test(id) || rest.length > 0) return []
    return [{ id, ...(variant !== undefined && variantPattern.test(variant) && { variant }) }]
  })
  return each.slice(0, mostCompared)
}

function parseDesign(query: URLSearchParams): Design | undefined {
  const variant = variantPattern.exec(query.get('variant') ?? '')?.[0]
  const changed = parseSettings(query.get('set') ?? '')
  if (variant === undefined && changed.size === 0) return undefined
  return { ...(variant !== undefined && { variant }), changed }
}

function parseYear(text: string | null): number | undefined {
  if (text === null || !/^\d{4}(\.\d{1,9})?$/.test(text)) return undefined
  const year = Number(text)
  return year >= plausible.from && year <= plausible.to ? year : undefined
}

function parseEras(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter((id) => new RegExp(`^${segment}$`).test(id)))]
}

function parseImportance(text: string | null): Importance {
  return text !== null && /^[1-5]$/.test(text) ? (Number(text) as Importance) : noFilter.minImportance
}
