import { type CSSProperties, useRef } from 'react'
import type { LayerRow } from '../../network/describe/layerTable'
import type { Network } from '../../network/evaluate/networkNode'
import { useMessages } from '../hooks/context'
import { IconButton } from '../shared/IconButton'
import styles from './DiagramFigure.module.css'
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

/** The maximum number of boxes in the margin. */
const maxBoxCounts = [30]

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
    <figure className={styles.figure}>
      <div className={styles.frame} ref={frame}>
        <div className={styles.scroll}>
          <svg
            className={styles.diagram}
            viewBox={`0 0 ${width} ${height}`}
            style={
              {
                width,
                '--height': `${height}px`,
                '--min-width': `${0.8 * width}px`,
              } as CSSProperties
            }
          >
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
          </svg>
        </div>
        {hoveredMark && (
          <MarkCard
            mark={hoveredMark}
            marks={diagram.marks}
            network={network}
            rows={rows}
            container={frame}
          />
        )}
      </div>
      <figcaption>
        <span>{messages.expandHint}</span>
        <IconButton icon="wide" label={messages.openFullscreen} onClick={onOpenFullscreen} />
        <SavePicture drawing={drawing} width={width} height={height} caption={title} name={name} />
      </figcaption>
    </figure>
  )
}
