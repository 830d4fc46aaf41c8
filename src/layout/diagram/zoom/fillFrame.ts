import type { Network } from '../../../network/evaluate/networkNode'
import type { Size } from '../../geometry'
import { chooseUnfolded } from '../chooseUnfolded'
import type { DiagramNode } from '../diagramNodes'
import type { DiagramNames } from '../diagramText'
import type { ColumnRule } from '../layOutBox'
import { type DiagramMeasures, measureDiagram } from '../layOutDiagram'
import { fitDrawing, isReadable, minReadableScale } from './fitDrawing'

/** Which groups are unfolded at rest, and where the diagram continues in a further column. */
export interface RestingLayout {
  readonly unfoldedKeys: ReadonlySet<string>
  readonly columns: ColumnRule
}

/** Maximum numbers of boxes, tried in this order. */
const maxBoxCounts = [120, 80, 60, 40, 30, 20, 12]
const maxColumns = 6

/**
 * The layout at rest with the most boxes whose text can be read when the whole diagram is in the frame, in as many columns
 * as make it largest. If there is none, the one that comes closest to it.
 */
export function fillFrame(
  network: Network,
  diagramNodes: readonly DiagramNode[],
  names: DiagramNames,
  frame: Size,
): RestingLayout {
  let best: { readonly resting: RestingLayout; readonly diagram: DiagramMeasures } | undefined
  let triedSize = -1
  for (const maxBoxes of maxBoxCounts) {
    const unfoldedKeys = chooseUnfolded(diagramNodes, maxBoxes)
    if (unfoldedKeys.size === triedSize) continue
    triedSize = unfoldedKeys.size
    const layOut = (columns?: ColumnRule) =>
      measureDiagram(network, diagramNodes, unfoldedKeys, names, columns)
    const single = layOut()
    const isHopeless = maxBoxes > maxBoxCounts.at(-1)! && !couldBeReadable(frame, single)
    const diagram = isHopeless ? single : chooseColumns(frame, single, layOut)
    const candidate = {
      diagram,
      resting: { unfoldedKeys, columns: { starts: new Set(diagram.columnStarts) } },
    }
    if (isReadable(frame, diagram)) return candidate.resting
    if (!best || fitDrawing(frame, diagram).k > fitDrawing(frame, best.diagram).k) best = candidate
  }
  return best!.resting
}

/** Whether columns could make a diagram readable; they take about as much area as one column. */
const couldBeReadable = (frame: Size, { width, height }: DiagramMeasures) =>
  minReadableScale ** 2 * minColumnArea * width * height <= frame.width * frame.height
/** The area of a diagram in columns, at least, as a fraction of that in one. */
const minColumnArea = 0.6

/** The diagram in the number of columns with which it is largest in the frame. */
function chooseColumns(
  frame: Size,
  single: DiagramMeasures,
  layOut: (columns: ColumnRule) => DiagramMeasures,
): DiagramMeasures {
  let best = single
  for (let count = 2; count <= maxColumns; count++) {
    // More columns only make it wider still.
    if (best.width / frame.width > best.height / frame.height) break
    const diagram = layOut({
      maxLength: (1.05 * single.height) / count,
      measuredLengths: new Map(),
    })
    if (diagram.columnStarts.length === 0) break
    if (fitDrawing(frame, diagram).k > fitDrawing(frame, best).k) best = diagram
  }
  return best
}
