/**
 * Binary search: the first index below `length` at which a condition holds, or `length` if there is none.
 * Once true, the condition must stay true for all larger indexes.
 */
export function findFirstIndex(length: number, isTrueAt: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrueAt(middle)) high = middle
    else low = middle + 1
  }
  return low
}
