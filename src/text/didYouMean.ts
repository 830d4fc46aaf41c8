import { distance } from 'fastest-levenshtein'

/** The candidate that `word` was probably meant to be, if one is near enough. */
export function findClosest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: with more, short names are taken for one another.
  let tolerance = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)))
  let found: string | undefined
  for (const candidate of candidates) {
    // Long words are no misspelling of short ones, and comparing them takes time.
    if (Math.abs(candidate.length - word.length) > tolerance) continue
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (edits > tolerance) continue
    tolerance = edits - 1
    found = candidate
  }
  return found
}

/** Asks for the candidate that `word` was probably meant to be, or else gives the other advice. */
export function didYouMean(word: string, candidates: Iterable<string>, fallback: string): string {
  const candidate = findClosest(word, candidates)
  return candidate === undefined ? fallback : `Did you mean "${candidate}"?`
}

/**
 * How many letters to insert, delete or replace (Levenshtein). Two neighbours that changed places count once, as they do
 * in most misspellings, if it happened at one place.
 */
export function editDistance(word: string, candidate: string): number {
  let edits = distance(word, candidate)
  for (let i = 0; i + 1 < word.length && edits > 1; i++) {
    const swapped = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
    edits = Math.min(edits, 1 + distance(swapped, candidate))
  }
  return edits
}
