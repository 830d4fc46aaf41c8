import { type Figure, type Item, moved, type Place, together, type Wire } from './figure'
import { layerText, narrowRoom } from './lettering'
import { boxFigure, type Plan, type Row, type Setting } from './plan'
import { arc, bent, bulge, curve, straight } from './route'
import { begins, type JoinScheme, routerOf, type Scheme, standingOf } from './scheme'

const radius = 8
/** Where the ways part, and how long they take to part and to meet. */
const room = { fork: 3, start: 9, spread: 22, lane: 10, aside: 13, bar: 6, enter: 6 }

/**
 * Branches and where they meet. What computes is on the axis, several lanes side by side about it; what carries the input on
 * is an arc beside; a shortcut that computes stands beside the axis; tensors taken up come in from the other side.
 */
export function joinFigure(scheme: JoinScheme, plan: Plan, setting: Setting, row: Row): Figure {
  const narrowRow = (branch: readonly Scheme[]) =>
    row(branch, plan, { ...setting, narrow: narrowRoom(branch, plan.words) })
  const { lanes, asides, outside, bypasses } = standingOf(scheme)
  const router = scheme.router ? routerFigure(scheme, plan, setting) : undefined
  const from = router ? router.length : 0
  const sign = lanes.length > 1 && scheme.node.layerType === 'concat' ? 'bar' : 'circle'
  const [beside, before] = [asides.map(narrowRow), outside.map(narrowRow)]
  const least = Math.max(
    0,
    ...beside.map(({ length }) => room.start + length),
    ...before.map(({ length }) => length + room.enter - room.start),
  )
  const parted =
    lanes.length > 1
      ? spreadFigure(lanes.map(narrowRow), sign, !begins(scheme), least)
      : straightFigure(lanes[0] && row(lanes[0], plan, setting), least)

  const figures: Figure[] = [...(router ? [router] : []), moved(parted, from, 0)]
  const wires: Wire[] = []
  const end = from + parted.length
  const meets = signOf(scheme, plan, setting, parted, end, asides.length + outside.length + bypasses)
  if (!meets) return together(figures, { ...parted, length: end, ...widest(parted, router) })
  const middle = meets.at.s + meets.length / 2
  if (sign === 'circle')
    wires.push({ form: 'flow', path: straight({ s: end, t: 0 }, { s: meets.at.s, t: 0 }) })

  let { left, right } = widest(parted, router, meets.breadth / 2)
  const fork: Place = { s: from + room.fork, t: 0 }
  for (const figure of beside) {
    const t = right + room.aside + figure.left
    const s = from + room.start + Math.max(0, (parted.length - room.start - figure.length) / 2)
    figures.push(moved(figure, s, t))
    wires.push(
      { form: 'shortcut', path: bent([fork, { s: fork.s, t }, { s, t }]) },
      {
        form: 'shortcut',
        path: bent([
          { s: s + figure.length, t },
          { s: middle, t },
          { s: middle, t: meets.breadth / 2 },
        ]),
      },
    )
    right = t + figure.right
  }
  // The first way around is the axis itself, where nothing computes.
  for (let way = lanes.length === 0 ? 1 : 0; way < bypasses; way++) {
    right += 6
    wires.push({ form: 'shortcut', path: arc(fork, { s: middle, t: meets.breadth / 2 }, right) })
    right += bulge(middle - fork.s) + 2
  }
  for (const figure of before) {
    const t = -left - room.aside - figure.right
    const s = meets.at.s - room.enter - figure.length
    figures.push(moved(figure, s, t))
    const corner = { s: middle, t }
    wires.push({
      form: 'flow',
      path: bent([{ s: s + figure.length, t }, corner, { s: middle, t: -meets.breadth / 2 }]),
    })
    left = -t + figure.left
  }
  const length = meets.at.s + meets.length
  const signed = { ...parted, items: [meets], wires: [], notes: [] }
  return together([...figures, signed], { length, left, right }, wires)
}

const widest = (parted: Figure, router: Figure | undefined, least = 0) => ({
  left: Math.max(parted.left, router?.left ?? 0, least),
  right: Math.max(parted.right, router?.right ?? 0, least),
})

/** A single lane on the axis, or the axis alone if nothing computes; so long at least. */
function straightFigure(lane: Figure | undefined, least: number): Figure {
  const own = (lane?.length ?? 2 * room.spread) + room.start
  const length = Math.max(own, least)
  const end = { s: lane ? room.start : length, t: 0 }
  const wires: Wire[] = [{ form: 'flow', path: straight({ s: 0, t: 0 }, end) }]
  if (lane && length > own)
    wires.push({ form: 'flow', path: straight({ s: own, t: 0 }, { s: length, t: 0 }) })
  const figures = lane ? [moved(lane, room.start, 0)] : []
  return together(figures, { left: lane?.left ?? 0, right: lane?.right ?? 0, length }, wires)
}

/** Lanes side by side about the axis, spread from it and drawn to where they meet; so long at least. */
function spreadFigure(
  lanes: readonly Figure[],
  sign: 'bar' | 'circle',
  entered: boolean,
  least: number,
): Figure {
  const longest = Math.max(least - room.spread, ...lanes.map(({ length }) => length))
  const breadth = lanes.reduce((sum, { left, right }) => sum + left + right, (lanes.length - 1) * room.lane)
  const last = room.spread + longest
  const length = last + (sign === 'bar' ? 0 : room.spread)
  const wires: Wire[] = []
  let edge = -breadth / 2
  const placed = lanes.map((lane) => {
    const t = edge + lane.left
    edge = t + lane.right + room.lane
    const below = { s: room.spread + lane.length, t }
    if (entered) wires.push({ form: 'flow', path: curve({ s: 0, t: 0 }, { s: room.spread, t }) })
    wires.push({ form: 'flow', path: straight(below, { s: sign === 'bar' ? last + room.start : last, t }) })
    if (sign === 'circle') wires.push({ form: 'flow', path: curve({ s: last, t }, { s: length, t: 0 }) })
    return moved(lane, room.spread, t)
  })
  return together(placed, { length, left: breadth / 2, right: breadth / 2 }, wires)
}

/** Where the branches meet: a circle with its sign; a bar as wide as the lanes for those that go on side by side. */
function signOf(
  { key, node, router, branches }: JoinScheme,
  { words }: Plan,
  { level }: Setting,
  parted: Figure,
  end: number,
  others: number,
): Item | undefined {
  // One expert's output is the mixture's.
  if (router && branches.length === 1) return undefined
  const wide = node.layerType === 'concat'
  const breadth = wide ? Math.max(46, others > 0 ? 0 : parted.left + parted.right - 20) : 2 * radius
  return {
    key: router ? `${key}/sum` : key,
    form: 'sign',
    ...{ node, level, breadth, sources: [], times: 1, narrow: false, detail: '' },
    title: words.kind(router ? 'add' : node.layerType),
    at: { s: end + room.start, t: 0 },
    length: wide ? room.bar : 2 * radius,
  }
}

function routerFigure(scheme: JoinScheme, plan: Plan, setting: Setting): Figure {
  const layer = routerOf(scheme)
  const breadth = setting.narrow ?? plan.proportions.breadthOf(scheme.node.output)
  return boxFigure('box', layer, 25, breadth, layerText(layer, plan.words), 1, setting)
}
