import MiniSearch from 'minisearch'

/** The indexed text of one architecture, era or lab, in every language. */
export interface SearchDocument {
  readonly kind: 'architecture' | 'era' | 'lab'
  readonly id: string
  /** 1 to 5; among equally good hits the more important comes first. */
  readonly importance: number
  readonly titles: readonly string[]
  readonly aliases: readonly string[]
  readonly taglines: readonly string[]
  /** What its descendants took from it. */
  readonly ideas: readonly string[]
  readonly people: readonly string[]
  readonly text: string
}

export interface SearchHit {
  readonly kind: SearchDocument['kind']
  readonly id: string
  /** The matching person, if no name or tagline matches. */
  readonly person?: string
}

export interface SearchIndex {
  /** The best hits for a query, at most `limit` (default 12); matches prefixes and tolerates typing errors. */
  search(query: string, limit?: number): SearchHit[]
}

const chinesePattern = /[\u3400-\u9fff]+/
const wordPattern = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu

/** Splits a text into lower-case words without accents; Chinese, which has no spaces, into characters and pairs. */
export function tokenize(text: string): string[] {
  const normalized = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return (normalized.match(wordPattern) ?? []).flatMap((piece) => {
    if (!chinesePattern.test(piece)) return [piece, ...splitLettersAndDigits(piece)]
    const characters = [...piece]
    const pairs = characters.slice(1).map((character, index) => characters[index] + character)
    return [...characters, ...pairs]
  })
}

/** Splits names such as gpt2 into letters and number, as in GPT-2; empty if there is nothing to split. */
function splitLettersAndDigits(word: string): string[] {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? []
  return parts.length > 1 ? parts : []
}

/** Tokens of a query: of Chinese only pairs, unless it is a single character; of names such as vgg16 only the parts. */
function tokenizeQuery(query: string): string[] {
  return tokenize(query).filter((token, _, all) => {
    if (!chinesePattern.test(token)) return splitLettersAndDigits(token).length === 0
    return token.length > 1 || !all.some((other) => other.length === 2 && other.includes(token))
  })
}

const fieldBoosts = { titles: 6, aliases: 4, people: 3, taglines: 2.5, ideas: 2, text: 1 }

export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byKey = new Map(documents.map((document) => [`${document.kind}/${document.id}`, document]))
  const index = new MiniSearch<SearchDocument & { key: string }>({
    idField: 'key',
    fields: Object.keys(fieldBoosts),
    extractField: (document, field) => {
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
    search(query, limit = 12) {
      if (query.trim() === '') return []
      const idsFoundByName = new Set(
        index.search(query, { fields: ['titles', 'aliases', 'taglines'] }).map(({ id }) => id),
      )
      const termsInPeople = new Map(
        index.search(query, { fields: ['people'] }).map(({ id, terms }) => [id as string, terms]),
      )
      return index
        .search(query)
        .map(({ id, terms, score }) => {
          const document = byKey.get(id as string)!
          return { id, rank: rankHit(document, terms), score: score * (1 + document.importance / 4) }
        })
        .sort((a, b) => a.rank - b.rank || b.score - a.score)
        .slice(0, limit)
        .map(({ id }): SearchHit => {
          const document = byKey.get(id as string)!
          const person = idsFoundByName.has(id)
            ? undefined
            : findPerson(document, termsInPeople.get(id as string) ?? [])
          return { kind: document.kind, id: document.id, person }
        })
    },
  }
}

/**
 * The sort rank of a hit: architectures whose title matches, then eras, then aliases, then the rest. A matching title
 * does not promote a lab, because it contains the names of the lab's subjects.
 */
function rankHit({ kind, titles, aliases }: SearchDocument, terms: readonly string[]): number {
  const hasAllTerms = (names: readonly string[]) =>
    names.some((name) => tokenizeQuery(name).every((token) => terms.includes(token)))
  if (kind === 'lab') return 3
  if (hasAllTerms(titles)) return kind === 'architecture' ? 0 : 1
  return hasAllTerms(aliases) ? 2 : 3
}

/** The person whose name contains the most of the terms. */
function findPerson({ people }: SearchDocument, terms: readonly string[]): string | undefined {
  const countSharedTerms = (person: string) =>
    tokenize(person).filter((token) => terms.includes(token)).length
  const [best] = people.toSorted((a, b) => countSharedTerms(b) - countSharedTerms(a))
  return best !== undefined && countSharedTerms(best) > 0 ? best : undefined
}
