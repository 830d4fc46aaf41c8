import { useCallback, useRef, useState } from 'react'
import { fitDrawing, getRotation, isReadable, rotateBox, rotateSize } from '../../layout/diagram/fitDrawing'
import type { Diagram } from '../../layout/diagram/layOutDiagram'
import type { DiagramState } from '../../state/diagramState'
import { useActions, useMessages } from '../hooks/context'
import { useSize } from '../hooks/useSize'
import { Memory } from '../network/Memory'
import { Strip } from '../network/Strip'
import { Totals } from '../network/Totals'
import type { CustomNetwork } from '../network/useCustomNetwork'
import { VariantSelect } from '../network/VariantSelect'
import { WhatIf } from '../network/whatIf/WhatIf'
import { DiagramTools } from './DiagramTools'
import { DiagramTree } from './DiagramTree'
import styles from './DiagramView.module.css'
import { describeMark, MarkCard, useMarkDetails } from './MarkCard'
import { useDiagram } from './useDiagram'
import { usePanZoom } from './usePanZoom'
import { useZoomKeys } from './useZoomKeys'

interface Props {
  readonly designed: CustomNetwork
  readonly dive: DiagramState
  readonly title: string
}

/** How many boxes a page has room for: as many as can be read. */
const boxes = [120, 60, 40, 30]

/** A network over the whole page: its diagram to be moved through, what it counts, what it would be. */
export function DiagramView({ designed, dive, title }: Props) {
  const messages = useMessages('network')
  const actions = useActions()
  const { network, rows, specification, caption } = designed
  const field = useRef<HTMLDivElement>(null)
  const canvas = useRef<SVGSVGElement>(null)
  const drawing = useRef<SVGGElement>(null)
  const frame = useSize(field)
  const [wish, setWish] = useState<boolean>()
  const [pointed, point] = useState<string>()
  // Networks that see images are drawn lying where that makes them larger, as their figures are.
  const image = frame !== undefined && frame.width > frame.height && hasImage(designed)
  const lies = (diagram: Diagram) =>
    image && fitDrawing(frame, rotateSize(diagram, true)).k > fitDrawing(frame, diagram).k
  const suits = useCallback(
    (diagram: Diagram) =>
      frame === undefined || [false, image].some((turned) => isReadable(frame, rotateSize(diagram, turned))),
    [frame, image],
  )
  const { diagram, toggle } = useDiagram(network, boxes, suits)
  const turned = wish ?? lies(diagram)
  const size = rotateSize(diagram, turned)
  const { transform, zoomBy, showAll, reveal } = usePanZoom(canvas, frame, size, dive.progress === 1, {
    leave: (depth) => actions.setDiagramProgress(dive.id, depth),
    left: (inward) => (inward ? actions.openDiagram(dive.id) : actions.closeDiagram()),
  })
  const facts = useMarkDetails(network, rows)
  const mark = diagram.marks.find(({ key }) => key === pointed)
  useZoomKeys(dive.progress === 1, zoomBy, showAll)
  return (
    <>
      <header className={styles.header}>
        <h1 id="inside-title" tabIndex={-1}>
          {title}
        </h1>
        <VariantSelect variants={specification.variants} chosen={network.variant} />
        <DiagramTools
          {...{ drawing, size, caption, turned, zoomBy, showAll }}
          name={network.variant || dive.id}
          onTurn={() => setWish(!turned)}
        />
      </header>
      <div className={styles.counts}>
        <Totals network={network} />
        <WhatIf designed={designed} isInitiallyOpen />
        <Memory network={network} />
      </div>
      <div className={styles.field} ref={field}>
        <svg ref={canvas} className={styles.diagram} width={frame?.width} height={frame?.height}>
          <g transform={transform}>
            <g ref={drawing}>
              <g transform={turned ? getRotation(diagram) : undefined}>
                <DiagramTree
                  diagram={diagram}
                  label={messages.diagramOf(caption)}
                  tell={(mark) => describeMark(mark, facts(mark))}
                  pointed={pointed}
                  onPoint={point}
                  onWalk={({ box }) => reveal(rotateBox(box, diagram, turned))}
                  onToggle={toggle}
                />
              </g>
            </g>
          </g>
        </svg>
        {mark && <MarkCard key={transform} mark={mark} network={network} rows={rows} within={field} />}
      </div>
      <footer className={styles.footer}>
        <Strip rows={rows} count="parameters" pointed={pointed} onPoint={point} />
        <Strip rows={rows} count="multiplyAdds" pointed={pointed} onPoint={point} />
      </footer>
    </>
  )
}

const hasImage = ({ network }: CustomNetwork) =>
  [...network.inputs.values()].some(({ positions }) => positions.length === 2)
