import type { YearRange } from '../layout/timeline/axis/warp'
import { type Filter, noFilter } from '../model/filter'
import { type Language, languages, originalLanguage } from '../model/language'
import type { Importance } from '../model/timeline'
import {
  type ComparedNetwork,
  type ExplorerPage,
  maxComparedNetworks,
  type NetworkOverrides,
} from './explorerPage'
import { formatLabParameters, parseLabParameters } from './labParameters'
import { formatDimensionOverrides, parseDimensionOverrides, splitAtCommas } from './overridesCodec'

/**
 * Parses and formats the address of a view. The address is a public API: readable, minimal and permanent. Defaults are
 * omitted, times are in years, never pixels, and invalid parts become their defaults, so that every address is valid.
 */

export interface ExplorerView {
  readonly language: Language
  readonly page: ExplorerPage
  /** The years in view. Undefined for those of the page, see `getDefaultViewport`. */
  readonly viewport: YearRange | undefined
  readonly filter: Filter
  /** Linear instead of warped time. */
  readonly isLinear: boolean
  /** Whether the diagram of the page's architecture fills the view. */
  readonly isDiagramOpen: boolean
  /** The part of the open diagram that the reader has zoomed into, as its path of names: `stage.1.block.1`. */
  readonly diagramPart?: string | undefined
}

/** The view of a page with everything else at its default. */
export const makeView = (language: Language, page: ExplorerPage): ExplorerView => ({
  ...{ language, page, viewport: undefined, filter: noFilter },
  ...{ isLinear: false, isDiagramOpen: false },
})

const idPattern = '([a-z0-9][a-z0-9-]*)'
const subjectPath = new RegExp(`^(era|architecture|lab)/${idPattern}$`)
/** Years outside this range are ignored. */
const plausibleYears = { from: 1800, to: 2200 }

/** Parses an address (path and query, or a whole URL) below the site's base path. Never throws. */
export function parseView(address: string, base = '/'): ExplorerView {
  const [beforeHash = ''] = address.replace(/^[a-z]+:\/\/[^/]*/i, '').split('#')
  const queryStart = beforeHash.indexOf('?')
  const fullPath = queryStart < 0 ? beforeHash : beforeHash.slice(0, queryStart)
  const query = new URLSearchParams(queryStart < 0 ? '' : beforeHash.slice(queryStart + 1))
  // An address that began with two slashes would lead to another host.
  const path = fullPath.replace(/\/{2,}/g, '/')
  const pathInBase = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '')
  const [first = ''] = pathInBase.split('/')
  const language = languages.find((one) => one === first && one !== originalLanguage) ?? originalLanguage
  const pathInLanguage = language === originalLanguage ? pathInBase : pathInBase.slice(first.length + 1)
  const pagePath = pathInLanguage.replace(/(^|\/)index\.html$/, '$1')
  const page = parsePage(pagePath, query)
  // The whole query of a lab belongs to the lab.
  if (page.kind === 'lab') return makeView(language, page)
  return {
    language,
    page,
    viewport: parseYears(query),
    filter: { eras: parseEras(query.get('eras')), minImportance: parseImportance(query.get('importance')) },
    isLinear: query.get('time') === 'linear',
    ...parseDiagram(page, query),
  }
}

/** Formats the address of a view: path, including `base`, and query. The inverse of {@link parseView}. */
export function formatView(view: ExplorerView, base = '/'): string {
  const { language, page, viewport, filter, isLinear, isDiagramOpen, diagramPart } = view
  const query: string[] = []
  if (viewport) {
    const { from, to } = roundYears(viewport)
    query.push(`from=${from}`, `to=${to}`)
  }
  if (filter.eras.length > 0) query.push(`eras=${filter.eras.join(',')}`)
  if (filter.minImportance > 1) query.push(`importance=${filter.minImportance}`)
  if (isLinear) query.push('time=linear')
  if (isDiagramOpen && page.kind === 'architecture') {
    query.push('view=network')
    if (diagramPart !== undefined) query.push(`layer=${diagramPart}`)
  }
  query.push(...formatPageState(page))
  return formatPath(language, page, base) + (query.length > 0 ? `?${query.join('&')}` : '')
}

