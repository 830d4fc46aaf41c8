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
  readonly customNetwork: CustomNetwork
  readonly diagramState: DiagramState
  readonly title: string
}

/** Maximum numbers of boxes, tried in this order until the diagram is readable. */
const maxBoxCounts = [120, 60, 40, 30]

/**
 * The full-screen view of a network: its diagram with pan and zoom, its totals, and fields for its
 * dimensions.
 */
export function DiagramView({ customNetwork, diagramState, title }: Props) {
  const messages = useMessages('network')
  const actions = useActions()
  const { network, rows, specification, caption } = customNetwork
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<SVGSVGElement>(null)
  const drawing = useRef<SVGGElement>(null)
  const frameSize = useSize(frame)
  const [rotationChoice, setRotationChoice] = useState<boolean>()
  const [hoveredKey, setHoveredKey] = useState<string>()
  // Networks for images are usually drawn from left to right; done where that makes the diagram larger.
  const canRotate = frameSize !== undefined && frameSize.width > frameSize.height && hasImage(customNetwork)
  const isLargerRotated = (diagram: Diagram) =>
    canRotate && fitDrawing(frameSize, rotateSize(diagram, true)).k > fitDrawing(frameSize, diagram).k
  const isReadableInFrame = useCallback(
    (diagram: Diagram) =>
      frameSize === undefined ||
      [false, canRotate].some((rotated) => isReadable(frameSize, rotateSize(diagram, rotated))),
    [frameSize, canRotate],
  )
  const { diagram, toggle } = useDiagram(network, maxBoxCounts, isReadableInFrame)
  const isRotated = rotationChoice ?? isLargerRotated(diagram)
  const size = rotateSize(diagram, isRotated)
  const { transform, zoomBy, showAll, panIntoView } = usePanZoom(
    canvas,
    frameSize,
    size,
    diagramState.progress === 1,
    {
      onProgress: (progress) => actions.setDiagramProgress(diagramState.id, progress),
      onRelease: (isZoomingIn) =>
        isZoomingIn ? actions.openDiagram(diagramState.id) : actions.closeDiagram(),
    },
  )
  const getDetails = useMarkDetails(network, rows)
  const hoveredMark = diagram.marks.find(({ key }) => key === hoveredKey)
  useZoomKeys(diagramState.progress === 1, zoomBy, showAll)
  return (
    <>
      <header className={styles.header}>
        <h1 id="fullscreen-diagram-title" tabIndex={-1}>
          {title}
        </h1>
        <VariantSelect variants={specification.variants} chosen={network.variant} />
        <DiagramTools
          {...{ drawing, size, caption, isRotated, zoomBy, showAll }}
          name={network.variant || diagramState.id}
          onRotate={() => setRotationChoice(!isRotated)}
        />
      </header>
      <div className={styles.counts}>
        <Totals network={network} />
        <WhatIf customNetwork={customNetwork} isInitiallyOpen />
        <Memory network={network} />
      </div>
      <div className={styles.field} ref={frame}>
        <svg ref={canvas} className={styles.diagram} width={frameSize?.width} height={frameSize?.height}>
          <g transform={transform}>
            <g ref={drawing}>
              <g transform={isRotated ? getRotation(diagram) : undefined}>
                <DiagramTree
                  diagram={diagram}
                  label={messages.diagramOf(caption)}
                  describe={(mark) => describeMark(mark, getDetails(mark))}
                  hoveredKey={hoveredKey}
                  onHover={setHoveredKey}
                  onFocusMark={({ box }) => panIntoView(rotateBox(box, diagram, isRotated))}
                  onToggle={toggle}
                />
              </g>
            </g>
          </g>
        </svg>
        {hoveredMark && (
          <MarkCard key={transform} mark={hoveredMark} network={network} rows={rows} container={frame} />
        )}
      </div>
      <footer className={styles.footer}>
        <Strip rows={rows} count="parameters" hoveredKey={hoveredKey} onHover={setHoveredKey} />
        <Strip rows={rows} count="multiplyAdds" hoveredKey={hoveredKey} onHover={setHoveredKey} />
      </footer>
    </>
  )
}

const hasImage = ({ network }: CustomNetwork) =>
  [...network.inputs.values()].some(({ positions }) => positions.length === 2)
