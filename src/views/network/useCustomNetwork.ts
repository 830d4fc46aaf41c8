import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { SpecificationData } from '../../model/specificationData'
import { buildLayerTable, type LayerRow } from '../../network/describe/layerTable'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
import type { Network } from '../../network/evaluate/networkNode'
import { type DimensionOverrides, keepValidOverrides } from '../../network/language/dimensionOverrides'
import { printValue } from '../../network/language/printExpression'
import type { Specification } from '../../network/language/specification'
import { useExplorer, useServices } from '../hooks/context'
import { type Known, openSpecification } from './openSpecification'
import { nameWord } from './useNameWord'

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
  readonly changed: DimensionOverrides
  /** What is wrong with the changes. */
  readonly faults: readonly string[]
  /** What it is called, and what of it is changed. */
  readonly caption: string
}

/** The network of an architecture; nothing until its specification has come. */
export function useCustomNetwork(id: string): {
  readonly failed: boolean
  readonly designed?: CustomNetwork
} {
  const known = useSpecification(id)
  const specification = known?.specification
  const language = useExplorer((state) => state.language)
  const architecture = useExplorer((state) => state.timeline.architectures.find((one) => one.id === id))
  const design = useExplorer((state) => state.overrides)
  const variant = specification?.variants.find(({ name }) => name === design?.variant)?.name
  const { network, original, changed, faults } = useNetwork(specification, variant, design?.dimensions)
  const rows = useMemo(() => network && buildLayerTable(network), [network])
  if (!known || !specification || !original || !network || !rows) return { failed: known === null }
  const { names } = known
  const { title = architecture?.title[language] ?? id } =
    specification.variants.find(({ name }) => name === network.variant) ?? {}
  const word = (name: string) => nameWord(name, names, language)
  const caption = [
    word(title),
    ...[...changed].map(([name, value]) => `${word(name)} = ${printValue(value)}`),
  ].join(', ')
  return {
    failed: false,
    designed: { specification, names, variant, original, network, rows, changed, faults, caption },
  }
}

const none: DimensionOverrides = new Map()

/**
 * The network of a variant with the reader's changes: the last one that could be computed, and what is wrong with the
 * changes if these cannot; and as it is without them.
 */
function useNetwork(
  specification: Specification | undefined,
  variant: string | undefined,
  wished: DimensionOverrides = none,
) {
  const original = useMemo(
    () => specification && evaluateNetwork(specification, variant).network,
    [specification, variant],
  )
  const changed = useMemo(
    () => (specification ? keepValidOverrides(specification, variant, wished) : none),
    [specification, variant, wished],
  )
  const result = useMemo(
    () =>
      specification && changed.size > 0
        ? evaluateNetwork(specification, variant, changed)
        : { network: original, issues: [] },
    [specification, variant, changed, original],
  )
  const last = useRef(original)
  const network = result.network ?? (last.current?.variant === original?.variant ? last.current : original)
  last.current = network
  return { network, original, changed, faults: result.issues.map(({ message }) => message) }
}

/** The specification of an architecture's network; undefined while it is on its way. */
function useSpecification(id: string): Known | null | undefined {
  const { loadSpecification } = useServices()
  const [known, set] = useState<Known | null>()
  useEffect(() => {
    let wanted = true
    openSpecification(loadSpecification, id).then((known) => {
      // In slices: a network is much to compute and to draw at once.
      if (wanted) startTransition(() => set(known))
    })
    return () => {
      wanted = false
    }
  }, [loadSpecification, id])
  return known
}
