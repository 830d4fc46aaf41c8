import type { ArchitectureArticle, ArchitectureMetadata } from '../../model/article'
import type { Localized } from '../../model/language'
import type { Architecture } from '../../model/timeline'
import type { Entry } from '../page/catalogue'
import type { ReportIssue } from '../page/issue'
import { createArchitectureOutline } from '../page/pageOutline'
import { type MarkdownPage, readPages } from '../page/readPage'
import type { SiteLookup } from '../page/siteLookup'
import { checkMetadata } from './checkMetadata'
import { checkTranslation } from './checkTranslation'
import * as schema from './schema'

/** An architecture as far as it could be read; `result` is set only if its files are valid. */
export interface ArchitectureDraft {
  readonly id: string
  readonly original: MarkdownPage<schema.ArchitectureFrontMatter>
  readonly translation?: MarkdownPage<schema.ArchitectureTranslation>
  readonly result?: { readonly architecture: Architecture; readonly articles: readonly ArchitectureArticle[] }
}

/** Reads the pages of an architecture and reports their issues, except those that depend on other entries. */
export function readArchitecture(
  entry: Entry,
  site: SiteLookup,
  reportIn: (path: string) => ReportIssue,
): ArchitectureDraft {
  const { id } = entry
  const format = { schema: schema.architectureSchema, outline: createArchitectureOutline('en') }
  const { original, translation } = readPages(entry, site, reportIn, format, () => ({
    schema: schema.architectureTranslationSchema,
    outline: createArchitectureOutline('zh'),
  }))
  checkMetadata(original, site.findYears(entry.folder))
  if (!translation) return { id, original }
  checkTranslation(original.validFields, translation)

  const { data: en } = original
  const { data: zh } = translation
  if (!en || !zh) return { id, original, translation }
  const shared = { kind: 'architecture', id, metadata: createMetadata(en, zh) } as const
  const articles: ArchitectureArticle[] = [
    { ...shared, language: 'en', summary: en.summary, names: {}, sections: original.sections },
    { ...shared, language: 'zh', summary: zh.summary, names: zh.names, sections: translation.sections },
  ]
  return { id, original, translation, result: { architecture: createArchitecture(entry, en, zh), articles } }
}

function createArchitecture(
  { id, folder }: Entry,
  en: schema.ArchitectureFrontMatter,
  zh: schema.ArchitectureTranslation,
): Architecture {
  const parameters = en.figures.find(({ metric }) => metric === 'parameters')?.value
  return {
    id,
    era: folder,
    date: en.date,
    title: { en: en.title, zh: zh.title },
    ...((en.short || zh.short) && { short: { en: en.short ?? en.title, zh: zh.short ?? zh.title } }),
    tagline: { en: en.tagline, zh: zh.tagline },
    importance: en.importance,
    buildsOn: en.buildsOn.map((ancestor) => {
      const idea = toLocalized(ancestor.idea, zh.ideas[ancestor.id])
      return { id: ancestor.id, idea }
    }),
    parameters,
  }
}

function createMetadata(
  en: schema.ArchitectureFrontMatter,
  zh: schema.ArchitectureTranslation,
): ArchitectureMetadata {
  const zhNotes = zh.notes.values()
  const figures = en.figures.map(({ note, variant: _, ...figure }) => {
    const localizedNote = note === undefined ? undefined : toLocalized(note, zhNotes.next().value)
    return { ...figure, note: localizedNote }
  })
  const { dateOf, authors, organisations, venue, sources } = en
  const aliases = [...en.aliases, ...zh.aliases]
  return { dateOf, authors, organisations, venue, figures, sources, aliases }
}

function toLocalized(en: string | undefined, zh: string | undefined): Localized | undefined {
  return en === undefined || zh === undefined ? undefined : { en, zh }
}
