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

/** What things are called in the reader's language. */
export interface DiagramNames {
  /** A kind of layer or junction, by its fine name. */
  layerType(fine: string): string
  /** A part of a layer, such as a gate; undefined for other names. */
  part(name: string): string | undefined
  /** A name that the specification gives. */
  name(name: string): string
}

/** Sizes of letters: titles and numbers of boxes, bars and narrow boxes, frames, shapes. */
export const fontSizes = { box: 12.5, bar: 11, narrow: 11, frame: 12, note: 11 }
const noText = { title: '', detail: '' }
const paddingPx = { wide: 20, narrow: 14, between: 14, frame: 15 }

/** Title and detail of a layer. */
export const describeLayer = (
  { node, times }: Pick<DiagramLayer, 'node' | 'times'>,
  words: DiagramNames,
) => ({
  // A gate is a matrix with a name.
  title:
    (node.layerType === 'dense' && node.name && words.part(node.name)) ||
    words.layerType(qualifyLayerType(node)),
  detail: [formatNotation(node), times > 1 ? `×${times}` : ''].filter(Boolean).join('  '),
})

/** Title and detail of a group. Stretches of a repetition are called by their numbers, layers by their kind. */
export function describeGroup(group: DiagramGroup, words: DiagramNames) {
  const { name, times, repeatRange, isCompositeLayer } = group
  if (isCompositeLayer) return describeLayer(group, words)
  const title = [words.name(name), repeatRange].filter(Boolean).join(' ')
  return { title, detail: times > 1 ? `×${times}` : '' }
}

/** Title and detail of an input. */
export const describeInput = (name: string, tensor: Tensor, words: DiagramNames) => ({
  title: words.name(name),
  detail: formatShape(tensor) + (tensor.symbols === undefined ? '' : ` ${words.layerType('tokens')}`),
})

/** The breadth at which the label of each input has room on one line. */
export const measureInputBreadth = (inputs: Network['inputs'], words: DiagramNames) =>
  Math.max(
    ...[...inputs].map(([name, tensor]) => {
      const { title, detail } = describeInput(name, tensor, words)
      return measureLine(title, detail)
    }),
  )

/** The breadth at which the labels of all boxes of a network, and of all its groups, have room on one line. */
export function measureBreadth(row: readonly DiagramNode[], words: DiagramNames): number {
  return row.reduce((max, scheme) => {
    if (scheme.form === 'layer') {
      if (!hasOwnBox(scheme)) return max
      const { title, detail } = describeLayer(scheme, words)
      return Math.max(max, measureLine(title, detail))
    }
    if (scheme.form === 'join') {
      const { title, detail } = scheme.hasRouter ? describeLayer(makeRouter(scheme), words) : noText
      return Math.max(max, measureLine(title, detail), measureBreadth(getAxisBranch(scheme), words))
    }
    if (scheme.form === 'taken') return max
    const { title, detail } = describeGroup(scheme, words)
    return Math.max(max, measureLine(title, detail), measureBreadth(scheme.children, words))
  }, 132)
}

/** The branch of a junction that stands on the axis, as broad as what is before and after it; those side by side are narrow. */
function getAxisBranch(scheme: DiagramJunction): readonly DiagramNode[] {
  const { lanes } = placeBranches(scheme)
  return lanes.length === 1 ? lanes[0]! : []
}

const measureLine = (title: string, detail: string) =>
  Math.ceil(
    measureText(title, fontSizes.box, 'semibold') +
      measureText(detail, fontSizes.box) +
      (detail === '' ? 0 : paddingPx.between) +
      paddingPx.wide,
  )

/** The breadth of a narrow lane: its titles and numbers have room one below the other. */
export function measureNarrowBreadth(row: readonly DiagramNode[], words: DiagramNames): number {
  return row.reduce((max, scheme) => {
    if (scheme.form === 'join') {
      const { title, detail } = scheme.hasRouter ? describeLayer(makeRouter(scheme), words) : noText
      return Math.max(max, measureColumn(title, detail), measureNarrowBreadth(getAxisBranch(scheme), words))
    }
    if (scheme.form === 'taken') return Math.max(max, measureColumn(words.name(scheme.name), ''))
    const { title, detail } =
      scheme.form === 'layer' ? describeLayer(scheme, words) : describeGroup(scheme, words)
    const inner = scheme.form === 'group' ? measureNarrowBreadth(scheme.children, words) : 0
    return Math.max(max, inner, measureColumn(title, detail))
  }, 44)
}

const measureColumn = (title: string, detail: string) =>
  Math.ceil(
    Math.max(...[title, detail].map((text) => measureText(text, fontSizes.narrow, 'semibold'))) +
      paddingPx.narrow,
  )

/** How far a frame reaches at least, so that its title has room on the left of the axis and its number on the right. */
export const measureFrameSides = ({ title, detail }: { readonly title: string; readonly detail: string }) => {
  const reach = (text: string) => Math.ceil(measureText(text, fontSizes.frame, 'semibold')) + paddingPx.frame
  return { left: reach(title), right: detail === '' ? 0 : reach(detail) }
}
