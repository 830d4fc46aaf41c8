import { formatShape, type Tensor } from '../../network/layers/tensor'
import { empty, type Figure, type Item, moved, type Note, together, type Wire } from './figure'
import { joinFigure } from './join'
import { frameRoom, groupText, layerText } from './lettering'
import { boxFigure, type Plan, type Row, type Setting } from './plan'
import { curve, straight } from './route'
import {
  beginsTaken,
  type GroupScheme,
  isMajor,
  type LayerScheme,
  lanesOf,
  type Scheme,
  type TakenScheme,
} from './scheme'

const gaps = { bar: 2, plain: 9, noted: 20 }
const barLength = 16
const narrowLength = 33
const foldedLength = { wide: 42, narrow: 46 }
const frame = { before: 26, after: 13, side: 12, quiet: 5 }

/** Schemes one after the other. A tensor taken up begins a lane of its own; the row goes on from the last. */
export const rowFigure: Row = (row, plan, setting, entering) => {
  const lanes = lanesOf(row)
  if (lanes.length <= 1) return chain(row, plan, setting, entering)
  const figures = lanes.map((lane) => chain(lane, plan, setting, entering))
  let edge = -figures.at(-1)!.left
  const length = Math.max(...figures.map((figure) => figure.length)) + gaps.noted
  const wires: Wire[] = []
  const placed = figures.toReversed().map((figure, index) => {
    const t = index === 0 ? 0 : edge - gaps.noted - figure.right
    edge = t - figure.left
    if (!beginsTaken(lanes.at(-1 - index)!))
      wires.push({ form: 'flow', path: curve({ s: 0, t: 0 }, { s: gaps.noted, t }) })
    return moved(figure, gaps.noted, t)
  })
  const last = figures.at(-1)!
  wires.push({ form: 'flow', path: straight({ s: gaps.noted + last.length, t: 0 }, { s: length, t: 0 }) })
  return together(placed.toReversed(), { length, left: -edge, right: last.right }, wires)
}

/** Schemes one after the other on one axis, with the shape of what flows where it has changed. */
function chain(row: readonly Scheme[], plan: Plan, setting: Setting, entering?: Tensor): Figure {
  const figures: Figure[] = []
  const wires: Wire[] = []
  const notes: Note[] = []
  const whole = { length: 0, left: 0, right: 0 }
  let noted = entering && formatShape(entering)
  for (const [index, scheme] of row.entries()) {
    const figure = figureOf(scheme, plan, setting)
    if (index > 0) {
      const shape = formatShape(outputOf(row[index - 1]!))
      const stuck = isBar(scheme)
      const tells = !stuck && setting.narrow === undefined && shape !== noted && noted !== undefined
      const gap = stuck ? gaps.bar : tells ? gaps.noted : gaps.plain
      const at = { s: whole.length, t: 0 }
      if (!stuck) wires.push({ form: 'flow', path: straight(at, { s: at.s + gap, t: 0 }) })
      if (tells) {
        notes.push({ at: { s: at.s + gap / 2, t: 7 }, text: shape })
        noted = shape
      } else noted ??= shape
      whole.length += gap
    }
    figures.push(moved(figure, whole.length, 0))
    whole.length += figure.length
    whole.left = Math.max(whole.left, figure.left)
    whole.right = Math.max(whole.right, figure.right)
  }
  return together(figures, whole, wires, notes)
}

const isBar = (scheme: Scheme) => scheme.form === 'layer' && !isMajor(scheme)

/** What flows out of a scheme. */
const outputOf = (scheme: Scheme): Tensor => {
  const last = scheme.form === 'group' && !scheme.cell ? scheme.row.at(-1) : undefined
  return last ? outputOf(last) : scheme.node.output
}

function figureOf(scheme: Scheme, plan: Plan, setting: Setting): Figure {
  switch (scheme.form) {
    case 'layer':
      return layerFigure(scheme, plan, setting)
    case 'group':
      return plan.open.has(scheme.key)
        ? frameFigure(scheme, plan, setting)
        : foldedFigure(scheme, plan, setting)
    case 'taken':
      return takenFigure(scheme, plan, setting)
    case 'join':
      return joinFigure(scheme, plan, setting, rowFigure)
  }
}

function layerFigure(scheme: LayerScheme, { words, proportions }: Plan, setting: Setting): Figure {
  const { output } = scheme.node
  const major = isMajor(scheme)
  const { narrow } = setting
  const length = !major ? barLength : narrow === undefined ? proportions.lengthOf(output) : narrowLength
  const breadth = narrow ?? proportions.breadthOf(output)
  const form = major ? 'box' : 'bar'
  return boxFigure(form, scheme, length, breadth, layerText(scheme, words), scheme.times, setting)
}

function foldedFigure(scheme: GroupScheme, { words, proportions }: Plan, setting: Setting): Figure {
  const { narrow } = setting
  const breadth = narrow ?? proportions.breadthOf(outputOf(scheme))
  const length = narrow === undefined ? foldedLength.wide : foldedLength.narrow
  return boxFigure(
    scheme.cell ? 'cell' : 'group',
    scheme,
    length,
    breadth,
    groupText(scheme, words),
    scheme.times,
    setting,
  )
}

function takenFigure(scheme: TakenScheme, { words, proportions }: Plan, setting: Setting): Figure {
  const breadth = setting.narrow ?? Math.min(proportions.breadthOf(scheme.node.output), 132)
  return boxFigure('taken', scheme, 18, breadth, { title: words.name(scheme.name), detail: '' }, 1, setting)
}

/** A group unfolded: its row in a frame; that of a block is seen only when pointed at, and takes no room. */
function frameFigure(scheme: GroupScheme, plan: Plan, setting: Setting): Figure {
  const { quiet, key, node, sources, times } = scheme
  const inner = rowFigure(scheme.row, plan, { ...setting, level: setting.level + 1 }, node.input)
  const { before, after, side } = quiet ? { before: 0, after: 0, side: 0 } : frame
  const length = before + inner.length + after
  const text = groupText(scheme, plan.words)
  // Its title stands on the left of the axis, its number on the right.
  const room = quiet ? { left: 0, right: 0 } : frameRoom(text)
  const left = Math.max(inner.left + side, room.left)
  const right = Math.max(inner.right + side, room.right)
  const spare = quiet ? frame.quiet : 0
  const item: Item = {
    ...{ key, form: 'frame', node, sources, times, level: setting.level, narrow: quiet },
    ...text,
    at: { s: -spare, t: (right - left) / 2 },
    length: length + 2 * spare,
    breadth: left + right + 2 * spare,
  }
  const wires: Wire[] = quiet
    ? []
    : [
        { form: 'flow', path: straight({ s: 0, t: 0 }, { s: before, t: 0 }) },
        { form: 'flow', path: straight({ s: length - after, t: 0 }, { s: length, t: 0 }) },
      ]
  const held = moved(inner, before, 0)
  return together([{ ...empty, items: [item] }, held], { length, left, right }, wires)
}
