import { useMemo, useState } from 'react'
import { type DiagramNode, makeDiagramNodes } from '../../../layout/diagram/diagramNodes'
import type { DiagramNames } from '../../../layout/diagram/diagramText'
import { type Diagram, layOutDiagram } from '../../../layout/diagram/layOutDiagram'
import { fillFrame, type RestingLayout } from '../../../layout/diagram/zoom/fillFrame'
import type { ZoomStage } from '../../../layout/diagram/zoom/zoomDiagram'
import type { Size } from '../../../layout/geometry'
import type { Network } from '../../../network/evaluate/networkNode'
import { useDiagramNames } from '../useDiagramNames'

interface DiagramStage {
  readonly diagramNodes: readonly DiagramNode[]
  readonly names: DiagramNames
  /** Undefined until the size of the frame is known. */
  readonly stage: ZoomStage | undefined
  /** Whether a group is unfolded without zooming. */
  isUnfolded(key: string): boolean
  /** Folds or unfolds a group, and returns the stage after it. */
  setUnfolded(key: string, isUnfolded: boolean): ZoomStage | undefined
}

/** The groups that the reader has folded (false) or unfolded (true). */
type Choices = ReadonlyMap<string, boolean>

/** The diagram of a network in a frame, arranged to fill it; each set of unfolded groups is laid out once. */
export function useDiagramStage(network: Network, frame: Size | undefined): DiagramStage {
  const names = useDiagramNames()
  const [choices, setChoices] = useState<Choices>(new Map())
  const diagramNodes = useMemo(() => makeDiagramNodes(network), [network])
  const makeStage = useMemo(() => {
    if (!frame) return undefined
    const resting = fillFrame(network, diagramNodes, names, frame)
    const layOut = cacheLayouts((keys) => layOutDiagram(network, diagramNodes, keys, names, resting.columns))
    return (current: Choices): ZoomStage & { readonly unfoldedKeys: ReadonlySet<string> } => {
      const unfoldedKeys = choose(resting, current)
      return { frame, unfoldedKeys, layOut: (further) => layOut(new Set([...unfoldedKeys, ...further])) }
    }
  }, [network, diagramNodes, names, frame])
  const stage = useMemo(() => makeStage?.(choices), [makeStage, choices])
  return {
    diagramNodes,
    names,
    stage,
    isUnfolded: (key) => stage?.unfoldedKeys.has(key) ?? false,
    setUnfolded(key, isUnfolded) {
      const next = new Map(choices).set(key, isUnfolded)
      setChoices(next)
      return makeStage?.(next)
    },
  }
}

function choose({ unfoldedKeys }: RestingLayout, choices: Choices): ReadonlySet<string> {
  const keys = new Set(unfoldedKeys)
  for (const [key, isUnfolded] of choices) isUnfolded ? keys.add(key) : keys.delete(key)
  return keys
}

function cacheLayouts(layOut: (unfoldedKeys: ReadonlySet<string>) => Diagram) {
  const cache = new Map<string, Diagram>()
  return (unfoldedKeys: ReadonlySet<string>): Diagram => {
    const id = [...unfoldedKeys].sort().join()
    const diagram = cache.get(id) ?? layOut(unfoldedKeys)
    cache.set(id, diagram)
    return diagram
  }
}
