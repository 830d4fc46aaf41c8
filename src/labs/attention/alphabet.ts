/** The characters of a text, by how often they come; the rare ones beyond a number are one unknown. */
export interface Alphabet {
  /** The unknown, if there is one, is the last. */
  readonly characters: readonly string[]
  /** The number of each character of a text; what is not in the alphabet is the unknown, or, where none is, left out. */
  encode(text: string): number[]
}

export const unknownCharacter = '\uFFFD'

export function createAlphabet(text: string, kept = 128): Alphabet {
  const counts = new Map<string, number>()
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1)
  // Sorting is stable: of equally frequent ones that which comes first.
  const all = [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!)
  const characters = all.length > kept ? [...all.slice(0, kept), unknownCharacter] : all
  const numbers = new Map(characters.map((one, index) => [one, index]))
  return {
    characters,
    encode: (written) =>
      [...written].flatMap((one) => numbers.get(one) ?? (all.length > kept ? characters.length - 1 : [])),
  }
}

/**
 * How well counting would tell the next character of a text, in nats a character: knowing how often each comes, and knowing how
 * often each follows each. Both know the text that they are measured on.
 */
export function computeNgramLosses(tokens: readonly number[]): { unigramLoss: number; bigramLoss: number } {
  const followers = new Map<number, Map<number, number>>()
  const singles = new Map<number, number>()
  for (const [at, next] of tokens.entries()) {
    if (at === 0) continue
    const last = tokens[at - 1]!
    const after = followers.get(last) ?? new Map<number, number>()
    after.set(next, (after.get(next) ?? 0) + 1)
    followers.set(last, after)
    singles.set(next, (singles.get(next) ?? 0) + 1)
  }
  const pairs = [...followers.values()].reduce((sum, after) => sum + surprise(after), 0)
  return { unigramLoss: surprise(singles) / (tokens.length - 1), bigramLoss: pairs / (tokens.length - 1) }
}

/** The sum of −log of each one's share, over all that were counted. */
function surprise(counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return [...counts.values()].reduce((sum, one) => sum - one * Math.log(one / all), 0)
}
