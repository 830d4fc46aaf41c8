import { useMemo, useRef } from 'react'
import { translateName } from '../../i18n/diagramNames'
import { findArchitecture } from '../../model/timeline'
import type { LayerRow } from '../../network/describe/layerTable'
import type { Network } from '../../network/evaluate/networkNode'
import type { DimensionOverrides } from '../../network/language/dimensionOverrides'
import { printValue } from '../../network/language/printExpression'
import type { Specification } from '../../network/language/specification'
import { useExplorer, usePage } from '../hooks/context'
import { getLayerTable, getNetwork, noOverrides } from './cachedNetworks'
import type { NamedSpecification } from './loadNamedSpecification'

import { useSpecifications } from './useSpecifications'

/** The network of an architecture with the reader's changes. */
export interface CustomNetwork extends NamedSpecification {
  /** The variant that the reader has chosen; undefined if none, or if it does not exist. */
  readonly variant: string | undefined
  /** Without the reader's changes. */
  readonly original: Network
  /** With the reader's changes; while these are invalid, the last valid network. */
  readonly network: Network
  /** The rows of its layer table. */
  readonly rows: readonly LayerRow[]
  readonly overrides: DimensionOverrides
  /** Why the changes are invalid. */
  readonly errors: readonly string[]
  /** The title, followed by the changed dimensions. */
  readonly caption: string
}

/** The network of an architecture; `designed` is absent until the specification has loaded. */
export function useCustomNetwork(id: string): {
  readonly failed: boolean
  readonly customNetwork?: CustomNetwork
} {
  const loaded = useSpecifications(useMemo(() => [id], [id])).get(id)
  const specification = loaded?.specification
  const language = useExplorer((state) => state.language)
  const architecture = useExplorer((state) => findArchitecture(state.timeline, id))
  const page = usePage('architecture')
  const networkOverrides = page?.id === id ? page.overrides : undefined
  const variant = specification?.variants.find(({ name }) => name === networkOverrides?.variant)?.name
  const { network, original, overrides, errors } = useNetwork(
    specification,
    variant,
    networkOverrides?.dimensions,
  )
  if (!loaded || !specification || !original || !network) return { failed: loaded === null }
  const { names } = loaded
  const rows = getLayerTable(network)
  const { title = architecture?.title[language] ?? id } =
    specification.variants.find(({ name }) => name === network.variant) ?? {}
  const translate = (name: string) => translateName(name, names, language)
  const caption = [
    translate(title),
    ...[...overrides].map(([name, value]) => `${translate(name)} = ${printValue(value)}`),
  ].join(', ')
  return {
    failed: false,
    customNetwork: { specification, names, variant, original, network, rows, overrides, errors, caption },
  }
}

/**
 * The network of a variant, without the reader's changes (`original`) and with them (`network`). If the
 * changes are invalid, `errors` says why and `network` is the last valid one of this variant.
 */
function useNetwork(
  specification: Specification | undefined,
  variant: string | undefined,
  requestedOverrides: DimensionOverrides | undefined,
) {
  const original = specification && getNetwork(specification, variant).network
  const changed = specification && getNetwork(specification, variant, requestedOverrides)
  const lastValid = useRef(original)
  const network =
    changed?.network ?? (lastValid.current?.variant === original?.variant ? lastValid.current : original)
  lastValid.current = network
  return { network, original, overrides: changed?.overrides ?? noOverrides, errors: changed?.errors ?? [] }
}
