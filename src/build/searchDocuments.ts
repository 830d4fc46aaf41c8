import type { Corpus } from '../compiler/compile'
import type { Section } from '../model/article'
import { type Language, type Localized, languages, originalLanguage } from '../model/language'
import type { SearchTopic } from '../model/searchTopic'
import type { Era, Lab, Timeline } from '../model/timeline'
import type { SearchDocument } from '../state/searchIndex'

/** The search documents of a corpus: names, people and text in every language. */
export function makeSearchDocuments({
  timeline,
  architectureArticles,
  eraArticles,
  labArticles,
  topics,
}: Corpus): SearchDocument[] {
  const articlesOf = groupById(architectureArticles)
  const eraArticlesOf = groupById(eraArticles)
  const labArticlesOf = groupById(labArticles)
  const ideas = collectIdeas(timeline)
  return [
    ...timeline.architectures.map(({ id, title, short, tagline, importance, date }): SearchDocument => {
      const ownArticles = articlesOf.get(id) ?? []
      const metadata = ownArticles[0]?.metadata
      const namesOf = (englishNames: readonly string[] = []) => [
        ...new Set(
          englishNames.flatMap((name) => [name, ...ownArticles.flatMap(({ names }) => names[name] ?? [])]),
        ),
      ]
      return {
        kind: 'architecture',
        id,
        importance,
        date,
        titles: [...new Set([...Object.values(title), ...Object.values(short ?? {}), id])],
        aliases: metadata?.aliases ?? [],
        taglines: Object.values(tagline),
        topics: listTopics(topics, id),
        ideas: ideas.get(id) ?? [],
        people: namesOf(metadata?.authors),
        texts: mapLanguages((language) => {
          const article = ownArticles.find((one) => one.language === language)
          const { organisations = [], venue = '' } = metadata ?? {}
          const names = [...organisations, venue].filter((name) => name !== '')
          const own =
            language === originalLanguage ? names : names.flatMap((name) => article?.names[name] ?? [])
          return [article?.summary ?? '', ...(article?.sections.map(getSectionText) ?? []), ...own].join(' ')
        }),
      }
    }),
    ...timeline.eras.map((era) =>
      makePageDocument('era', 5, era, (language) => [
        era.summary[language],
        ...listSections(eraArticlesOf.get(era.id), language),
      ]),
    ),
    ...timeline.labs.map((lab) =>
      makePageDocument('lab', 1, lab, (language) => [
        lab.question[language],
        ...(labArticlesOf.get(lab.id) ?? [])
          .filter((article) => article.language === language)
          .flatMap(({ claims }) => claims.map(({ text }) => text)),
        ...listSections(labArticlesOf.get(lab.id), language),
      ]),
    ),
  ]
}

/** The document of a page without names of its own. */
const makePageDocument = (
  kind: SearchDocument['kind'],
  importance: number,
  { id, title, tagline }: Era | Lab,
  listTexts: (language: Language) => readonly string[],
): SearchDocument => ({
  ...{ kind, id, importance },
  titles: Object.values(title),
  aliases: [],
  taglines: Object.values(tagline),
  topics: [],
  ideas: [],
  people: [],
  texts: mapLanguages((language) => listTexts(language).join(' ')),
})

const mapLanguages = (makeText: (language: Language) => string): Localized =>
  Object.fromEntries(languages.map((language) => [language, makeText(language)])) as Localized

interface TextArticle {
  readonly language: Language
  readonly sections: readonly Section[]
}

const listSections = (articles: readonly TextArticle[] | undefined, language: Language) =>
  (articles ?? []).flatMap((article) =>
    article.language === language ? article.sections.map(getSectionText) : [],
  )

/** The topics that an architecture is about, each with its place among the entries of the topic. */
const listTopics = (topics: readonly SearchTopic[], id: string) =>
  topics.flatMap(({ en, zh, about }) => (about.includes(id) ? [{ en, zh, place: about.indexOf(id) }] : []))

function groupById<T extends { readonly id: string }>(pages: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const page of pages) groups.set(page.id, [...(groups.get(page.id) ?? []), page])
  return groups
}

/** By architecture, the ideas that its descendants took from it. */
function collectIdeas({ architectures }: Timeline): Map<string, string[]> {
  const links = groupById(architectures.flatMap(({ buildsOn }) => buildsOn))
  return new Map(
    [...links].map(([id, group]) => [id, group.flatMap(({ idea }) => Object.values(idea ?? {}))]),
  )
}

const textCache = new WeakMap<Section, string>()

/** The text of a section, without equations; cached by section. */
function getSectionText(section: Section): string {
  const text = textCache.get(section) ?? extractText(section)
  textCache.set(section, text)
  return text
}

function extractText({ title, html }: Section): string {
  const text = html.replace(/<math[\s\S]*?<\/math>|<[^>]*>|&#x?[0-9a-f]+;|&\w+;/gi, ' ')
  return `${title} ${text.replace(/\s+/g, ' ').trim()}`
}
