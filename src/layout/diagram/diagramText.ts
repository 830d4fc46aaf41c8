import { formatNotation, qualifyLayerType } from '../../network/describe/notation'
import type { Network } from '../../network/evaluate/networkNode'
import { formatShape, type Tensor } from '../../network/layers/tensor'
import { measureText } from '../../text/measureText'
import { placeBranches } from './branchPlacement'
import { type DiagramLayer, type DiagramNode, hasOwnBox, makeRouter } from './diagramNodes'

/** The name of a node and its numbers. */
export interface NodeText {
  readonly title: string
  readonly detail: string
}

/** Names in the language of the interface. */
export interface DiagramNames {
  /** The name of a qualified layer type, including junctions. */
  layerType(qualifiedType: string): string
  /** The name of a part of a layer, such as a gate; undefined for other names. */
  part(name: string): string | undefined
  /** The display form of a name given in the specification. */
  name(name: string): string
}

/** Font sizes of boxes, of bars and narrow boxes, and of frames, in pixels. */
export const fontSizes = { box: 12.5, narrow: 11, frame: 12 }
/** The space of the minus sign before the title of a frame. */
export const frameGlyphPx = 13
const paddingPx = { wide: 20, narrow: 14, between: 14, frame: 15 }

const describeLayer = ({ node, times }: Pick<DiagramLayer, 'node' | 'times'>, names: DiagramNames) => ({
  // A gate is a dense layer with a name.
  title:
    (node.layerType === 'dense' && node.name && names.part(node.name)) ||
    names.layerType(qualifyLayerType(node)),
  detail: [formatNotation(node), times > 1 ? `×${times}` : ''].filter(Boolean).join('  '),
})

/** The text of a node; of a junction that of its router, if it has one. */
export function describeNode(diagramNode: DiagramNode, names: DiagramNames): NodeText {
  switch (diagramNode.form) {
    case 'layer':
      return describeLayer(diagramNode, names)
    case 'group': {
      // Stretches of a repetition are titled by their range, layers by their type.
      const { name, times, repeatRange, isCompositeLayer } = diagramNode
      if (isCompositeLayer) return describeLayer(diagramNode, names)
      const title = [names.name(name), repeatRange].filter(Boolean).join(' ')
      return { title, detail: times > 1 ? `×${times}` : '' }
    }
    case 'junction':
      return diagramNode.hasRouter ? describeLayer(makeRouter(diagramNode), names) : { title: '', detail: '' }
    case 'reference':
      return { title: names.name(diagramNode.name), detail: '' }
  }
}

export const describeInput = (name: string, tensor: Tensor, names: DiagramNames) => ({
  title: names.name(name),
  detail: formatShape(tensor) + (tensor.symbols === undefined ? '' : ` ${names.layerType('tokens')}`),
})

/** The breadth at which the label of each input fits on one line. */
export const measureInputBreadth = (inputs: Network['inputs'], names: DiagramNames) =>
  Math.max(...[...inputs].map(([name, tensor]) => measureLine(describeInput(name, tensor, names))))

/** The breadth at which the labels of all boxes and groups of a network fit on one line. */
export const measureBreadth = (row: readonly DiagramNode[], names: DiagramNames) =>
  measureRow(row, 132, (diagramNode) => {
    const { form } = diagramNode
    const hasLine = form === 'layer' ? hasOwnBox(diagramNode) : form !== 'reference'
    return hasLine ? measureLine(describeNode(diagramNode, names)) : 0
  })

/** The breadth of a narrow lane: its titles and numbers fit when stacked. */
export const measureNarrowBreadth = (row: readonly DiagramNode[], names: DiagramNames) =>
  measureRow(row, 44, (diagramNode) => measureColumn(describeNode(diagramNode, names)))

/** The maximum over the nodes of a row and of the rows within them that are as broad as their surroundings. */
function measureRow(
  row: readonly DiagramNode[],
  min: number,
  measure: (diagramNode: DiagramNode) => number,
): number {
  return row.reduce(
    (max, diagramNode) =>
      Math.max(max, measure(diagramNode), measureRow(getAxisRow(diagramNode), min, measure)),
    min,
  )
}

/** The children of a group, or the branch of a junction on the axis; of several lanes none, as they are narrow. */
function getAxisRow(diagramNode: DiagramNode): readonly DiagramNode[] {
  if (diagramNode.form === 'group') return diagramNode.children
  const lanes = diagramNode.form === 'junction' ? placeBranches(diagramNode).lanes : []
  return lanes.length === 1 ? lanes[0]! : []
}

const measureLine = ({ title, detail }: NodeText) =>
  Math.ceil(
    measureText(title, fontSizes.box, 'semibold') +
      measureText(detail, fontSizes.box) +
      (detail === '' ? 0 : paddingPx.between) +
      paddingPx.wide,
  )

const measureColumn = ({ title, detail }: NodeText) =>
  Math.ceil(
    Math.max(...[title, detail].map((text) => measureText(text, fontSizes.narrow, 'semibold'))) +
      paddingPx.narrow,
  )

/**
 * The minimum extent of a frame to either side, so that its title fits on the left of the axis and its number
 * on the right.
 */
export const measureFrameSides = ({ title, detail }: NodeText) => {
  const measureSide = (text: string) =>
    Math.ceil(measureText(text, fontSizes.frame, 'semibold')) + paddingPx.frame
  return { left: measureSide(title) + frameGlyphPx, right: detail === '' ? 0 : measureSide(detail) }
}
