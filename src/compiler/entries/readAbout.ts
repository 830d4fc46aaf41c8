import type { AboutArticle, CorpusCounts } from '../../model/aboutArticle'
import { type Language, languages } from '../../model/language'
import type { Entry } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { createAboutOutline } from '../page/pageOutline'
import { type MarkdownPage, readPages } from '../page/readPage'
import type { SiteLookup } from '../page/siteLookup'
import * as schema from './schema'

/** The page about the site by language, as far as it could be read. */
export type AboutPages = Readonly<Partial<Record<Language, MarkdownPage<{ summary: string }> | undefined>>>

/** Reads the files of the page about the site and reports their issues. */
export function readAbout(
  entry: Entry,
  site: SiteLookup,
  reportIn: (path: string) => ReportIssue,
): AboutPages {
  const format = { schema: schema.aboutSchema, outline: createAboutOutline('en') }
  const { original, translation } = readPages(entry, site, reportIn, format, () => ({
    schema: schema.aboutTranslationSchema,
    outline: createAboutOutline('zh'),
  }))
  return { en: original, zh: translation }
}

/** The page about the site in each language: its prose, where there is any, and the counts. */
export const createAboutArticles = (pages: AboutPages = {}, counts: CorpusCounts): AboutArticle[] =>
  languages.map((language) => {
    const { validFields: { summary } = {}, sections = [] } = pages[language] ?? {}
    return { kind: 'about', id: 'about', language, summary, sections, counts }
  })
