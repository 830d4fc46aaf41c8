import { distance } from 'fastest-levenshtein'

/** The name that a misspelt one most likely means: no more than a third of it is different. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined
  for (const candidate of names) {
    const [a, b] = [name.toLowerCase(), candidate.toLowerCase()]
    // Letters that have changed places are one slip.
    const apart = lettersOf(a) === lettersOf(b) ? 1 : distance(a, b)
    if (apart <= Math.max(1, candidate.length / 3) && apart < (best?.distance ?? Infinity)) {
      best = { name: candidate, distance: apart }
    }
  }
  return best?.name
}

const lettersOf = (name: string) => [...name].sort().join('')
