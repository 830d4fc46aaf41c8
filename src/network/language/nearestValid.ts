/** The whole numbers nearest to an invalid value that are valid; undefined where there is none. */
export interface NearestValid {
  readonly below?: number
  readonly above?: number
}

/** Numbers on each side that are tried one by one: enough for a divisor, few enough for every key press. */
const maxNeighbours = 8

/**
 * Finds the valid whole numbers nearest to `value`. `known` is a valid one: towards it the limit is found by halving,
 * as if all numbers beyond the limit were valid.
 */
export function findNearestValid(
  value: number,
  known: number,
  isValid: (candidate: number) => boolean,
): NearestValid {
  const neighbours = Array.from({ length: maxNeighbours }, (_, index) => index)
  const below = neighbours.map((step) => Math.ceil(value) - 1 - step).find(isValid)
  const above = neighbours.map((step) => Math.floor(value) + 1 + step).find(isValid)
  if (below !== undefined || above !== undefined) return { below, above }
  const limit = findLimit(Math.round(value), known, isValid)
  return known < value ? { below: limit } : { above: limit }
}

/** The valid number next to the invalid ones. */
function findLimit(invalid: number, valid: number, isValid: (candidate: number) => boolean): number {
  let [bad, good] = [invalid, valid]
  while (Math.abs(good - bad) > 1) {
    const middle = Math.trunc(bad + (good - bad) / 2)
    if (isValid(middle)) good = middle
    else bad = middle
  }
  return good
}
