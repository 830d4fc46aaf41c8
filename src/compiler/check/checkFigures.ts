import type { Metric } from '../../model/article'
import type { CompiledSpecification, VariantCounts } from '../entries/compileSpecification'
import type { ArchitectureFrontMatter } from '../entries/schema'
import type { MarkdownPage } from '../page/readPage'

/** What a network can say to a figure of an article. */
const countByMetric: Partial<Record<Metric, (network: VariantCounts) => bigint>> = {
  parameters: ({ parameters }) => parameters,
  activeParameters: ({ activeParameters }) => activeParameters,
  multiplyAdds: ({ multiplyAdds }) => multiplyAdds,
}

/**
 * Reports figures that contradict the architecture's own specification. A figure is of the variant that it names, of
 * the one whose title it is of, or of the first if it is of nothing in particular; `variant: none` takes it out. It
 * agrees if the count rounds to it. One with a note has explained itself to the reader.
 */
export function checkFigures(
  { validFields: { figures = [] }, valuePosition, report }: MarkdownPage<ArchitectureFrontMatter>,
  blueprint: CompiledSpecification,
) {
  for (const [index, figure] of figures.entries()) {
    const count = countByMetric[figure.metric]
    if (!count || figure.variant === 'none') continue
    const network = findVariantCounts(blueprint, figure)
    if (!network) {
      const names = blueprint.counts.map(({ variant }) => variant).join(', ')
      const said = figure.variant ?? figure.of ?? ''
      report(
        valuePosition(['figures', index, figure.variant === undefined ? 'of' : 'variant']),
        `"${said}" is no variant of the specification. Add "variant:" with ${names}, or none.`,
      )
    } else if (figure.note === undefined && !isRoundedFrom(figure.value, count(network))) {
      const name = figure.of ?? network.variant
      report(
        valuePosition(['figures', index, 'value']),
        `${format(figure.value)} ${figure.metric}${name && ` of ${name}`}, but the specification has ${format(count(network))}. ` +
          'Correct one of the two, or explain the difference in a note.',
      )
    }
  }
}

const format = (value: number | bigint) => value.toLocaleString('en')

function findVariantCounts(
  { specification: { variants }, counts }: CompiledSpecification,
  { of, variant }: ArchitectureFrontMatter['figures'][number],
): VariantCounts | undefined {
  if (variant !== undefined) return counts.find((network) => network.variant === variant)
  if (of === undefined || variants.length === 0) return counts[0]
  // After a comma stands the data set or the setting.
  const [member = ''] = of.toLowerCase().split(',')
  const { name } = variants.find(({ title }) => title?.toLowerCase() === member.trim()) ?? {}
  return counts.find((network) => network.variant === name)
}

/** Whether a count rounds to a figure, which is as exact as its last digit that is not zero. */
export function isRoundedFrom(figure: number, count: bigint): boolean {
  let unit = 1
  while (unit < figure && figure % (unit * 10) === 0) unit *= 10
  return Math.abs(Number(count) - figure) <= (unit === 1 ? 0 : unit / 2)
}
