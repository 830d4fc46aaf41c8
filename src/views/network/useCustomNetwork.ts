import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { SpecificationData } from '../../model/specificationData'
import { buildLayerTable, type LayerRow } from '../../network/describe/layerTable'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
import type { Network } from '../../network/evaluate/networkNode'
import { type DimensionOverrides, keepValidOverrides } from '../../network/language/dimensionOverrides'
import { printValue } from '../../network/language/printExpression'
import type { Specification } from '../../network/language/specification'
import { useExplorer, useServices } from '../hooks/context'
import { loadNamedSpecification, type NamedSpecification } from './loadNamedSpecification'
import { translateName } from './useNameWord'

/** The network of an architecture as the reader has it. */
export interface CustomNetwork {
  readonly specification: Specification
  /** The Chinese of its names. */
  readonly names: SpecificationData['names']
  readonly variant: string | undefined
  /** As it is without the reader's changes. */
  readonly original: Network
  /** With them; the last that could be computed. */
  readonly network: Network
  /** Its layers as lines of the table. */
  readonly rows: readonly LayerRow[]
  readonly overrides: DimensionOverrides
  /** What is wrong with the changes. */
  readonly errors: readonly string[]
  /** What it is called, and what of it is changed. */
  readonly caption: string
}

/** The network of an architecture; nothing until its specification has come. */
export function useCustomNetwork(id: string): {
  readonly failed: boolean
  readonly designed?: CustomNetwork
} {
  const loaded = useSpecification(id)
  const specification = loaded?.specification
  const language = useExplorer((state) => state.language)
  const architecture = useExplorer((state) => state.timeline.architectures.find((one) => one.id === id))
  const networkOverrides = useExplorer((state) => state.overrides)
  const variant = specification?.variants.find(({ name }) => name === networkOverrides?.variant)?.name
  const {
    network,
    original,
    changed: overrides,
    faults: errors,
  } = useNetwork(specification, variant, networkOverrides?.dimensions)
  const rows = useMemo(() => network && buildLayerTable(network), [network])
  if (!loaded || !specification || !original || !network || !rows) return { failed: loaded === null }
  const { names } = loaded
  const { title = architecture?.title[language] ?? id } =
    specification.variants.find(({ name }) => name === network.variant) ?? {}
  const translate = (name: string) => translateName(name, names, language)
  const caption = [
    translate(title),
    ...[...overrides].map(([name, value]) => `${translate(name)} = ${printValue(value)}`),
  ].join(', ')
  return {
    failed: false,
    designed: { specification, names, variant, original, network, rows, overrides, errors, caption },
  }
}

const noOverrides: DimensionOverrides = new Map()

/**
 * The network of a variant with the reader's changes: the last one that could be computed, and what is wrong with the
 * changes if these cannot; and as it is without them.
 */
function useNetwork(
  specification: Specification | undefined,
  variant: string | undefined,
  requestedOverrides: DimensionOverrides = noOverrides,
) {
  const original = useMemo(
    () => specification && evaluateNetwork(specification, variant).network,
    [specification, variant],
  )
  const overrides = useMemo(
    () => (specification ? keepValidOverrides(specification, variant, requestedOverrides) : noOverrides),
    [specification, variant, requestedOverrides],
  )
  const result = useMemo(
    () =>
      specification && overrides.size > 0
        ? evaluateNetwork(specification, variant, overrides)
        : { network: original, issues: [] },
    [specification, variant, overrides, original],
  )
  const last = useRef(original)
  const network = result.network ?? (last.current?.variant === original?.variant ? last.current : original)
  last.current = network
  return { network, original, changed: overrides, faults: result.issues.map(({ message }) => message) }
}

/** The specification of an architecture's network; undefined while it is on its way. */
function useSpecification(id: string): NamedSpecification | null | undefined {
  const { openBlueprint } = useServices()
  const [loaded, setLoaded] = useState<NamedSpecification | null>()
  useEffect(() => {
    let wanted = true
    loadNamedSpecification(openBlueprint, id).then((known) => {
      // In slices: a network is much to compute and to draw at once.
      if (wanted) startTransition(() => setLoaded(known))
    })
    return () => {
      wanted = false
    }
  }, [openBlueprint, id])
  return loaded
}
