import { useEffect, useMemo } from 'react'
import type { ComparedNetwork } from '../../../state/explorerPage'
import { hasNetwork } from '../../../state/resolveView'
import { useActions, useExplorer } from '../../hooks/context'
import type { NamedSpecification } from '../../network/loadNamedSpecification'
import { useSpecifications } from '../../network/useSpecifications'
import { type LeftOut, mendNetworks } from './mendNetworks'

interface MendedNetworks {
  readonly networks: readonly ComparedNetwork[]
  readonly leftOut: readonly LeftOut[]
  readonly specifications: ReadonlyMap<string, NamedSpecification | null>
}

/** What was left out of an address, by the networks that stayed. */
const leftOutBefore = new WeakMap<readonly ComparedNetwork[], readonly LeftOut[]>()

/** The networks that can be compared, with their specifications. The others are taken out of the address. */
export function useMendedNetworks(compared: readonly ComparedNetwork[]): MendedNetworks {
  const { compare } = useActions()
  const timeline = useExplorer((state) => state.timeline)
  const ids = useMemo(
    () => compared.map(({ id }) => id).filter((id) => hasNetwork(timeline, id)),
    [timeline, compared],
  )
  const specifications = useSpecifications(ids)
  const mended = useMemo(() => {
    const { networks, leftOut } = mendNetworks(timeline, compared, specifications)
    return { networks, leftOut: [...(leftOutBefore.get(compared) ?? []), ...leftOut] }
  }, [timeline, compared, specifications])
  useEffect(() => {
    if (mended.networks === compared) return
    leftOutBefore.set(mended.networks, mended.leftOut)
    compare(mended.networks)
  }, [mended, compared, compare])
  return { ...mended, specifications }
}
