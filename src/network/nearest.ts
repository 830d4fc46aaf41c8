import { distance } from 'fastest-levenshtein'

/** The name that a misspelt one most likely means: no more than a third of it is different. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined
  for (const candidate of names) {
    const apart = distance(name.toLowerCase(), candidate.toLowerCase())
    if (apart <= Math.max(1, candidate.length / 3) && apart < (best?.distance ?? Infinity)) {
      best = { name: candidate, distance: apart }
    }
  }
  return best?.name
}
