import { formatNotation, qualifyLayerType } from '../../network/describe/notation'
import type { Network } from '../../network/evaluate/networkNode'
import { formatShape, type Tensor } from '../../network/layers/tensor'
import { measureText } from '../../text/measureText'
import {
  type GroupScheme,
  isMajor,
  type JoinScheme,
  type LayerScheme,
  routerOf,
  type Scheme,
  standingOf,
} from './scheme'

/** What things are called in the reader's language. */
export interface Wording {
  /** A kind of layer or junction, by its fine name. */
  kind(fine: string): string
  /** A part of a layer, such as a gate; undefined for other names. */
  part(name: string): string | undefined
  /** A name that the specification gives. */
  name(name: string): string
}

/** Sizes of letters: titles and numbers of boxes, bars and narrow boxes, frames, shapes. */
export const letters = { box: 12.5, bar: 11, narrow: 11, frame: 12, note: 11 }
const nothing = { title: '', detail: '' }
const padding = { wide: 20, narrow: 14, between: 14, frame: 15 }

/** Title and detail of a layer. */
export const layerText = ({ node, times }: Pick<LayerScheme, 'node' | 'times'>, words: Wording) => ({
  // A gate is a matrix with a name.
  title:
    (node.layerType === 'dense' && node.name && words.part(node.name)) || words.kind(qualifyLayerType(node)),
  detail: [formatNotation(node), times > 1 ? `×${times}` : ''].filter(Boolean).join('  '),
})

/** Title and detail of a group. Stretches of a repetition are called by their numbers, layers by their kind. */
export function groupText(group: GroupScheme, words: Wording) {
  const { name, times, stretch, cell } = group
  if (cell) return layerText(group, words)
  const title = [words.name(name), stretch].filter(Boolean).join(' ')
  return { title, detail: times > 1 ? `×${times}` : '' }
}

/** Title and detail of an input. */
export const inputText = (name: string, tensor: Tensor, words: Wording) => ({
  title: words.name(name),
  detail: formatShape(tensor) + (tensor.symbols === undefined ? '' : ` ${words.kind('tokens')}`),
})

/** The breadth at which the label of each input has room on one line. */
export const inputRoom = (inputs: Network['inputs'], words: Wording) =>
  Math.max(
    ...[...inputs].map(([name, tensor]) => {
      const { title, detail } = inputText(name, tensor, words)
      return lineWidth(title, detail)
    }),
  )

/** The breadth at which the labels of all boxes of a network, and of all its groups, have room on one line. */
export function roomFor(row: readonly Scheme[], words: Wording): number {
  return row.reduce((most, scheme) => {
    if (scheme.form === 'layer') {
      if (!isMajor(scheme)) return most
      const { title, detail } = layerText(scheme, words)
      return Math.max(most, lineWidth(title, detail))
    }
    if (scheme.form === 'join') {
      const { title, detail } = scheme.router ? layerText(routerOf(scheme), words) : nothing
      return Math.max(most, lineWidth(title, detail), roomFor(onAxis(scheme), words))
    }
    if (scheme.form === 'taken') return most
    const { title, detail } = groupText(scheme, words)
    return Math.max(most, lineWidth(title, detail), roomFor(scheme.row, words))
  }, 132)
}

/** The branch of a junction that stands on the axis, as broad as what is before and after it; those side by side are narrow. */
function onAxis(scheme: JoinScheme): readonly Scheme[] {
  const { lanes } = standingOf(scheme)
  return lanes.length === 1 ? lanes[0]! : []
}

const lineWidth = (title: string, detail: string) =>
  Math.ceil(
    measureText(title, letters.box, 'semibold') +
      measureText(detail, letters.box) +
      (detail === '' ? 0 : padding.between) +
      padding.wide,
  )

/** The breadth of a narrow lane: its titles and numbers have room one below the other. */
export function narrowRoom(row: readonly Scheme[], words: Wording): number {
  return row.reduce((most, scheme) => {
    if (scheme.form === 'join') {
      const { title, detail } = scheme.router ? layerText(routerOf(scheme), words) : nothing
      return Math.max(most, columnWidth(title, detail), narrowRoom(onAxis(scheme), words))
    }
    if (scheme.form === 'taken') return Math.max(most, columnWidth(words.name(scheme.name), ''))
    const { title, detail } = scheme.form === 'layer' ? layerText(scheme, words) : groupText(scheme, words)
    const inner = scheme.form === 'group' ? narrowRoom(scheme.row, words) : 0
    return Math.max(most, inner, columnWidth(title, detail))
  }, 44)
}

const columnWidth = (title: string, detail: string) =>
  Math.ceil(
    Math.max(...[title, detail].map((text) => measureText(text, letters.narrow, 'semibold'))) +
      padding.narrow,
  )

/** How far a frame reaches at least, so that its title has room on the left of the axis and its number on the right. */
export const frameRoom = ({ title, detail }: { readonly title: string; readonly detail: string }) => {
  const reach = (text: string) => Math.ceil(measureText(text, letters.frame, 'semibold')) + padding.frame
  return { left: reach(title), right: detail === '' ? 0 : reach(detail) }
}
