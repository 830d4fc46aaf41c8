import { useEffect, useMemo, useRef } from 'react'
import {
  type DiagramZoom,
  getInitialZoom,
  type ZoomStage,
  zoomToKey,
} from '../../../layout/diagram/zoom/zoomDiagram'
import { nameNodes } from '../../../network/describe/nodeNames'
import type { Network } from '../../../network/evaluate/networkNode'
import type { DiagramState } from '../../../state/diagramState'
import { useActions } from '../../hooks/context'

/**
 * Keeps the part of the diagram in the address: what zooming has opened is recorded there, and a part that comes from an
 * address or from the history is opened as zooming would. A part that does not exist is dropped.
 */
export function useDiagramPart(
  network: Network,
  stage: ZoomStage | undefined,
  view: DiagramZoom | undefined,
  { progress, part }: DiagramState,
  show: (view: DiagramZoom) => void,
) {
  const { setDiagramPart } = useActions()
  const names = useMemo(() => nameNodes(network), [network])
  const innermost = view?.levels.at(-1)
  const shown = innermost && names.get(innermost.key)
  /** The part that view and address have had in common. */
  const common = useRef<string>(undefined)
  useEffect(() => {
    if (progress !== 1 || !stage || !view) return
    if (part !== common.current) {
      common.current = part
      if (part === shown) return
      const key = [...names].find(([, name]) => name === part)?.[0]
      show((key === undefined ? undefined : zoomToKey(key, stage)) ?? getInitialZoom(stage))
    } else if (shown !== common.current) {
      common.current = shown
      setDiagramPart(shown)
    }
  }, [progress, part, shown, stage, view, names, show, setDiagramPart])
}
