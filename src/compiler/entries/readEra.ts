import type { EraArticle } from '../../model/article'
import type { Era } from '../../model/timeline'
import type { Entry } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { createTranslatedOutline, eraOutline } from '../page/pageOutline'
import { type MarkdownPage, readPages } from '../page/readPage'
import type { SiteLookup } from '../page/siteLookup'
import { checkSourceKeys } from './checkMetadata'
import * as schema from './schema'

/** An era as far as it could be read; `result` is set only if its files are valid. */
export interface EraDraft {
  readonly id: string
  readonly path: string
  readonly original: MarkdownPage<schema.EraFrontMatter>
  readonly result?: { readonly era: Era; readonly articles: readonly EraArticle[] }
}

/** Reads the files of an era and reports their issues, except those that depend on other entries. */
export function readEra(entry: Entry, site: SiteLookup, reportIn: (path: string) => ReportIssue): EraDraft {
  const { id } = entry
  const format = { schema: schema.eraSchema, outline: eraOutline }
  const { original, translation } = readPages(entry, site, reportIn, format, (page) => ({
    schema: schema.eraTranslationSchema,
    outline: createTranslatedOutline(page),
  }))
  checkSourceKeys(original)
  checkYears(original)
  const draft = { id, path: entry.original.path, original }
  const { data: en } = original
  const { data: zh } = translation ?? {}
  if (!translation || !en || !zh) return draft
  const { order, from, to, sources } = en
  const era = {
    id,
    order,
    title: { en: en.title, zh: zh.title },
    ...((en.short || zh.short) && { short: { en: en.short ?? en.title, zh: zh.short ?? zh.title } }),
    tagline: { en: en.tagline, zh: zh.tagline },
    summary: { en: en.summary, zh: zh.summary },
    from,
    to,
  }
  const shared = { kind: 'era', id, sources } as const
  const articles: EraArticle[] = [
    { ...shared, language: 'en', sections: original.sections },
    { ...shared, language: 'zh', sections: translation.sections },
  ]
  return { ...draft, result: { era, articles } }
}

function checkYears({
  validFields: { from, to },
  valuePosition,
  report,
}: MarkdownPage<schema.EraFrontMatter>): void {
  if (from === undefined || to === undefined || from <= to) return
  report(valuePosition(['to']), `the era ends in ${to}, before it begins in ${from}. Correct the years.`)
}
