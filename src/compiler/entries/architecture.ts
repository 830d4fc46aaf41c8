import type { Article, Facts } from '../../model/article'
import type { Architecture, Words } from '../../model/timeline'
import type { Entry } from '../page/catalogue'
import type { Report } from '../page/issue'
import { architectureOutline } from '../page/outline'
import { type Page, readPage } from '../page/page'
import type { Site } from '../page/site'
import { checkFacts } from './facts'
import * as schema from './schema'
import { checkTranslation } from './translation'

/** An architecture as far as it could be read; the result is there if its files are valid. */
export interface ArchitectureDraft {
  readonly id: string
  readonly original: Page<schema.Facts>
  readonly translation?: Page<schema.Words>
  readonly result?: { readonly architecture: Architecture; readonly articles: readonly Article[] }
}

/** Reads the pages of an architecture and reports what is wrong in them, other entries apart. */
export function readArchitecture(
  entry: Entry,
  site: Site,
  reportIn: (path: string) => Report,
): ArchitectureDraft {
  const { id, folder } = entry
  const kind = { schema: schema.facts, outline: architectureOutline('en') }
  const original = readPage(entry.original, kind, { site, folder, language: 'en' }, reportIn)
  checkFacts(original, site.findYears(folder))
  if (!entry.translation) return { id, original }

  const zhKind = { schema: schema.words, outline: architectureOutline('zh') }
  const setting = { site, folder, language: 'zh' } as const
  const translation = readPage(entry.translation, zhKind, setting, reportIn)
  checkTranslation(original.parts, translation)

  const { whole: en } = original
  const { whole: zh } = translation
  if (!en || !zh) return { id, original, translation }
  const shared = { kind: 'architecture', id, facts: factsOf(en, zh) } as const
  const articles: Article[] = [
    { ...shared, language: 'en', summary: en.summary, names: {}, sections: original.sections },
    { ...shared, language: 'zh', summary: zh.summary, names: zh.names, sections: translation.sections },
  ]
  return { id, original, translation, result: { architecture: architectureOf(entry, en, zh), articles } }
}

function architectureOf({ id, folder }: Entry, en: schema.Facts, zh: schema.Words): Architecture {
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
      const idea = wordsOf(ancestor.idea, zh.ideas[ancestor.id])
      return { id: ancestor.id, ...(idea && { idea }) }
    }),
    ...(parameters !== undefined && { parameters }),
  }
}

function factsOf(en: schema.Facts, zh: schema.Words): Facts {
  const zhNotes = zh.notes.values()
  const figures = en.figures.map(({ note, variant: _, ...figure }) => {
    const words = note === undefined ? undefined : wordsOf(note, zhNotes.next().value)
    return { ...figure, ...(words && { note: words }) }
  })
  const { dateOf, authors, organisations, venue, sources } = en
  const aliases = [...en.aliases, ...zh.aliases]
  return { dateOf, authors, organisations, venue, figures, sources, aliases }
}

function wordsOf(en: string | undefined, zh: string | undefined): Words | undefined {
  return en === undefined || zh === undefined ? undefined : { en, zh }
}
