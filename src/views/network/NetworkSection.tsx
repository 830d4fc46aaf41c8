import { useEffect, useMemo, useRef, useState } from 'react'
import { plain } from '../../i18n/format'
import type { Blueprint } from '../../model/blueprint'
import { compact } from '../../model/quantity'
import { type Changes, fittingChanges } from '../../network/changes'
import { evaluateNetwork } from '../../network/evaluate'
import type { Network } from '../../network/network'
import { readSpecification } from '../../network/read'
import { receptiveField } from '../../network/receptive'
import type { Specification } from '../../network/specification'
import { layerRows } from '../../network/table'
import { useActions, useExplorer, useMessages, useSurroundings } from '../context'
import { LayerTable } from './LayerTable'
import { Memory } from './Memory'
import { Strip } from './Strip'
import { NamesProvider } from './useNameWord'
import { VariantSelect } from './VariantSelect'
import { WhatIf } from './WhatIf'

/** A network computed from its specification: its counts, where they are, and every layer. */
export default function NetworkSection({ id }: { id: string }) {
  const { network: say } = useMessages()
  const { base } = useSurroundings()
  const { specification, names, failed } = useSpecification(id)
  const { setDesign } = useActions()
  const design = useExplorer((state) => state.design)
  const variant = specification?.variants.find(({ name }) => name === design?.variant)?.name
  const [pointed, point] = useState<number>()
  const { network, original, changed, faults } = useNetwork(specification, variant, design?.changed)
  const rows = useMemo(() => network && layerRows(network), [network])
  if (failed) return <p className="network-failed">{say.failed}</p>
  if (!specification || !original || !network || !rows) return null
  return (
    <NamesProvider value={names}>
      <section className="network" aria-labelledby="network-title">
        <h3 id="network-title">{say.title}</h3>
        {specification.variants.length > 1 && (
          <VariantSelect variants={specification.variants} chosen={network.variant} />
        )}
        <Totals network={network} />
        <Memory network={network} />
        <Strip rows={rows} count="parameters" pointed={pointed} onPoint={point} />
        <Strip rows={rows} count="multiplyAdds" pointed={pointed} onPoint={point} />
        <WhatIf
          specification={specification}
          variant={original.variant}
          changed={changed}
          onChange={(changed) => setDesign({ ...(variant !== undefined && { variant }), changed })}
          faults={faults}
        />
        <LayerTable rows={rows} pointed={pointed} onPoint={point} />
        <p className="convention">
          {say.convention} <a href={`${base}data/networks/${id}.json`}>{say.data}</a>
        </p>
      </section>
    </NamesProvider>
  )
}

const none: Changes = new Map()

/**
 * The network of a variant with the reader's changes: the last one that could be computed, and what is wrong with the
 * changes if these cannot; and as it is without them.
 */
function useNetwork(
  specification: Specification | undefined,
  variant: string | undefined,
  wished: Changes = none,
) {
  const original = useMemo(
    () => specification && evaluateNetwork(specification, variant).network,
    [specification, variant],
  )
  const changed = useMemo(
    () => (specification ? fittingChanges(specification, variant, wished) : none),
    [specification, variant, wished],
  )
  const result = useMemo(
    () =>
      specification && changed.size > 0
        ? evaluateNetwork(specification, variant, changed)
        : { network: original, faults: [] },
    [specification, variant, changed, original],
  )
  const last = useRef(original)
  const network = result.network ?? (last.current?.variant === original?.variant ? last.current : original)
  last.current = network
  return { network, original, changed, faults: result.faults.map(({ message }) => message) }
}

interface Opened {
  readonly specification?: Specification
  readonly names: Blueprint['names']
  readonly failed: boolean
}

function useSpecification(id: string): Opened {
  const { openBlueprint } = useSurroundings()
  const [state, set] = useState<Opened>({ names: {}, failed: false })
  useEffect(() => {
    let wanted = true
    openBlueprint(id).then(
      (blueprint) => {
        const { specification } = readSpecification(blueprint?.plain)
        const names = blueprint?.names ?? {}
        if (wanted) set(specification ? { specification, names, failed: false } : { names, failed: true })
      },
      () => wanted && set({ names: {}, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [openBlueprint, id])
  return state
}

function Totals({ network }: { network: Network }) {
  const { network: say } = useMessages()
  const language = useExplorer((state) => state.language)
  const field = useMemo(() => receptiveField(network), [network])
  const { parameters, activeParameters, multiplyAdds, activations, depth, cache } = network
  const totals: [string, number | bigint][] = [
    [say.parameters, parameters],
    ...(activeParameters < parameters ? [[say.activeParameters, activeParameters] as [string, bigint]] : []),
    [say.multiplyAdds, multiplyAdds],
    [say.depth, depth],
    [say.activations, activations],
    ...(cache > 0 ? [[say.cache, cache] as [string, number]] : []),
  ]
  return (
    <dl className="totals">
      {totals.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={plain(Number(count), language)}>
            {count < 10_000 ? plain(Number(count), language) : compact(Number(count), language)}
          </dd>
        </div>
      ))}
      {field && (
        <div>
          <dt>{say.field}</dt>
          <dd>{field.join('×')}</dd>
        </div>
      )}
    </dl>
  )
}
