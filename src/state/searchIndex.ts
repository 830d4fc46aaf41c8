import MiniSearch from 'minisearch'

/** What can be found: one document for each architecture, era and lab, with its words in every language. */
export interface SearchDocument {
  readonly kind: 'architecture' | 'era' | 'lab'
  readonly id: string
  /** 1 to 5; of equally good answers the more important comes first. */
  readonly importance: number
  readonly titles: readonly string[]
  /** Other names for it. */
  readonly aliases: readonly string[]
  readonly taglines: readonly string[]
  /** For which others built on it. */
  readonly ideas: readonly string[]
  readonly people: readonly string[]
  readonly text: string
}

export interface SearchHit {
  readonly kind: SearchDocument['kind']
  readonly id: string
  /** The person by whom it was found, if it was found by a person alone. */
  readonly person?: string
}

export interface SearchIndex {
  /** What answers a query best, at most `limit` hits; prefixes count, and a slip of the pen is forgiven. */
  search(query: string, limit?: number): SearchHit[]
}

const chinesePattern = /[\u3400-\u9fff]+/
const wordPattern = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu

/** Words in lower case without accents; Chinese, which has no spaces, in single characters and pairs. */
export function tokenize(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return (plain.match(wordPattern) ?? []).flatMap((piece) => {
    if (!chinesePattern.test(piece)) return [piece, ...splitLettersAndDigits(piece)]
    const characters = [...piece]
    const pairs = characters.slice(1).map((character, index) => characters[index] + character)
    return [...characters, ...pairs]
  })
}

/** The letters and the number of names such as gpt2 also apart, as in GPT-2. */
function splitLettersAndDigits(piece: string): string[] {
  const parts = piece.match(/\p{L}+|\p{N}+/gu) ?? []
  return parts.length > 1 ? parts : []
}

/** A query's words: of Chinese only the pairs, or the one character it is; a name such as vgg16 as its parts. */
function tokenizeQuery(query: string): string[] {
  return tokenize(query).filter((token, _, all) => {
    if (!chinesePattern.test(token)) return splitLettersAndDigits(token).length === 0
    return token.length > 1 || !all.some((other) => other.length === 2 && other.includes(token))
  })
}

const fieldBoosts = { titles: 6, aliases: 4, people: 3, taglines: 2.5, ideas: 2, text: 1 }

/** Opens an index over the documents. */
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
          return { kind: document.kind, id: document.id, ...(person ? { person } : {}) }
        })
    },
  }
}

/** What bears the name that is sought comes first, and of one name the architecture before the era; labs bear the names of what they are about. */
function rankHit({ kind, titles, aliases }: SearchDocument, terms: readonly string[]): number {
  const hasAllTerms = (names: readonly string[]) =>
    names.some((name) => tokenizeQuery(name).every((token) => terms.includes(token)))
  if (kind === 'lab') return 3
  if (hasAllTerms(titles)) return kind === 'architecture' ? 0 : 1
  return hasAllTerms(aliases) ? 2 : 3
}

/** The person whose name has the most of the terms. */
function findPerson({ people }: SearchDocument, terms: readonly string[]): string | undefined {
  const countSharedTerms = (person: string) =>
    tokenize(person).filter((token) => terms.includes(token)).length
  const [best] = people.toSorted((a, b) => countSharedTerms(b) - countSharedTerms(a))
  return best !== undefined && countSharedTerms(best) > 0 ? best : undefined
}
