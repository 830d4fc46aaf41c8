import { placeBranches } from './branchPlacement'
import {
  combineFragments,
  type DiagramFragment,
  type DiagramItem,
  type FlowPoint,
  moveFragment,
  type Wire,
} from './diagramFragment'
import { type DiagramJunction, type DiagramNode, hasNoInput, makeRouter } from './diagramNodes'
import { describeLayer, measureNarrowBreadth } from './diagramText'
import { type DiagramContext, type FragmentContext, type LayOutRowFunction, layOutBox } from './layOutBox'
import { getArcBulge, getArcPath, getCurvePath, getRoundedPath, getStraightPath } from './wirePaths'

const radiusPx = 8
/** Distances along the flow at which branches split and merge, and gaps between them. */
const gapsPx = { fork: 3, start: 9, spread: 22, lane: 10, aside: 13, bar: 6, enter: 6 }

/**
 * Branches and the operator where they meet. Branches with layers are on the axis, or side by side around it;
 * branches that pass the input on are arcs beside it; shortcuts with layers are beside the axis; references
 * enter from the other side.
 */
export function layOutJunction(
  scheme: DiagramJunction,
  plan: DiagramContext,
  setting: FragmentContext,
  row: LayOutRowFunction,
): DiagramFragment {
  const narrowRow = (branch: readonly DiagramNode[]) =>
    row(branch, plan, { ...setting, narrowBreadth: measureNarrowBreadth(branch, plan.names) })
  const { lanes, computedShortcuts, references, bypassCount } = placeBranches(scheme)
  const router = scheme.hasRouter ? layOutRouter(scheme, plan, setting) : undefined
  const from = router ? router.length : 0
  const symbol = lanes.length > 1 && scheme.node.layerType === 'concat' ? 'bar' : 'circle'
  const [beside, before] = [computedShortcuts.map(narrowRow), references.map(narrowRow)]
  const minLength = Math.max(
    0,
    ...beside.map(({ length }) => gapsPx.start + length),
    ...before.map(({ length }) => length + gapsPx.enter - gapsPx.start),
  )
  const parted =
    lanes.length > 1
      ? layOutParallelLanes(lanes.map(narrowRow), symbol, !hasNoInput(scheme), minLength)
      : layOutSingleLane(lanes[0] && row(lanes[0], plan, setting), minLength)

  const figures: DiagramFragment[] = [...(router ? [router] : []), moveFragment(parted, from, 0)]
  const wires: Wire[] = []
  const end = from + parted.length
  const meets = makeJunctionItem(
    scheme,
    plan,
    setting,
    parted,
    end,
    computedShortcuts.length + references.length + bypassCount,
  )
  if (!meets) return combineFragments(figures, { ...parted, length: end, ...getWidestSides(parted, router) })
  const middle = meets.at.s + meets.length / 2
  if (symbol === 'circle')
    wires.push({ form: 'flow', path: getStraightPath({ s: end, t: 0 }, { s: meets.at.s, t: 0 }) })

  let { left, right } = getWidestSides(parted, router, meets.breadth / 2)
  const fork: FlowPoint = { s: from + gapsPx.fork, t: 0 }
  for (const figure of beside) {
    const t = right + gapsPx.aside + figure.left
    const s = from + gapsPx.start + Math.max(0, (parted.length - gapsPx.start - figure.length) / 2)
    figures.push(moveFragment(figure, s, t))
    wires.push(
      { form: 'shortcut', path: getRoundedPath([fork, { s: fork.s, t }, { s, t }]) },
      {
        form: 'shortcut',
        path: getRoundedPath([
          { s: s + figure.length, t },
          { s: middle, t },
          { s: middle, t: meets.breadth / 2 },
        ]),
      },
    )
    right = t + figure.right
  }
  // If no branch has layers, the first bypass is the axis itself.
  for (let way = lanes.length === 0 ? 1 : 0; way < bypassCount; way++) {
    right += 6
    wires.push({ form: 'shortcut', path: getArcPath(fork, { s: middle, t: meets.breadth / 2 }, right) })
    right += getArcBulge(middle - fork.s) + 2
  }
  for (const figure of before) {
    const t = -left - gapsPx.aside - figure.right
    const s = meets.at.s - gapsPx.enter - figure.length
    figures.push(moveFragment(figure, s, t))
    const corner = { s: middle, t }
    wires.push({
      form: 'flow',
      path: getRoundedPath([{ s: s + figure.length, t }, corner, { s: middle, t: -meets.breadth / 2 }]),
    })
    left = -t + figure.left
  }
  const length = meets.at.s + meets.length
  const signed = { ...parted, items: [meets], wires: [], shapeLabels: [] }
  return combineFragments([...figures, signed], { length, left, right }, wires)
}

