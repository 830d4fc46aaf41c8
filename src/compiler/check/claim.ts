import type { Metric } from '../../model/article'
import type { Facts } from '../entries/schema'
import type { Blueprint, Counts } from '../entries/specification'
import type { Page } from '../page/page'

/** What a network can say to a figure of an article. */
const countOf: Partial<Record<Metric, (network: Counts) => bigint>> = {
  parameters: ({ parameters }) => parameters,
  activeParameters: ({ activeParameters }) => activeParameters,
  multiplyAdds: ({ multiplyAdds }) => multiplyAdds,
}

/**
 * Reports figures that contradict the architecture's own specification. A figure is of the variant that it names, of
 * the one whose title it is of, or of the first if it is of nothing in particular; `variant: none` takes it out. It
 * agrees if the count rounds to it. One with a note has explained itself to the reader.
 */
export function checkClaims({ parts: { figures = [] }, valueAt, report }: Page<Facts>, blueprint: Blueprint) {
  for (const [index, figure] of figures.entries()) {
    const count = countOf[figure.metric]
    if (!count || figure.variant === 'none') continue
    const network = networkOf(blueprint, figure)
    if (!network) {
      const names = blueprint.counts.map(({ variant }) => variant).join(', ')
      const said = figure.variant ?? figure.of ?? ''
      report(
        valueAt(['figures', index, figure.variant === undefined ? 'of' : 'variant']),
        `"${said}" is no variant of the specification. Add "variant:" with ${names}, or none.`,
      )
    } else if (figure.note === undefined && !agrees(figure.value, count(network))) {
      const name = figure.of ?? network.variant
      report(
        valueAt(['figures', index, 'value']),
        `${format(figure.value)} ${figure.metric}${name && ` of ${name}`}, but the specification has ${format(count(network))}. ` +
          'Correct one of the two, or explain the difference in a note.',
      )
    }
  }
}

const format = (value: number | bigint) => value.toLocaleString('en')

function networkOf(
  { specification: { variants }, counts }: Blueprint,
  { of, variant }: Facts['figures'][number],
): Counts | undefined {
  if (variant !== undefined) return counts.find((network) => network.variant === variant)
  if (of === undefined || variants.length === 0) return counts[0]
  // After a comma stands the data set or the setting.
  const [member = ''] = of.toLowerCase().split(',')
  const { name } = variants.find(({ title }) => title?.toLowerCase() === member.trim()) ?? {}
  return counts.find((network) => network.variant === name)
}

/** Whether a count rounds to a figure, which is as exact as its last digit that is not zero. */
export function agrees(figure: number, count: bigint): boolean {
  let unit = 1
  while (unit < figure && figure % (unit * 10) === 0) unit *= 10
  return Math.abs(Number(count) - figure) <= (unit === 1 ? 0 : unit / 2)
}
