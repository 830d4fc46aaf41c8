import { distance } from 'fastest-levenshtein'

/** The candidate that `word` was probably meant to be, if one is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: with more, short names are taken for one another.
  let tolerance = Math.max(1, Math.floor(word.length / 3))
  let found: string | undefined
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits > tolerance) continue
    tolerance = edits - 1
    found = candidate
  }
  return found
}

/** Asks for the candidate that `word` was probably meant to be, or else gives the other advice. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? otherwise : `Did you mean "${candidate}"?`
}
