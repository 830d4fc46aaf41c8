import { buildLayerTable, type LayerRow } from '../../network/describe/layerTable'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
import type { Network } from '../../network/evaluate/networkNode'
import { type DimensionOverrides, keepValidOverrides } from '../../network/language/dimensionOverrides'
import type { NumericValue } from '../../network/language/expression'
import type { Specification } from '../../network/language/specification'
import type { SpecificationIssue } from '../../network/language/specificationIssue'
import type { ValueReason } from '../../network/language/valueReason'

/** A network with the valid ones among some requested overrides, or why it is invalid. */
export interface EvaluatedNetwork {
  readonly network: Network | undefined
  readonly overrides: DimensionOverrides
  readonly issues: readonly SpecificationIssue[]
}

export const noOverrides: DimensionOverrides = new Map()

// Kept as long as their keys: several views show the same network, and pages are opened again.
const networks = new WeakMap<
  Specification,
  WeakMap<DimensionOverrides, Map<string | undefined, EvaluatedNetwork>>
>()
const tables = new WeakMap<Network, readonly LayerRow[]>()

/** The network of a variant, computed once for a specification and overrides. */
export function getNetwork(
  specification: Specification,
  variant: string | undefined,
  requestedOverrides = noOverrides,
): EvaluatedNetwork {
  const byOverrides = getOrSet(networks, specification, () => new WeakMap())
  const byVariant = getOrSet(byOverrides, requestedOverrides, () => new Map())
  return getOrSet(byVariant, variant, () => {
    const overrides = keepValidOverrides(specification, variant, requestedOverrides)
    // Without overrides, every request has the same network.
    if (overrides.size === 0 && requestedOverrides !== noOverrides) return getNetwork(specification, variant)
    const { network, issues } = evaluateNetwork(specification, variant, overrides)
    return { network, overrides, issues }
  })
}

/** An override with which no network can be built, and the reason. */
export interface RejectedOverride {
  readonly name: string
  readonly value: NumericValue
  readonly reason: ValueReason | undefined
}

/** The largest part of some requested overrides with which a network can be built, and the others. */
export function getValidNetwork(
  specification: Specification,
  variant: string | undefined,
  requestedOverrides = noOverrides,
): {
  readonly network: Network | undefined
  readonly overrides: DimensionOverrides
  readonly rejected: readonly RejectedOverride[]
} {
  const requested = getNetwork(specification, variant, requestedOverrides)
  if (requested.network) return { ...requested, rejected: [] }
  const evaluate = (entries: readonly Override[]) => getNetwork(specification, variant, new Map(entries))
  const entries = [...requested.overrides]
  const culprit = entries.find((one) => evaluate(entries.filter((other) => other !== one)).network)
  let accepted: readonly Override[] = culprit ? entries.filter((one) => one !== culprit) : []
  const rejected: RejectedOverride[] = []
  for (const entry of culprit ? [culprit] : entries) {
    const { network, issues } = evaluate([...accepted, entry])
    if (network) accepted = [...accepted, entry]
    else rejected.push({ name: entry[0], value: entry[1], reason: issues[0]?.reason })
  }
  return { ...evaluate(accepted), rejected }
}

type Override = readonly [name: string, value: NumericValue]

/** The layer table of a network, built once. */
export const getLayerTable = (network: Network) => getOrSet(tables, network, () => buildLayerTable(network))

function getOrSet<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
