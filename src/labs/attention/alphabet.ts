export const unknownCharacter = '\uFFFD'

/**
 * The characters of a text, most frequent first. The rarest ones, beyond a maximum, share one unknown token.
 */
export function createAlphabet(text: string, maxCharacters = 128) {
  const counts = new Map<string, number>()
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1)
  // Sorting is stable: equally frequent characters keep the order of their first occurrence.
  const all = [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!)
  const characters = all.length > maxCharacters ? [...all.slice(0, maxCharacters), unknownCharacter] : all
  const indexes = new Map(characters.map((one, index) => [one, index]))
  return {
    /** The unknown token, if there is one, is the last. */
    characters,
    /**
     * The index of each character. Characters outside the alphabet become the unknown token or, without one,
     * are dropped.
     */
    encode: (written: string): number[] =>
      [...written].flatMap(
        (one) => indexes.get(one) ?? (all.length > maxCharacters ? characters.length - 1 : []),
      ),
  }
}

/**
 * The cross-entropy, in nats per character, of predicting the next character by counts: of single characters
 * (unigrams), and of pairs (bigrams). The counts are taken from the same text that is predicted.
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
  const pairs = [...followers.values()].reduce((sum, after) => sum + sumSurprisal(after), 0)
  return { unigramLoss: sumSurprisal(singles) / (tokens.length - 1), bigramLoss: pairs / (tokens.length - 1) }
}

/** The sum over all counted items of −log of the item's relative frequency. */
function sumSurprisal(counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return [...counts.values()].reduce((sum, one) => sum - one * Math.log(one / all), 0)
}
