import type { DimensionOverrides } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { findNearestValid, type NearestValid } from '../../../network/language/nearestValid'
import type { ValueReason } from '../../../network/language/valueReason'
import { batchName, isBatch } from '../batch'
import { getNetwork } from '../cachedNetworks'
import type { CustomNetwork } from '../useCustomNetwork'

/** A value with which no network can be built. */
export interface InvalidValue {
  readonly name: string
  readonly value: NumericValue
  /** Undefined for the size of a batch. */
  readonly reason: ValueReason | undefined
  readonly nearest: NearestValid
}

/** A network in which a value may be changed: how it is specified and, while it is valid, what it is. */
type ChangeableNetwork = Pick<CustomNetwork, 'specification' | 'variant' | 'network' | 'batch'>

/** Whether a network can be built with these values, and if not, why. */
export function checkValues(
  { specification, variant }: Pick<ChangeableNetwork, 'specification' | 'variant'>,
  values: DimensionOverrides,
): { readonly isValid: boolean; readonly reason?: ValueReason | undefined } {
  const batch = values.get(batchName)
  if (batch !== undefined && !isBatch(batch)) return { isValid: false }
  const { network, issues } = getNetwork(specification, variant, new Map(values))
  return { isValid: network !== undefined, reason: issues[0]?.reason }
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
    (candidate) => checkValues(changeable, new Map([...values, [name, candidate]])).isValid,
  )
}
