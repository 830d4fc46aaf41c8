import type { DimensionOverrides } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { findNearestValid, type NearestValid } from '../../../network/language/nearestValid'
import { batchName, isBatch } from '../batch'
import { getNetwork } from '../cachedNetworks'
import type { CustomNetwork } from '../useCustomNetwork'

/** A value with which no network can be built. */
export interface InvalidValue {
  readonly name: string
  readonly value: NumericValue
  /** In English, for the author of a specification; empty for the size of a batch. */
  readonly reason: string
  readonly nearest: NearestValid
}

/** A network in which a value may be changed: how it is specified and, while it is valid, what it is. */
type ChangeableNetwork = Pick<CustomNetwork, 'specification' | 'variant' | 'network' | 'batch'>

/** Why no network can be built with these values; undefined if one can. */
export function findReason(
  { specification, variant }: Pick<ChangeableNetwork, 'specification' | 'variant'>,
  values: DimensionOverrides,
): string | undefined {
  const batch = values.get(batchName)
  if (batch !== undefined && !isBatch(batch)) return ''
  const { network, errors } = getNetwork(specification, variant, new Map(values))
  return network ? undefined : (errors[0] ?? '')
}

/** The valid values nearest to an invalid one, while the other values stay; none for a list. */
export function findNearest(
  changeable: ChangeableNetwork,
  values: DimensionOverrides,
  name: string,
  value: NumericValue,
): NearestValid {
  const known = name === batchName ? changeable.batch : changeable.network.dimensions.get(name)
  if (typeof value !== 'number' || typeof known !== 'number') return {}
  return findNearestValid(
    value,
    known,
    (candidate) => findReason(changeable, new Map([...values, [name, candidate]])) === undefined,
  )
}
