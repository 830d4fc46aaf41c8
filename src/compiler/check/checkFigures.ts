import type { Metric } from '../../model/article'
import type { CompiledSpecification, VariantCounts } from '../entries/compileSpecification'
import type { ArchitectureFrontMatter } from '../entries/schema'
import type { MarkdownPage } from '../page/readPage'

/** The count of a network that a figure of this metric is checked against. */
const countByMetric: Partial<Record<Metric, (network: VariantCounts) => bigint>> = {
  parameters: ({ parameters }) => parameters,
  activeParameters: ({ activeParameters }) => activeParameters,
  multiplyAdds: ({ multiplyAdds }) => multiplyAdds,
}

/**
 * Reports figures that contradict the architecture's specification. A figure is compared with the variant that its
 * `variant` names, else with the one whose title is its `of`, else with the first variant; `variant: none` skips the
 * check. It agrees if the count rounds to it. Figures with a note are not checked: the note explains the difference.
 */
export function checkFigures(
  { validFields: { figures = [] }, valuePosition, report }: MarkdownPage<ArchitectureFrontMatter>,
  compiled: CompiledSpecification,
) {
  for (const [index, figure] of figures.entries()) {
    const count = countByMetric[figure.metric]
    if (!count || figure.variant === 'none') continue
    const network = findVariantCounts(compiled, figure)
    if (!network) {
      const names = compiled.counts.map(({ variant }) => variant).join(', ')
      const name = figure.variant ?? figure.of ?? ''
      report(
        valuePosition(['figures', index, figure.variant === undefined ? 'of' : 'variant']),
        `"${name}" is not a variant of the specification. Add "variant:" with ${names}, or none.`,
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
  // The part after a comma names the data set or the configuration.
  const [member = ''] = of.toLowerCase().split(',')
  const { name } = variants.find(({ title }) => title?.toLowerCase() === member.trim()) ?? {}
  return counts.find((network) => network.variant === name)
}

/** Whether a count rounds to a figure, whose precision is that of its last nonzero digit. */
export function isRoundedFrom(figure: number, count: bigint): boolean {
  let unit = 1
  while (unit < figure && figure % (unit * 10) === 0) unit *= 10
  return Math.abs(Number(count) - figure) <= (unit === 1 ? 0 : unit / 2)
}
