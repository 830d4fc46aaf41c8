import type { MarkdownPage } from './readPage'
import type { YamlPath } from './readYaml'

/** Reports every repeated name in a list; `pathOf` gives the path of the name at an index. */
export function reportDuplicates(
  names: readonly string[],
  pathOf: (index: number) => YamlPath,
  what: string,
  { valuePosition, report }: Pick<MarkdownPage<unknown>, 'valuePosition' | 'report'>,
): void {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name))
      report(valuePosition(pathOf(index)), `the ${what} "${name}" appears twice. Keep one of the two.`)
    seen.add(name)
  }
}
