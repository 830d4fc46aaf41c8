import { useRef } from 'react'
import { maxFigureBoxes } from '../../layout/diagram/figureDiagram'
import type { LayerRow } from '../../network/describe/layerTable'
import type { Network } from '../../network/evaluate/networkNode'
import { useMessages } from '../hooks/context'
import { Icon } from '../shared/Icon'
import { DiagramFrame } from './DiagramFrame'
import { DiagramTree } from './DiagramTree'
import { describeMark, MarkCard, useMarkDetails } from './MarkCard'
import { SavePicture } from './SavePicture'
import { useDiagram } from './useDiagram'

interface Props {
  readonly network: Network
  readonly rows: readonly LayerRow[]
  readonly title: string
  /** The name of saved files, without extension. */
  readonly name: string
  readonly hoveredKey: string | undefined
  readonly onHover: (key: string | undefined) => void
  /** Called to open the diagram over the whole page. */
  readonly onOpenFullscreen: () => void
}

const maxBoxCounts = [maxFigureBoxes]

/** The diagram of a network in the margin of its article. */
export function DiagramFigure({ network, rows, title, name, hoveredKey, onHover, onOpenFullscreen }: Props) {
  const messages = useMessages('network')
  const { diagram, toggle } = useDiagram(network, maxBoxCounts)
  const { width, height } = diagram
  const drawing = useRef<SVGGElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const getDetails = useMarkDetails(network, rows)
  const hoveredMark = diagram.marks.find(({ key }) => key === hoveredKey)
  return (
    <DiagramFrame
      ref={frame}
      size={diagram}
      hint={messages.expandHint}
      drawing={
        <g ref={drawing}>
          <DiagramTree
            diagram={diagram}
            label={messages.diagramOf(title)}
            describe={(mark) => describeMark(mark, getDetails(mark))}
            hoveredKey={hoveredKey}
            onHover={onHover}
            onToggle={toggle}
          />
        </g>
      }
      card={
        hoveredMark && (
          <MarkCard
            mark={hoveredMark}
            marks={diagram.marks}
            network={network}
            rows={rows}
            container={frame}
          />
        )
      }
      tools={
        <>
          <button
            type="button"
            aria-label={messages.openFullscreen}
            title={messages.openFullscreen}
            onClick={onOpenFullscreen}
          >
            <Icon name="wide" />
            {messages.fullscreen}
          </button>
          <SavePicture drawing={drawing} width={width} height={height} caption={title} name={name} />
        </>
      }
    />
  )
}
