import type { Metric } from '../model/article'
import type { Network } from '../network/network'
import type { Page } from './page'
import type { Facts } from './schema'
import type { Blueprint } from './specification'

/** What a network can say to a figure of an article. */
const counts: Partial<Record<Metric, (network: Network) => bigint>> = {
  parameters: ({ parameters }) => parameters,
  activeParameters: ({ activeParameters }) => activeParameters,
  multiplyAdds: ({ multiplyAdds }) => multiplyAdds,
}

/**
 * Reports figures that contradict the architecture's own specification: of the variant whose title the figure is of,
 * or of the first. A figure agrees if the count rounds to it. One with a note has explained itself to the reader.
 */
export function checkClaims({ parts: { figures = [] }, valueAt, report }: Page<Facts>, blueprint: Blueprint) {
  for (const [index, { metric, of, value, note }] of figures.entries()) {
    const network = networkOf(blueprint, of)
    const computed = network && counts[metric]?.(network)
    if (computed === undefined || note !== undefined || agrees(value, computed)) continue
    const name = of ?? blueprint.networks[0]!.variant
    report(
      valueAt(['figures', index, 'value']),
      `${value.toLocaleString('en')} ${metric}${name && ` of ${name}`}, but the specification has ${computed.toLocaleString('en')}. ` +
        'Correct one of the two, or explain the difference in a note.',
    )
  }
}

function networkOf({ specification: { variants }, networks }: Blueprint, of: string | undefined) {
  if (of === undefined) return networks[0]
  // After a comma stands the data set or the setting.
  const [member = ''] = of.toLowerCase().split(',')
  const { name } = variants.find(({ title }) => title?.toLowerCase() === member.trim()) ?? {}
  return networks.find(({ variant }) => variant === name)
}

/** Whether a count rounds to a figure, which is as exact as its last digit that is not zero. */
export function agrees(figure: number, count: bigint): boolean {
  let unit = 1
  while (unit < figure && figure % (unit * 10) === 0) unit *= 10
  return Math.abs(Number(count) - figure) <= (unit === 1 ? 0 : unit / 2)
}
