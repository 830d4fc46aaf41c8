import type { Claim, Protocol } from '../../model/article'
import type { Lab } from '../../model/timeline'
import { didYouMean } from '../../text/suggestion'
import type { Entry } from '../page/catalogue'
import { beginning, type Report } from '../page/issue'
import { freeOutline, translatedOutline } from '../page/outline'
import { type Page, readPage } from '../page/page'
import type { Site } from '../page/site'
import { checkSourceKeys } from './facts'
import { readResults } from './results'
import * as schema from './schema'

/** A lab as far as it could be read; the result is there if its files are valid. */
export interface LabDraft {
  readonly path: string
  readonly original: Page<schema.Lab>
  readonly result?: { readonly lab: Lab; readonly protocols: readonly Protocol[] }
}

/** Reads the files of a lab and reports what is wrong in them, other entries apart. */
export function readLab(entry: Entry, site: Site, reportIn: (path: string) => Report): LabDraft {
  const { id, folder } = entry
  const kind = { schema: schema.lab, outline: freeOutline }
  const original = readPage(entry.original, kind, { site, folder, language: 'en' }, reportIn)
  checkSourceKeys(original)
  checkArchitectures(original, site)
  checkParts(original)
  const draft = { path: entry.original.path, original }
  const results = entry.results && readResults(entry.results, original, reportIn)
  if (!entry.results) original.report(beginning, `${id}.results.json is missing. Run "npm run claims".`)
  if (!entry.translation) return draft

  const zhKind = {
    schema: schema.labWords,
    outline: translatedOutline(original.sections.map((section) => section.id)),
  }
  const translation = readPage(entry.translation, zhKind, { site, folder, language: 'zh' }, reportIn)
  const corresponds = checkWords(original, translation)
  const { whole: en } = original
  const { whole: zh } = translation
  if (!en || !zh || !results || !corresponds) return draft
  const { order, architectures, parts, sources } = en
  const words = (key: 'title' | 'tagline' | 'question') => ({ en: en[key], zh: zh[key] })
  const lab = {
    ...{ id, order, architectures },
    ...{ title: words('title'), tagline: words('tagline'), question: words('question') },
  }
  const protocol = { kind: 'lab', id, parts, sources } as const
  const inEnglish = claimsOf(en, results)
  const protocols: Protocol[] = [
    { ...protocol, language: 'en', claims: inEnglish, sections: original.sections },
    { ...protocol, language: 'zh', claims: translated(inEnglish, zh), sections: translation.sections },
  ]
  return { ...draft, result: { lab, protocols } }
}

function checkArchitectures(
  { parts: { architectures = [] }, valueAt, report }: Page<schema.Lab>,
  site: Site,
) {
  for (const [index, id] of architectures.entries()) {
    const fault = site.checkId(id)
    if (fault !== undefined) report(valueAt(['architectures', index]), fault)
  }
}

function checkParts({ parts: { parts = [], claims = {} }, valueAt, report }: Page<schema.Lab>) {
  for (const [id, { part }] of Object.entries(claims)) {
    if (part === undefined || parts.includes(part)) continue
    const advice = didYouMean(part, parts, 'Name one of "parts", or remove it.')
    report(valueAt(['claims', id, 'part']), `"${part}" names no part of the lab. ${advice}`)
  }
}

/** Reports claims and figures that only one of the languages has; whether there are none. */
function checkWords(
  { parts: { claims: en } }: Page<schema.Lab>,
  { parts: { claims: zh }, valueAt, keyAt, report }: Page<schema.LabWords>,
): boolean {
  if (!en || !zh) return false
  let corresponds = true
  const compare = (path: string[], what: string, originals: string[], written: string[]) => {
    if (originals.toSorted().join() !== written.toSorted().join()) corresponds = false
    for (const id of written.filter((one) => !originals.includes(one))) {
      const advice = didYouMean(id, originals, 'Remove it.')
      report(keyAt([...path, id]), `the original has no ${what} "${id}". ${advice}`)
    }
    for (const id of originals.filter((one) => !written.includes(one))) {
      report(valueAt(path), `the ${what} "${id}" of the original is missing. Translate it.`)
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

function claimsOf({ claims }: schema.Lab, { figures: measured, held }: schema.Results): Claim[] {
  return Object.entries(claims).map(([id, { part, text, figures }]) => ({
    id,
    ...(part !== undefined && { part }),
    text,
    held: held[id]!,
    figures: Object.entries(figures).map(([id, { name, unit }]) => ({
      id,
      name,
      unit,
      values: measured[id]!,
    })),
  }))
}

const translated = (claims: readonly Claim[], zh: schema.LabWords): Claim[] =>
  claims.map(({ id, figures, ...claim }) => ({
    ...{ ...claim, id },
    text: zh.claims[id]!.text,
    figures: figures.map((figure) => ({ ...figure, name: zh.claims[id]!.figures[figure.id]! })),
  }))
