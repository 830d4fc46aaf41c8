import { useEffect, useMemo } from 'react'
import { translateName } from '../../i18n/diagramNames'
import { getDimensionLabel } from '../../i18n/dimensionNames'
import { findArchitecture } from '../../model/timeline'
import type { LayerRow } from '../../network/describe/layerTable'
import type { Network } from '../../network/evaluate/networkNode'
import { type DimensionOverrides, isSameOverrides } from '../../network/language/dimensionOverrides'
import { printValue } from '../../network/language/printExpression'
import type { Specification } from '../../network/language/specification'
import { useActions, useExplorer, useMessages, usePage } from '../hooks/context'
import { batchName, readBatch } from './batch'
import {
  getLayerTable,
  getNetwork,
  getValidNetwork,
  noOverrides,
  type RejectedOverride,
} from './cachedNetworks'
import type { NamedSpecification } from './loadNamedSpecification'
import { useSpecifications } from './useSpecifications'

/** The network of an architecture with the reader's changes. */
export interface CustomNetwork extends NamedSpecification {
  /** The variant that the reader has chosen; undefined if none, or if it does not exist. */
  readonly variant: string | undefined
  /** Without the reader's changes. */
  readonly original: Network
  /** With the reader's changes. */
  readonly network: Network
  /** The rows of its layer table. */
  readonly rows: readonly LayerRow[]
  /** The changes: the valid ones among those in the address, with the size of a batch. */
  readonly overrides: DimensionOverrides
  /** Changes from the address with which there is no network. */
  readonly rejected: readonly RejectedOverride[]
  /** The number of examples that are computed together. */
  readonly batch: number
  /** Whether the network itself is changed, not only the batch. */
  readonly isModified: boolean
  /** The name of the network, which says so if it is modified. */
  readonly title: string
  /** The title, followed by the changed dimensions. */
  readonly caption: string
  /** The name of saved files, without extension. */
  readonly fileName: string
}

/** The network of an architecture; `customNetwork` is absent until the specification has loaded. */
export function useCustomNetwork(id: string): {
  readonly failed: boolean
  readonly customNetwork?: CustomNetwork
} {
  const messages = useMessages('network')
  const loaded = useSpecifications(useMemo(() => [id], [id])).get(id)
  const specification = loaded?.specification
  const language = useExplorer((state) => state.language)
  const architecture = useExplorer((state) => findArchitecture(state.timeline, id))
  const page = usePage('architecture')
  const networkOverrides = page?.id === id ? page.overrides : undefined
  const variant = specification?.variants.find(({ name }) => name === networkOverrides?.variant)?.name
  const state = useValidNetwork(specification, variant, networkOverrides?.dimensions)
  if (!loaded || !specification || !state) return { failed: loaded === null }
  const { names } = loaded
  const { network, overrides } = state
  const { title = architecture?.title[language] ?? id } =
    specification.variants.find(({ name }) => name === network.variant) ?? {}
  const translate = (name: string) => translateName(name, names, language)
  const changes = [...overrides].filter(([name]) => name !== batchName)
  const isModified = changes.length > 0
  const ownTitle = isModified ? messages.modified(translate(title)) : translate(title)
  const settings = changes.map(
    ([name, value]) => `${getDimensionLabel(name, names, language)} = ${printValue(value)}`,
  )
  return {
    failed: false,
    customNetwork: {
      ...{ ...state, specification, names, variant, isModified, title: ownTitle },
      rows: getLayerTable(network),
      caption: [ownTitle, ...settings].join(', '),
      fileName: `${network.variant || id}${isModified ? '-modified' : ''}`,
    },
  }
}

/** Why changes were taken out of the address, by the changes that are left. */
const rejections = new WeakMap<DimensionOverrides, readonly RejectedOverride[]>()

/**
 * The network of a variant, without the reader's changes (`original`) and with the valid ones (`network`). The others
 * are taken out of the address.
 */
function useValidNetwork(
  specification: Specification | undefined,
  variant: string | undefined,
  requested = noOverrides,
) {
  const { setOverrides } = useActions()
  const state = useMemo(() => {
    if (!specification) return undefined
    const original = getNetwork(specification, variant).network
    const { network, overrides: valid, rejected } = getValidNetwork(specification, variant, requested)
    if (!original || !network) return undefined
    const batch = readBatch(requested)
    const overrides = batch === 1 ? valid : new Map([...valid, [batchName, batch]])
    return {
      original,
      network,
      overrides,
      batch,
      rejected: [...rejected, ...(rejections.get(requested) ?? [])],
    }
  }, [specification, variant, requested])
  useEffect(() => {
    if (!state || isSameOverrides(state.overrides, requested)) return
    // A copy, as the reasons belong to this address.
    const dimensions = new Map(state.overrides)
    rejections.set(dimensions, state.rejected)
    setOverrides({ variant, dimensions })
  }, [state, requested, variant, setOverrides])
  return state
}
