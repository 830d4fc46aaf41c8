import type { Corpus } from '../compiler/compile'
import type { Section } from '../model/article'
import type { Timeline } from '../model/timeline'
import type { Document } from '../state/find'

/** What can be found of a corpus: names, people and words of every language. */
export function documentsOf({ timeline, articles, stories, protocols }: Corpus): Document[] {
  return [
    ...timeline.architectures.map(({ id, title, short, tagline, importance }): Document => {
      const own = articles.filter((article) => article.id === id)
      const facts = own[0]?.facts
      const namesOf = (proper: readonly string[] = []) => [
        ...new Set(proper.flatMap((name) => [name, ...own.flatMap(({ names }) => names[name] ?? [])])),
      ]
      return {
        kind: 'architecture',
        id,
        importance,
        titles: [...new Set([...Object.values(title), ...Object.values(short ?? {}), id])],
        aliases: facts?.aliases ?? [],
        taglines: Object.values(tagline),
        ideas: ideasOf(timeline, id),
        people: namesOf(facts?.authors),
        text: [
          ...namesOf(facts?.organisations),
          facts?.venue ?? '',
          ...own.flatMap(({ summary, sections }) => [summary, ...sections.map(textOf)]),
        ].join(' '),
      }
    }),
    ...timeline.eras.map(
      ({ id, title, tagline, summary }): Document => ({
        kind: 'era',
        id,
        importance: 5,
        titles: Object.values(title),
        aliases: [],
        taglines: Object.values(tagline),
        ideas: [],
        people: [],
        text: [
          ...Object.values(summary),
          ...stories.filter((story) => story.id === id).flatMap(({ sections }) => sections.map(textOf)),
        ].join(' '),
      }),
    ),
    ...timeline.labs.map(
      ({ id, title, tagline, question }): Document => ({
        kind: 'lab',
        id,
        importance: 1,
        titles: Object.values(title),
        aliases: [],
        taglines: Object.values(tagline),
        ideas: [],
        people: [],
        text: [
          ...Object.values(question),
          ...protocols
            .filter((protocol) => protocol.id === id)
            .flatMap(({ claims, sections }) => [...claims.map(({ text }) => text), ...sections.map(textOf)]),
        ].join(' '),
      }),
    ),
  ]
}

/** The ideas for which others built on an architecture. */
function ideasOf({ architectures }: Timeline, id: string): string[] {
  return architectures
    .flatMap(({ buildsOn }) => buildsOn.filter((link) => link.id === id))
    .flatMap(({ idea }) => Object.values(idea ?? {}))
}

/** The words of a section, without equations. */
function textOf({ title, html }: Section): string {
  const text = html.replace(/<math[\s\S]*?<\/math>/g, ' ').replace(/<[^>]*>/g, ' ')
  return `${title} ${text
    .replace(/&#x?[0-9a-f]+;|&\w+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()}`
}
