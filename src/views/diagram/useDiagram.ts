import { useMemo, useState } from 'react'
import { chooseUnfolded } from '../../layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../layout/diagram/diagramNodes'
import { type Diagram, layOutDiagram } from '../../layout/diagram/layOutDiagram'
import type { Network } from '../../network/evaluate/networkNode'
import { useDiagramNames } from './useDiagramNames'

interface FoldableDiagram {
  readonly diagram: Diagram
  /** Folds or unfolds a group. */
  readonly toggle: (key: string) => void
}

/**
 * The diagram of a network. By default it has at most the first number of `maxBoxCounts` with which it is
 * acceptable, otherwise the last; groups that the reader has folded or unfolded stay so.
 */
export function useDiagram(
  network: Network,
  maxBoxCounts: readonly number[],
  isAcceptable: (diagram: Diagram) => boolean = acceptAll,
): FoldableDiagram {
  const names = useDiagramNames()
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const diagramNodes = useMemo(() => makeDiagramNodes(network), [network])
  const defaultKeys = useMemo(() => {
    const candidates = maxBoxCounts.map((maxBoxes) => chooseUnfolded(diagramNodes, maxBoxes))
    return (
      candidates.find((keys) => isAcceptable(layOutDiagram(network, diagramNodes, keys, names))) ??
      candidates.at(-1)!
    )
  }, [network, diagramNodes, maxBoxCounts, names, isAcceptable])
  const unfoldedKeys = useMemo(() => {
    const keys = new Set(defaultKeys)
    for (const [key, isUnfolded] of choices) isUnfolded ? keys.add(key) : keys.delete(key)
    return keys
  }, [defaultKeys, choices])
  const diagram = useMemo(
    () => layOutDiagram(network, diagramNodes, unfoldedKeys, names),
    [network, diagramNodes, unfoldedKeys, names],
  )
  return { diagram, toggle: (key) => setChoices(new Map(choices).set(key, !unfoldedKeys.has(key))) }
}

const acceptAll = () => true
