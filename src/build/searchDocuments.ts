import type { Corpus } from '../compiler/compile'
import type { Section } from '../model/article'
import type { Era, Lab, Timeline } from '../model/timeline'
import type { SearchDocument } from '../state/searchIndex'

/** The search documents of a corpus: names, people and text in every language. */
export function makeSearchDocuments({
  timeline,
  architectureArticles,
  eraArticles,
  labArticles,
}: Corpus): SearchDocument[] {
  const articlesOf = groupById(architectureArticles)
  const eraArticlesOf = groupById(eraArticles)
  const labArticlesOf = groupById(labArticles)
  const ideas = collectIdeas(timeline)
  return [
    ...timeline.architectures.map(({ id, title, short, tagline, importance }): SearchDocument => {
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
        titles: [...new Set([...Object.values(title), ...Object.values(short ?? {}), id])],
        aliases: metadata?.aliases ?? [],
        taglines: Object.values(tagline),
        ideas: ideas.get(id) ?? [],
        people: namesOf(metadata?.authors),
        text: [
          ...namesOf(metadata?.organisations),
          metadata?.venue ?? '',
          ...ownArticles.flatMap(({ summary, sections }) => [summary, ...sections.map(getSectionText)]),
        ].join(' '),
      }
    }),
    ...timeline.eras.map((era) =>
      makePageDocument('era', 5, era, [
        ...Object.values(era.summary),
        ...(eraArticlesOf.get(era.id) ?? []).flatMap(({ sections }) => sections.map(getSectionText)),
      ]),
    ),
    ...timeline.labs.map((lab) =>
      makePageDocument('lab', 1, lab, [
        ...Object.values(lab.question),
        ...(labArticlesOf.get(lab.id) ?? []).flatMap(({ claims, sections }) => [
          ...claims.map(({ text }) => text),
          ...sections.map(getSectionText),
        ]),
      ]),
    ),
  ]
}

/** The document of a page without names of its own. */
const makePageDocument = (
  kind: SearchDocument['kind'],
  importance: number,
  { id, title, tagline }: Era | Lab,
  texts: readonly string[],
): SearchDocument => ({
  ...{ kind, id, importance },
  titles: Object.values(title),
  aliases: [],
  taglines: Object.values(tagline),
  ideas: [],
  people: [],
  text: texts.join(' '),
})

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
