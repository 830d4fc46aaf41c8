import type { Page } from './page'
import type { Path } from './yaml'

/** Reports every name in a list that was there before; `pathOf` leads to the name at an index. */
export function reportRepeats(
  names: readonly string[],
  pathOf: (index: number) => Path,
  what: string,
  { valueAt, report }: Pick<Page<unknown>, 'valueAt' | 'report'>,
): void {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name))
      report(valueAt(pathOf(index)), `the ${what} "${name}" is already there. Keep one of the two.`)
    seen.add(name)
  }
}
