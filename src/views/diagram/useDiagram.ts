import { useMemo, useState } from 'react'
import { chooseUnfolded } from '../../layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../layout/diagram/diagramNodes'
import { type Diagram, layOutDiagram } from '../../layout/diagram/layOutDiagram'
import type { Network } from '../../network/evaluate/networkNode'
import { useWording } from './useWording'

interface Unfolding {
  readonly diagram: Diagram
  readonly open: ReadonlySet<string>
  /** Unfolds a group, or folds it. */
  readonly toggle: (key: string) => void
}

/**
 * The diagram of a network; what the reader unfolds or folds stays so. At first it has about so many boxes: the first of
 * the numbers with which it suits, or the last.
 */
export function useDiagram(
  network: Network,
  boxes: readonly number[],
  suits: (diagram: Diagram) => boolean = always,
): Unfolding {
  const words = useWording()
  const [wishes, setWishes] = useState<ReadonlyMap<string, boolean>>(new Map())
  const scheme = useMemo(() => makeDiagramNodes(network), [network])
  const usual = useMemo(() => {
    const choices = boxes.map((most) => chooseUnfolded(scheme, most))
    return choices.find((open) => suits(layOutDiagram(network, scheme, open, words))) ?? choices.at(-1)!
  }, [network, scheme, boxes, words, suits])
  const open = useMemo(() => {
    const all = new Set(usual)
    for (const [key, wish] of wishes) wish ? all.add(key) : all.delete(key)
    return all
  }, [usual, wishes])
  const diagram = useMemo(() => layOutDiagram(network, scheme, open, words), [network, scheme, open, words])
  return { diagram, open, toggle: (key) => setWishes(new Map(wishes).set(key, !open.has(key))) }
}

const always = () => true
