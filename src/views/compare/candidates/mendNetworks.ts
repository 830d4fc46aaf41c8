import type { Timeline } from '../../../model/timeline'
import { isSameOverrides } from '../../../network/language/dimensionOverrides'
import type { ComparedNetwork } from '../../../state/explorerPage'
import { hasNetwork } from '../../../state/resolveView'
import { getValidNetwork, noOverrides } from '../../network/cachedNetworks'
import type { NamedSpecification } from '../../network/loadNamedSpecification'
import { findNearest, type InvalidValue } from '../../network/whatIf/invalidValue'

/** What was left out of a comparison, as it does not exist or cannot be built. */
export type LeftOut =
  | { readonly kind: 'network'; readonly id: string }
  | { readonly kind: 'variant'; readonly id: string; readonly variant: string }
  | { readonly kind: 'value'; readonly id: string; readonly invalid: InvalidValue }

/**
 * The networks that can be compared, and what was left out for that. Variants and dimensions are checked once their
 * specification is loaded. The networks are the same array if nothing is wrong.
 */
export function mendNetworks(
  timeline: Timeline,
  compared: readonly ComparedNetwork[],
  specifications: ReadonlyMap<string, NamedSpecification | null>,
): { readonly networks: readonly ComparedNetwork[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = []
  const networks = compared.flatMap((one): ComparedNetwork[] => {
    const { id, dimensions: requested = noOverrides } = one
    if (!hasNetwork(timeline, id)) {
      leftOut.push({ kind: 'network', id })
      return []
    }
    const specification = specifications.get(id)?.specification
    if (!specification) return [one]
    const variant = specification.variants.find(({ name }) => name === one.variant)?.name
    if (one.variant !== variant) leftOut.push({ kind: 'variant', id, variant: one.variant! })
    const { network, overrides, rejected } = getValidNetwork(specification, variant, requested)
    if (network) {
      for (const { name, value, reason } of rejected) {
        const nearest = findNearest({ specification, variant, network, batch: 1 }, overrides, name, value)
        leftOut.push({ kind: 'value', id, invalid: { name, value, reason, nearest } })
      }
    }
    const isSame = one.variant === variant && isSameOverrides(overrides, requested)
    return [isSame ? one : { id, variant, dimensions: overrides }]
  })
  const isSame =
    networks.length === compared.length && networks.every((one, index) => one === compared[index])
  return { networks: isSame ? compared : networks, leftOut }
}
