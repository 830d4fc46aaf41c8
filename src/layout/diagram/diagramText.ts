import { formatNotation, qualifyLayerType } from '../../network/describe/notation'
import type { Network } from '../../network/evaluate/networkNode'
import { formatShape, type Tensor } from '../../network/layers/tensor'
import { measureText } from '../../text/measureText'
import { placeBranches } from './branchPlacement'
import {
  type DiagramGroup,
  type DiagramJunction,
  type DiagramLayer,
  type DiagramNode,
  hasOwnBox,
  makeRouter,
} from './diagramNodes'

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
const noText = { title: '', detail: '' }
const paddingPx = { wide: 20, narrow: 14, between: 14, frame: 15 }

export const describeLayer = (
  { node, times }: Pick<DiagramLayer, 'node' | 'times'>,
  names: DiagramNames,
) => ({
  // A gate is a dense layer with a name.
  title:
    (node.layerType === 'dense' && node.name && names.part(node.name)) ||
    names.layerType(qualifyLayerType(node)),
  detail: [formatNotation(node), times > 1 ? `×${times}` : ''].filter(Boolean).join('  '),
})

/**
 * The title and detail of a group. Stretches of a repetition are titled by their range, layers by their type.
 */
export function describeGroup(group: DiagramGroup, names: DiagramNames) {
  const { name, times, repeatRange, isCompositeLayer } = group
  if (isCompositeLayer) return describeLayer(group, names)
  const title = [names.name(name), repeatRange].filter(Boolean).join(' ')
  return { title, detail: times > 1 ? `×${times}` : '' }
}

export const describeInput = (name: string, tensor: Tensor, names: DiagramNames) => ({
  title: names.name(name),
  detail: formatShape(tensor) + (tensor.symbols === undefined ? '' : ` ${names.layerType('tokens')}`),
})

/** The breadth at which the label of each input fits on one line. */
export const measureInputBreadth = (inputs: Network['inputs'], names: DiagramNames) =>
  Math.max(
    ...[...inputs].map(([name, tensor]) => {
      const { title, detail } = describeInput(name, tensor, names)
      return measureLine(title, detail)
    }),
  )

/** The breadth at which the labels of all boxes and groups of a network fit on one line. */
export function measureBreadth(row: readonly DiagramNode[], names: DiagramNames): number {
  return row.reduce((max, diagramNode) => {
    if (diagramNode.form === 'layer') {
      if (!hasOwnBox(diagramNode)) return max
      const { title, detail } = describeLayer(diagramNode, names)
      return Math.max(max, measureLine(title, detail))
    }
    if (diagramNode.form === 'junction') {
      const { title, detail } = diagramNode.hasRouter ? describeLayer(makeRouter(diagramNode), names) : noText
      return Math.max(max, measureLine(title, detail), measureBreadth(getAxisBranch(diagramNode), names))
    }
    if (diagramNode.form === 'reference') return max
    const { title, detail } = describeGroup(diagramNode, names)
    return Math.max(max, measureLine(title, detail), measureBreadth(diagramNode.children, names))
  }, 132)
}

/**
 * The branch of a junction on the axis, which is as broad as its surroundings; empty if there are several
 * lanes, which are narrow.
 */
function getAxisBranch(junction: DiagramJunction): readonly DiagramNode[] {
  const { lanes } = placeBranches(junction)
  return lanes.length === 1 ? lanes[0]! : []
}

const measureLine = (title: string, detail: string) =>
  Math.ceil(
    measureText(title, fontSizes.box, 'semibold') +
      measureText(detail, fontSizes.box) +
      (detail === '' ? 0 : paddingPx.between) +
      paddingPx.wide,
  )

/** The breadth of a narrow lane: its titles and numbers fit when stacked. */
export function measureNarrowBreadth(row: readonly DiagramNode[], names: DiagramNames): number {
  return row.reduce((max, diagramNode) => {
    if (diagramNode.form === 'junction') {
      const { title, detail } = diagramNode.hasRouter ? describeLayer(makeRouter(diagramNode), names) : noText
      return Math.max(
        max,
        measureColumn(title, detail),
        measureNarrowBreadth(getAxisBranch(diagramNode), names),
      )
    }
    if (diagramNode.form === 'reference')
      return Math.max(max, measureColumn(names.name(diagramNode.name), ''))
    const { title, detail } =
      diagramNode.form === 'layer' ? describeLayer(diagramNode, names) : describeGroup(diagramNode, names)
    const inner = diagramNode.form === 'group' ? measureNarrowBreadth(diagramNode.children, names) : 0
    return Math.max(max, inner, measureColumn(title, detail))
  }, 44)
}

const measureColumn = (title: string, detail: string) =>
  Math.ceil(
    Math.max(...[title, detail].map((text) => measureText(text, fontSizes.narrow, 'semibold'))) +
      paddingPx.narrow,
  )

/**
 * The minimum extent of a frame to either side, so that its title fits on the left of the axis and its number
 * on the right.
 */
export const measureFrameSides = ({ title, detail }: { readonly title: string; readonly detail: string }) => {
  const measureSide = (text: string) =>
    Math.ceil(measureText(text, fontSizes.frame, 'semibold')) + paddingPx.frame
  return { left: measureSide(title), right: detail === '' ? 0 : measureSide(detail) }
}
