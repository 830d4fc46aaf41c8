import MiniSearch, { type SearchResult } from 'minisearch'
import type { Language, Localized } from '../model/language'
import { languages } from '../model/language'
import { type ExcerptPart, makeExcerpt } from './searchExcerpt'
import { chinesePattern, parseYearQuery, tokenize, tokenizeQuery } from './searchQuery'

/** The indexed text of one architecture, era or lab, in every language. */
export interface SearchDocument {
  readonly kind: 'architecture' | 'era' | 'lab'
  readonly id: string
  /** 1 to 5; among equally good hits the more important comes first. */
  readonly importance: number
  /** Of an architecture. */
  readonly date?: string
  readonly titles: readonly string[]
  readonly aliases: readonly string[]
  readonly taglines: readonly string[]
  /** What it is about; `place` is its place among the entries of the topic, from 0. */
  readonly topics: readonly (Readonly<Record<Language, readonly string[]>> & { readonly place: number })[]
  /** What its descendants took from it. */
  readonly ideas: readonly string[]
  readonly people: readonly string[]
  readonly texts: Localized
}

/** What in a page matches a query. */
export type SearchMatch =
  | { readonly kind: 'name' }
  | { readonly kind: 'year' }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'text'; readonly excerpt: readonly ExcerptPart[] }

export interface SearchHit {
  readonly kind: SearchDocument['kind']
  readonly id: string
  readonly match: SearchMatch
}

export interface SearchOptions {
  /** Default 12; a query for years has no limit. */
  readonly limit?: number
  /** The language of topics and excerpts; default English. */
  readonly language?: Language
}

export interface SearchIndex {
  /**
   * The best hits for a query; matches prefixes and tolerates typing errors. A year, a span of years or a decade finds
   * the architectures of that time by date.
   */
  search(query: string, options?: SearchOptions): SearchHit[]
}

const fieldBoosts = { titles: 6, aliases: 4, topics: 1.5, people: 3, taglines: 2.5, ideas: 2, texts: 1 }

export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byKey = new Map(documents.map((document) => [`${document.kind}/${document.id}`, document]))
  const index = new MiniSearch<SearchDocument & { key: string }>({
    idField: 'key',
    fields: Object.keys(fieldBoosts),
    extractField: (document, field) => {
      if (field === 'topics') return document.topics.flatMap(({ en, zh }) => [...en, ...zh]).join(' · ')
      if (field === 'texts') return Object.values(document.texts).join(' ')
      const value = document[field as keyof typeof document]
      return Array.isArray(value) ? value.join(' · ') : String(value)
    },
    tokenize,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: tokenizeQuery,
      boost: fieldBoosts,
      combineWith: 'AND',
      prefix: (term) => !chinesePattern.test(term),
      fuzzy: (term) =>
        chinesePattern.test(term) || term.length < 4 || /^\d+$/.test(term) ? false : term.length < 8 ? 1 : 2,
    },
  })
  index.addAll([...byKey].map(([key, document]) => ({ ...document, key })))

  return {
    search(query, { limit = 12, language = 'en' } = {}) {
      if (query.trim() === '') return []
      const years = parseYearQuery(query)
      if (years) return findByYears(documents, years)
      const idsFoundByName = new Set(
        index.search(query, { fields: ['titles', 'aliases', 'taglines'] }).map(({ id }) => id),
      )
      const termsInPeople = new Map(
        index.search(query, { fields: ['people'] }).map(({ id, terms }) => [id as string, terms]),
      )
      return index
        .search(query)
        .map((result) => {
          const document = byKey.get(result.id as string)!
          const topic = findTopic(document, query)
          return {
            ...{ result, document, topic },
            rank: rankHit(document, result.terms, topic),
            score: result.score * (1 + document.importance / 4),
          }
        })
        .sort((a, b) => a.rank - b.rank || b.score - a.score)
        .slice(0, limit)
        .map(({ result, document, topic }): SearchHit => {
          const { kind, id } = document
          const person = findPerson(document, termsInPeople.get(result.id as string) ?? [])
          if (idsFoundByName.has(result.id)) return { kind, id, match: { kind: 'name' } }
          if (topic) return { kind, id, match: { kind: 'topic', topic: topic.names[language] } }
          if (person !== undefined) return { kind, id, match: { kind: 'person', person } }
          return { kind, id, match: findText(document, query, result, language) }
        })
    },
  }
}