/** The parts of a query that belong to its page. */
function formatPageState(page: ExplorerPage): string[] {
  if (page.kind === 'lab') {
    const { part, parameters } = page
    return formatLabParameters(part === undefined ? (parameters ?? {}) : { ...parameters, part })
  }
  if (page.kind === 'compare' && page.networks?.length) {
    return [`with=${page.networks.map(formatComparedNetwork).join(',')}`]
  }
  if (page.kind !== 'architecture' || !page.overrides) return []
  const { variant, dimensions } = page.overrides
  return [
    ...(variant === undefined ? [] : [`variant=${variant}`]),
    ...(dimensions.size > 0 ? [`set=${formatDimensionOverrides(dimensions)}`] : []),
  ]
}

/** For example `resnet:resnet101(classes:10,depths:(3,4,23,3))`. */
const formatComparedNetwork = ({ id, variant, dimensions }: ComparedNetwork) =>
  id +
  (variant === undefined ? '' : `:${variant}`) +
  (dimensions?.size ? `(${formatDimensionOverrides(dimensions)})` : '')

/** The canonical address of a page in a language: its path, without parameters. */
export function formatPath(language: Language, page: ExplorerPage, base = '/'): string {
  const prefix = base + (language === originalLanguage ? '' : `${language}/`)
  switch (page.kind) {
    case 'timeline':
      return prefix
    case 'era':
    case 'architecture':
    case 'lab':
      return `${prefix}${page.kind}/${page.id}/`
    case 'labs':
      return `${prefix}lab/`
    case 'compare':
    case 'about':
      return `${prefix}${page.kind}/`
    case 'unknown':
      return prefix + page.path
  }
}

/** Whether two pages have the same path. What a reader has changed on them does not count. */
export const isSamePage = (one: ExplorerPage, other: ExplorerPage) =>
  formatPath(originalLanguage, one) === formatPath(originalLanguage, other)

/** Rounds to the fewest decimals that change the view by no more than about a pixel. */
export function roundYears({ from, to }: YearRange): YearRange {
  const decimals = Math.min(6, Math.max(0, Math.ceil(Math.log10(4000 / (to - from)))))
  const round = (year: number) => Number(year.toFixed(decimals))
  return { from: round(from), to: round(to) }
}

function parsePage(path: string, query: URLSearchParams): ExplorerPage {
  const name = path.replace(/\/$/, '')
  if (name === '') return { kind: 'timeline' }
  if (name === 'compare') return { kind: name, networks: parseComparedNetworks(query.get('with')) }
  if (name === 'about') return { kind: name }
  if (name === 'lab') return { kind: 'labs' }
  const [, kind, id = ''] = subjectPath.exec(name) ?? []
  if (kind === 'era') return { kind, id }
  if (kind === 'architecture')
    return { kind, id, overrides: parseOverrides(query.get('variant'), query.get('set')) }
  if (kind === 'lab') {
    const { part, ...parameters } = parseLabParameters(query)
    const isEmpty = Object.keys(parameters).length === 0
    return { kind, id, part, parameters: isEmpty ? undefined : parameters }
  }
  return { kind: 'unknown', path }
}

const partPattern = /^[\w-]+(\.[\w-]+)*$/
/** A limit against malicious addresses. */
const maxPartLength = 300

function parseDiagram(page: ExplorerPage, query: URLSearchParams) {
  const isDiagramOpen = page.kind === 'architecture' && query.get('view') === 'network'
  const part = query.get('layer') ?? ''
  const isValid = isDiagramOpen && part.length <= maxPartLength && partPattern.test(part)
  return { isDiagramOpen, ...(isValid && { diagramPart: part }) }
}

function parseYears(query: URLSearchParams): YearRange | undefined {
  const [from, to] = [parseYear(query.get('from')), parseYear(query.get('to'))]
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

const variantPattern = /^[a-z0-9]+([-.][a-z0-9]+)*$/

/** The id, variant and dimensions of a compared network. A missing last bracket is tolerated. */
const comparedPattern = new RegExp(`^${idPattern}(?::([^:(]*))?(?:\\((.*?)\\)?)?$`)

function parseComparedNetworks(text: string | null): ComparedNetwork[] | undefined {
  const each = splitAtCommas(text ?? '').flatMap((one): ComparedNetwork[] => {
    const [, id, variant, set] = comparedPattern.exec(one) ?? []
    return id === undefined ? [] : [{ id, ...parseOverrides(variant, set) }]
  })
  return each.length > 0 ? each.slice(0, maxComparedNetworks) : undefined
}

function parseOverrides(variantText?: string | null, set?: string | null): NetworkOverrides | undefined {
  const variant = variantPattern.exec(variantText ?? '')?.[0]
  const dimensions = parseDimensionOverrides(set ?? '')
  if (variant === undefined && dimensions.size === 0) return undefined
  return { variant, dimensions }
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
