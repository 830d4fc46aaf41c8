import type { Claim, LabArticle } from '../../model/article'
import type { Lab } from '../../model/timeline'
import { didYouMean } from '../../text/didYouMean'
import type { Entry } from '../page/catalogue'
import { fileStart, type ReportIssue } from '../page/issue'
import { createTranslatedOutline, freeOutline } from '../page/pageOutline'
import { type MarkdownPage, readPages } from '../page/readPage'
import type { SiteLookup } from '../page/siteLookup'
import { checkSourceKeys } from './checkMetadata'
import { readResults } from './readResults'
import * as schema from './schema'

/** A lab as far as it could be read; `result` is set only if its files are valid. */
export interface LabDraft {
  readonly path: string
  readonly original: MarkdownPage<schema.LabFrontMatter>
  readonly result?: { readonly lab: Lab; readonly articles: readonly LabArticle[] }
}

/** Reads the files of a lab and reports their issues, except those that depend on other entries. */
export function readLab(entry: Entry, site: SiteLookup, reportIn: (path: string) => ReportIssue): LabDraft {
  const { id } = entry
  const format = { schema: schema.labSchema, outline: freeOutline }
  const { original, translation } = readPages(entry, site, reportIn, format, (page) => ({
    schema: schema.labTranslationSchema,
    outline: createTranslatedOutline(page),
  }))
  checkSourceKeys(original)
  checkArchitectures(original, site)
  checkParts(original)
  const draft = { path: entry.original.path, original }
  const results = entry.results && readResults(entry.results, original, reportIn)
  if (!entry.results) original.report(fileStart, `${id}.results.json is missing. Run "npm run claims".`)
  if (!translation) return draft
  const corresponds = checkClaimTranslations(original, translation)
  const { data: en } = original
  const { data: zh } = translation
  if (!en || !zh || !results || !corresponds) return draft
  const { order, architectures, parts, sources } = en
  const localize = (key: 'title' | 'tagline' | 'question') => ({ en: en[key], zh: zh[key] })
  const lab = {
    ...{ id, order, architectures },
    ...{ title: localize('title'), tagline: localize('tagline'), question: localize('question') },
  }
  const shared = { kind: 'lab', id, parts, sources } as const
  const englishClaims = createClaims(en, results)
  const articles: LabArticle[] = [
    { ...shared, language: 'en', claims: englishClaims, sections: original.sections },
    { ...shared, language: 'zh', claims: translateClaims(englishClaims, zh), sections: translation.sections },
  ]
  return { ...draft, result: { lab, articles } }
}

function checkArchitectures(
  { validFields: { architectures = [] }, valuePosition, report }: MarkdownPage<schema.LabFrontMatter>,
  site: SiteLookup,
) {
  for (const [index, id] of architectures.entries()) {
    const problem = site.checkArchitectureId(id)
    if (problem !== undefined) report(valuePosition(['architectures', index]), problem)
  }
}

function checkParts({
  validFields: { parts = [], claims = {} },
  valuePosition,
  report,
}: MarkdownPage<schema.LabFrontMatter>) {
  for (const [id, { part }] of Object.entries(claims)) {
    if (part === undefined || parts.includes(part)) continue
    const advice = didYouMean(part, parts, 'Name one of "parts", or remove it.')
    report(valuePosition(['claims', id, 'part']), `"${part}" is not a part of the lab. ${advice}`)
  }
}

/** Reports claims and figures that only one of the languages has; returns whether both have the same. */
function checkClaimTranslations(
  { validFields: { claims: en } }: MarkdownPage<schema.LabFrontMatter>,
  { validFields: { claims: zh }, valuePosition, keyPosition, report }: MarkdownPage<schema.LabTranslation>,
): boolean {
  if (!en || !zh) return false
  let corresponds = true
  const compare = (path: string[], what: string, originals: string[], translated: string[]) => {
    if (originals.toSorted().join() !== translated.toSorted().join()) corresponds = false
    for (const id of translated.filter((one) => !originals.includes(one))) {
      const advice = didYouMean(id, originals, 'Remove it.')
      report(keyPosition([...path, id]), `the original has no ${what} "${id}". ${advice}`)
    }
    for (const id of originals.filter((one) => !translated.includes(one))) {
      report(valuePosition(path), `the ${what} "${id}" of the original is missing. Translate it.`)
    }
  }
  compare(['claims'], 'claim', Object.keys(en), Object.keys(zh))
  for (const [id, { figures }] of Object.entries(zh)) {
    const original = en[id]
    if (original)
      compare(['claims', id, 'figures'], 'figure', Object.keys(original.figures), Object.keys(figures))
  }
  return corresponds
}

function createClaims(
  { claims }: schema.LabFrontMatter,
  { figures: measured, held }: schema.LabResultsFile,
): Claim[] {
  return Object.entries(claims).map(([id, { part, text, figures }]) => ({
    id,
    part,
    text,
    passed: held[id]!,
    figures: Object.entries(figures).map(([id, { name, unit }]) => ({
      id,
      name,
      unit,
      values: measured[id]!,
    })),
  }))
}

const translateClaims = (claims: readonly Claim[], zh: schema.LabTranslation): Claim[] =>
  claims.map(({ id, figures, ...claim }) => ({
    ...{ ...claim, id },
    text: zh.claims[id]!.text,
    figures: figures.map((figure) => ({ ...figure, name: zh.claims[id]!.figures[figure.id]! })),
  }))
