import type { AboutArticle, CorpusCounts } from '../../model/about'
import { type Language, languages } from '../../model/timeline'
import type { Entry } from '../page/catalogue'
import type { Report } from '../page/issue'
import { aboutOutline } from '../page/outline'
import { type Page, readPage } from '../page/page'
import type { Site } from '../page/site'
import * as schema from './schema'

/** The words about the site, as far as they could be read. */
export type AboutWords = Readonly<Partial<Record<Language, Page<{ summary: string }>>>>

/** Reads the files of the page about the site and reports what is wrong in them. */
export function readAbout(
  { folder, original, translation }: Entry,
  site: Site,
  reportIn: (path: string) => Report,
): AboutWords {
  const read = (file: typeof original, language: Language, shape: typeof schema.about) =>
    readPage(file, { schema: shape, outline: aboutOutline(language) }, { site, folder, language }, reportIn)
  return {
    en: read(original, 'en', schema.about),
    ...(translation && { zh: read(translation, 'zh', schema.aboutWords) }),
  }
}

/** The page about the site in each language: words, where there are any, with what was counted. */
export const aboutArticles = (words: AboutWords = {}, counts: CorpusCounts): AboutArticle[] =>
  languages.map((language) => {
    const { parts: { summary } = {}, sections = [] } = words[language] ?? {}
    return { kind: 'about', id: 'about', language, ...(summary && { summary }), sections, counts }
  })
