import type { Network } from '../../network/evaluate/networkNode'
import type { Size } from '../geometry'
import { chooseUnfolded } from './chooseUnfolded'
import { makeDiagramNodes } from './diagramNodes'
import type { DiagramNames } from './diagramText'
import { layOutDiagram } from './layOutDiagram'

/** The maximum number of boxes in the diagram of an article. */
export const maxFigureBoxes = 30

/** The size of the diagram of a network in its article, as long as the reader has folded and unfolded nothing. */
export function measureFigureDiagram(network: Network, names: DiagramNames): Size {
  const nodes = makeDiagramNodes(network)
  const { width, height } = layOutDiagram(network, nodes, chooseUnfolded(nodes, maxFigureBoxes), names)
  return { width, height }
}