/** The architectures of some years, the earliest first. */
function findByYears(
  documents: readonly SearchDocument[],
  { from, to }: { readonly from: number; readonly to: number },
): SearchHit[] {
  return documents
    .flatMap((document) => {
      const year = Number(document.date?.slice(0, 4))
      return year >= from && year <= to ? [document] : []
    })
    .toSorted((a, b) => (a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : b.importance - a.importance))
    .map(({ kind, id }) => ({ kind, id, match: { kind: 'year' } }))
}

interface MatchingTopic {
  /** The name that matches, or the first one. */
  readonly names: Localized
  readonly place: number
  /** Whether the query is the whole name. */
  readonly isExact: boolean
}

/** The topic of a document with a name that contains every word of the query and has at most twice as many. */
function findTopic({ topics }: SearchDocument, query: string): MatchingTopic | undefined {
  const wanted = tokenizeQuery(query)
  if (wanted.length === 0) return undefined
  const countTokens = (name: string) => tokenizeQuery(name).length
  const isNamed = (name: string) =>
    countTokens(name) <= 2 * wanted.length &&
    wanted.every((word) => tokenizeQuery(name).some((token) => isSameWord(word, token)))
  const findName = (names: readonly string[]) =>
    names.filter(isNamed).toSorted((a, b) => countTokens(a) - countTokens(b))[0]
  const matching = topics.flatMap((topic) => {
    const found = languages.map((language) => [language, findName(topic[language])] as const)
    if (found.every(([, name]) => name === undefined)) return []
    const names = Object.fromEntries(
      found.map(([language, name]) => [language, name ?? topic[language][0]!]),
    ) as Localized
    const isExact = found.some(([, name]) => name !== undefined && countTokens(name) === wanted.length)
    return [{ names, isExact, place: topic.place }]
  })
  return matching.toSorted((a, b) => Number(b.isExact) - Number(a.isExact) || a.place - b.place)[0]
}

/** Whether a word of a query stands for a word of a name: the same, its beginning, or its plural. */
function isSameWord(word: string, token: string): boolean {
  if (word === token) return true
  return Math.min(word.length, token.length) >= 4 && (token.startsWith(word) || word === `${token}s`)
}

/** The text around a match, in the reader's language if it has one there. */
function findText(
  { ideas, taglines, texts }: SearchDocument,
  query: string,
  { terms }: SearchResult,
  language: Language,
): SearchMatch {
  // Single Chinese characters are everywhere.
  const phrases = [query.trim(), ...terms.filter((term) => !/^[\u3400-\u9fff]$/.test(term))]
  const others = languages.filter((one) => one !== language).map((one) => texts[one])
  for (const text of [texts[language], ...others, ...ideas, ...taglines]) {
    const excerpt = makeExcerpt(text, phrases)
    if (excerpt) return { kind: 'text', excerpt }
  }
  return { kind: 'name' }
}

/**
 * The sort rank of a hit: architectures whose title matches, then eras, then those that are about it in the order of
 * the topic, then aliases, then the rest. A matching title does not promote a lab, because it contains the names of
 * the lab's subjects.
 */
function rankHit(
  { kind, titles, aliases }: SearchDocument,
  terms: readonly string[],
  topic: MatchingTopic | undefined,
): number {
  const hasAllTerms = (names: readonly string[]) =>
    names.some((name) => tokenizeQuery(name).every((token) => terms.includes(token)))
  if (kind === 'lab') return 4
  if (hasAllTerms(titles)) return kind === 'architecture' ? 0 : 1
  // Fractions, so that the order of the topic holds.
  if (topic) return (topic.isExact ? 2 : 2.5) + topic.place / 100
  return hasAllTerms(aliases) ? 3 : 4
}

/** The person whose name contains the most of the terms. */
function findPerson({ people }: SearchDocument, terms: readonly string[]): string | undefined {
  const countSharedTerms = (person: string) =>
    tokenize(person).filter((token) => terms.includes(token)).length
  const [best] = people.toSorted((a, b) => countSharedTerms(b) - countSharedTerms(a))
  return best !== undefined && countSharedTerms(best) > 0 ? best : undefined
}
