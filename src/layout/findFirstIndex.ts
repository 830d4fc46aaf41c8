/** The first of so many indexes at which something holds that goes on holding from there; `length` if it never does. */
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
