import { type ComponentProps, type CSSProperties, memo, useRef, useState } from 'react'
import type { DiagramMark } from '../../../layout/diagram/diagramMark'
import {
  closeLevel,
  getShownLayer,
  getUnfoldedLevels,
  keepGroup,
} from '../../../layout/diagram/zoom/zoomDiagram'
import type { DiagramState } from '../../../state/diagramState'
import { useActions, useMessages } from '../../hooks/context'
import { useLatestCallback } from '../../hooks/useLatestCallback'
import { useSize } from '../../hooks/useSize'
import { Memory } from '../../network/Memory'
import { Strip } from '../../network/Strip'
import { Totals } from '../../network/Totals'
import type { CustomNetwork } from '../../network/useCustomNetwork'
import { VariantSelect } from '../../network/VariantSelect'
import { WhatIf } from '../../network/whatIf/WhatIf'
import { LayerCard } from '../layer/LayerCard'
import { MarkCard } from '../MarkCard'
import { DiagramTools } from './DiagramTools'
import styles from './DiagramView.module.css'
import { InteractiveDiagram } from './InteractiveDiagram'
import { useDiagramPart } from './useDiagramPart'
import { useDiagramStage } from './useDiagramStage'
import { useDiagramZoom } from './useDiagramZoom'
import { useZoomKeys } from './useZoomKeys'

interface Props {
  readonly customNetwork: CustomNetwork
  readonly diagramState: DiagramState
  readonly title: string
}

/**
 * The full-screen view of a network: its diagram, which opens further on zooming in down to the card of a layer, its
 * totals, and fields for its dimensions.
 */
export function DiagramView({ customNetwork, diagramState, title }: Props) {
  const messages = useMessages('network')
  const actions = useActions()
  const { network, rows, specification, caption } = customNetwork
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGGElement>(null)
  const frameSize = useSize(frame)
  const [hoveredKey, setHoveredKey] = useState<string>()
  const { stage, diagramNodes, names, isUnfolded, setUnfolded } = useDiagramStage(network, frameSize)
  const isFullyOpen = diagramState.progress === 1
  const { view, show, zoomBy, showAll, panIntoView } = useDiagramZoom(frame, stage, isFullyOpen, {
    onProgress: (progress) => actions.setDiagramProgress(diagramState.id, progress),
    onRelease: (isZoomingIn) => (isZoomingIn ? actions.openDiagram(diagramState.id) : actions.closeDiagram()),
  })
  useDiagramPart(network, stage, view, diagramState, show)
  const diagram = view && stage?.layOut(getUnfoldedLevels(view.levels))
  const toggle = useLatestCallback((key: string) => {
    if (!view || !stage || !diagram) return
    const closed = closeLevel(view, key)
    const after = closed === view ? setUnfolded(key, !isUnfolded(key)) : stage
    if (after) show(keepGroup(closed, key, diagram, after))
  })
  const revealMark = useLatestCallback(({ box }: DiagramMark) => panIntoView(box))
  const zoomAtMark = (factor: number) => {
    const mark = hoveredKey === undefined ? undefined : diagram?.marks.find(({ key }) => key === hoveredKey)
    if (!mark || !view) return zoomBy(factor)
    const { k, x, y } = view.transform
    const { box } = mark
    zoomBy(factor, { x: k * (box.x + box.width / 2) + x, y: k * (box.y + box.height / 2) + y })
  }
  useZoomKeys(isFullyOpen, zoomAtMark, showAll)
  const shownLayer = view && getShownLayer(view.levels)
  const shownMark =
    shownLayer === undefined ? undefined : diagram?.marks.find(({ key }) => key === shownLayer)
  const hoveredMark = shownMark ? undefined : diagram?.marks.find(({ key }) => key === hoveredKey)
  const transform = view && `translate(${view.transform.x},${view.transform.y}) scale(${view.transform.k})`
  return (
    <>
      <header className={styles.header}>
        <h1 id="fullscreen-diagram-title" tabIndex={-1}>
          {title}
        </h1>
        <VariantSelect
          variants={specification.variants}
          chosen={network.variant}
          isModified={customNetwork.isModified}
        />
        <DiagramTools
          {...{ drawing, caption, showAll }}
          size={diagram ?? { width: 0, height: 0 }}
          zoomBy={zoomAtMark}
          name={customNetwork.fileName}
        />
      </header>
      <Counts customNetwork={customNetwork} />
      <div ref={frame} className={styles.field}>
        <svg className={styles.diagram} width={frameSize?.width} height={frameSize?.height}>
          {diagram && (
            <g transform={transform} style={{ '--scale': view.transform.k } as CSSProperties}>
              <InteractiveDiagram
                {...{ diagram, drawing, customNetwork, hoveredKey }}
                label={messages.diagramOf(caption)}
                onHover={setHoveredKey}
                onFocusMark={revealMark}
                onToggle={toggle}
              />
            </g>
          )}
        </svg>
        {diagram && hoveredMark && (
          <MarkCard
            key={transform}
            mark={hoveredMark}
            marks={diagram.marks}
            network={network}
            rows={rows}
            container={frame}
          />
        )}
        {shownMark && (
          <LayerCard
            mark={shownMark}
            {...{ network, rows, diagramNodes, names, caption }}
            onClose={() => view && show(closeLevel(view, shownMark.key))}
          />
        )}
      </div>
      <Shares rows={rows} hoveredKey={shownLayer ?? hoveredKey} onHover={setHoveredKey} />
    </>
  )
}

/** Not rendered again while the reader zooms. */
const Counts = memo(function Counts({ customNetwork }: { readonly customNetwork: CustomNetwork }) {
  const { network } = customNetwork
  return (
    <div className={styles.counts}>
      <Totals network={network} batch={customNetwork.batch} />
      <WhatIf customNetwork={customNetwork} isInitiallyOpen />
      <Memory network={network} batch={customNetwork.batch} />
    </div>
  )
})

const Shares = memo(function Shares(props: Omit<ComponentProps<typeof Strip>, 'count'>) {
  return (
    <footer className={styles.footer}>
      <Strip count="parameters" {...props} />
      <Strip count="multiplyAdds" {...props} />
    </footer>
  )
})