const getWidestSides = (parted: DiagramFragment, router: DiagramFragment | undefined, minSide = 0) => ({
  left: Math.max(parted.left, router?.left ?? 0, minSide),
  right: Math.max(parted.right, router?.right ?? 0, minSide),
})

/** A single lane on the axis, or the axis alone if there are no layers; at least `minLength` long. */
function layOutSingleLane(lane: DiagramFragment | undefined, minLength: number): DiagramFragment {
  const own = (lane?.length ?? 2 * gapsPx.spread) + gapsPx.start
  const length = Math.max(own, minLength)
  const end = { s: lane ? gapsPx.start : length, t: 0 }
  const wires: Wire[] = [{ form: 'flow', path: getStraightPath({ s: 0, t: 0 }, end) }]
  if (lane && length > own)
    wires.push({ form: 'flow', path: getStraightPath({ s: own, t: 0 }, { s: length, t: 0 }) })
  const figures = lane ? [moveFragment(lane, gapsPx.start, 0)] : []
  return combineFragments(figures, { left: lane?.left ?? 0, right: lane?.right ?? 0, length }, wires)
}

/** Lanes side by side around the axis, with wires that split and merge them; at least `minLength` long. */
function layOutParallelLanes(
  lanes: readonly DiagramFragment[],
  sign: 'bar' | 'circle',
  entered: boolean,
  minLength: number,
): DiagramFragment {
  const maxLaneLength = Math.max(minLength - gapsPx.spread, ...lanes.map(({ length }) => length))
  const breadth = lanes.reduce((sum, { left, right }) => sum + left + right, (lanes.length - 1) * gapsPx.lane)
  const last = gapsPx.spread + maxLaneLength
  const length = last + (sign === 'bar' ? 0 : gapsPx.spread)
  const wires: Wire[] = []
  let edge = -breadth / 2
  const placed = lanes.map((lane) => {
    const t = edge + lane.left
    edge = t + lane.right + gapsPx.lane
    const below = { s: gapsPx.spread + lane.length, t }
    if (entered) wires.push({ form: 'flow', path: getCurvePath({ s: 0, t: 0 }, { s: gapsPx.spread, t }) })
    wires.push({
      form: 'flow',
      path: getStraightPath(below, { s: sign === 'bar' ? last + gapsPx.start : last, t }),
    })
    if (sign === 'circle')
      wires.push({ form: 'flow', path: getCurvePath({ s: last, t }, { s: length, t: 0 }) })
    return moveFragment(lane, gapsPx.spread, t)
  })
  return combineFragments(placed, { length, left: breadth / 2, right: breadth / 2 }, wires)
}

/**
 * The item where branches meet: a circle with an operator; for a concatenation a bar as wide as the lanes.
 */
function makeJunctionItem(
  { key, node, hasRouter, branches }: DiagramJunction,
  { names }: DiagramContext,
  { level }: FragmentContext,
  parted: DiagramFragment,
  end: number,
  others: number,
): DiagramItem | undefined {
  // The output of a single expert is that of the mixture.
  if (hasRouter && branches.length === 1) return undefined
  const wide = node.layerType === 'concat'
  const breadth = wide ? Math.max(46, others > 0 ? 0 : parted.left + parted.right - 20) : 2 * radiusPx
  return {
    key: hasRouter ? `${key}/sum` : key,
    form: 'sign',
    ...{ node, level, breadth, sources: [], times: 1, isNarrow: false, detail: '' },
    title: names.layerType(hasRouter ? 'add' : node.layerType),
    at: { s: end + gapsPx.start, t: 0 },
    length: wide ? gapsPx.bar : 2 * radiusPx,
  }
}

function layOutRouter(
  scheme: DiagramJunction,
  plan: DiagramContext,
  setting: FragmentContext,
): DiagramFragment {
  const layer = makeRouter(scheme)
  const breadth = setting.narrowBreadth ?? plan.proportions.breadthOf(scheme.node.output)
  return layOutBox('box', layer, 25, breadth, describeLayer(layer, plan.names), 1, setting)
}
