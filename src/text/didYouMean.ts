import { distance } from 'fastest-levenshtein'

/** The candidate closest to `word` by edit distance; undefined if none is close enough to be a misspelling. */
export function findClosest(word: string, candidates: Iterable<string>): string | undefined {
  // At most a third of the letters may be wrong; with a larger tolerance, short names would match each other.
  let tolerance = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)))
  let found: string | undefined
  for (const candidate of candidates) {
    // The edit distance is at least the difference in length: skip the expensive comparison.
    if (Math.abs(candidate.length - word.length) > tolerance) continue
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (edits > tolerance) continue
    tolerance = edits - 1
    found = candidate
  }
  return found
}

/** `Did you mean "…"?` with the closest candidate, or `fallback` if none is close enough. */
export function didYouMean(word: string, candidates: Iterable<string>, fallback: string): string {
  const candidate = findClosest(word, candidates)
  return candidate === undefined ? fallback : `Did you mean "${candidate}"?`
}

/**
 * The number of letters to insert, delete or replace (Levenshtein distance). One swap of two neighbouring letters, a
 * common typing error, counts as a single edit; further swaps count as two edits each.
 */
export function editDistance(word: string, candidate: string): number {
  let edits = distance(word, candidate)
  for (let i = 0; i + 1 < word.length && edits > 1; i++) {
    const swapped = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
    edits = Math.min(edits, 1 + distance(swapped, candidate))
  }
  return edits
}
