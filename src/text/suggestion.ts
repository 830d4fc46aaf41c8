/** The candidate that `word` was probably meant to be, if one is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A third of the letters may be wrong: with more, short names are taken for one another.
  let tolerance = Math.min(word.length - 1, Math.max(1, Math.floor(word.length / 3)))
  let found: string | undefined
  for (const candidate of candidates) {
    // Long words are no misspelling of short ones, and comparing them takes time.
    if (Math.abs(candidate.length - word.length) > tolerance) continue
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

/** The letters to insert, delete, replace or exchange with their neighbour (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = last[j] ?? 0
      const left = row[j - 1] ?? 0
      const diagonal = last[j - 1] ?? 0
      const replaced = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const exchanged = isExchange ? (beforeLast[j - 2] ?? 0) + 1 : replaced
      row.push(Math.min(above + 1, left + 1, replaced, exchanged))
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
