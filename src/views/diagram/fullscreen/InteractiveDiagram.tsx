import { memo, type RefObject } from 'react'
import type { DiagramMark } from '../../../layout/diagram/diagramMark'
import type { Diagram } from '../../../layout/diagram/layOutDiagram'
import type { CustomNetwork } from '../../network/useCustomNetwork'
import { DiagramTree } from '../DiagramTree'
import { describeMark, useMarkDetails } from '../MarkCard'

interface Props {
  readonly diagram: Diagram
  readonly drawing: RefObject<SVGGElement | null>
  readonly customNetwork: CustomNetwork
  readonly label: string
  readonly hoveredKey: string | undefined
  readonly onHover: (key: string | undefined) => void
  readonly onFocusMark: (mark: DiagramMark) => void
  readonly onToggle: (key: string) => void
}

/** The diagram in the full-screen view. It is not rendered again while only its place on the screen changes. */
export const InteractiveDiagram = memo(function InteractiveDiagram({
  drawing,
  customNetwork,
  ...rest
}: Props) {
  const getDetails = useMarkDetails(customNetwork.network, customNetwork.rows)
  return (
    <g ref={drawing}>
      <DiagramTree describe={(mark) => describeMark(mark, getDetails(mark))} {...rest} />
    </g>
  )
})
