import { placeBranches } from './branchPlacement'
import {
  combineFragments,
  type DiagramFragment,
  type DiagramItem,
  emptyFragment,
  type FlowPoint,
  moveFragment,
  type Wire,
} from './diagramFragment'
import { type DiagramJunction, type DiagramNode, hasNoInput, makeRouter } from './diagramNodes'
import { describeNode, measureNarrowBreadth } from './diagramText'
import { type DiagramContext, type LayOutRowFunction, layOutBox } from './layOutBox'
import { getArcBulge, getArcPath, getRoundedPath, makeCurvedWire, makeStraightWire } from './wirePaths'

const radiusPx = 8
/** Distances along the flow at which branches split and merge, and gaps between them. */
const gapsPx = { fork: 3, start: 9, spread: 22, lane: 10, aside: 13, bar: 6, enter: 6 }

/**
 * Branches and the operator where they meet. Branches with layers are on the axis, or side by side around it;
 * branches that pass the input on are arcs beside it; shortcuts with layers are beside the axis; references
 * enter from the other side.
 */
export function layOutJunction(
  junction: DiagramJunction,
  context: DiagramContext,
  layOutBranch: LayOutRowFunction,
): DiagramFragment {
  const layOutNarrow = (branch: readonly DiagramNode[]) =>
    layOutBranch(branch, { ...context, narrowBreadth: measureNarrowBreadth(branch, context.names) })
  const { lanes, computedShortcuts, references, bypassCount } = placeBranches(junction)
  const router = junction.hasRouter ? layOutRouter(junction, context) : undefined
  const from = router ? router.length : 0
  const symbol = lanes.length > 1 && junction.node.layerType === 'concat' ? 'bar' : 'circle'
  const [shortcuts, referenceFragments] = [computedShortcuts.map(layOutNarrow), references.map(layOutNarrow)]
  const minLength = Math.max(
    0,
    ...shortcuts.map(({ length }) => gapsPx.start + length),
    ...referenceFragments.map(({ length }) => length + gapsPx.enter - gapsPx.start),
  )
  const lanesFragment =
    lanes.length > 1
      ? layOutParallelLanes(lanes.map(layOutNarrow), symbol, !hasNoInput(junction), minLength)
      : layOutSingleLane(lanes[0] && layOutBranch(lanes[0], context), minLength)

  const fragments: DiagramFragment[] = [...(router ? [router] : []), moveFragment(lanesFragment, from, 0)]
  const wires: Wire[] = []
  const end = from + lanesFragment.length
  const junctionItem = makeJunctionItem(
    junction,
    context,
    lanesFragment,
    end,
    computedShortcuts.length + references.length + bypassCount,
  )
  if (!junctionItem)
    return combineFragments(fragments, {
      ...lanesFragment,
      length: end,
      ...getWidestSides(lanesFragment, router),
    })
  const middle = junctionItem.at.s + junctionItem.length / 2
  if (symbol === 'circle') wires.push(makeStraightWire(end, junctionItem.at.s))

  let { left, right } = getWidestSides(lanesFragment, router, junctionItem.breadth / 2)
  const fork: FlowPoint = { s: from + gapsPx.fork, t: 0 }
  for (const fragment of shortcuts) {
    const t = right + gapsPx.aside + fragment.left
    const s = from + gapsPx.start + Math.max(0, (lanesFragment.length - gapsPx.start - fragment.length) / 2)
    fragments.push(moveFragment(fragment, s, t))
    wires.push(
      { form: 'shortcut', path: getRoundedPath([fork, { s: fork.s, t }, { s, t }]) },
      {
        form: 'shortcut',
        path: getRoundedPath([
          { s: s + fragment.length, t },
          { s: middle, t },
          { s: middle, t: junctionItem.breadth / 2 },
        ]),
      },
    )
    right = t + fragment.right
  }
  // If no branch has layers, the first bypass is the axis itself.
  for (let bypass = lanes.length === 0 ? 1 : 0; bypass < bypassCount; bypass++) {
    right += 6
    wires.push({
      form: 'shortcut',
      path: getArcPath(fork, { s: middle, t: junctionItem.breadth / 2 }, right),
    })
    right += getArcBulge(middle - fork.s) + 2
  }
  for (const fragment of referenceFragments) {
    const t = -left - gapsPx.aside - fragment.right
    const s = junctionItem.at.s - gapsPx.enter - fragment.length
    fragments.push(moveFragment(fragment, s, t))
    const corner = { s: middle, t }
    wires.push({
      form: 'flow',
      path: getRoundedPath([
        { s: s + fragment.length, t },
        corner,
        { s: middle, t: -junctionItem.breadth / 2 },
      ]),
    })
    left = -t + fragment.left
  }
  const length = junctionItem.at.s + junctionItem.length
  const junctionFragment = { ...emptyFragment, items: [junctionItem] }
  return combineFragments([...fragments, junctionFragment], { length, left, right }, wires)
}

const getWidestSides = (
  lanesFragment: DiagramFragment,
  router: DiagramFragment | undefined,
  minSide = 0,
) => ({
  left: Math.max(lanesFragment.left, router?.left ?? 0, minSide),
  right: Math.max(lanesFragment.right, router?.right ?? 0, minSide),
})

/** A single lane on the axis, or the axis alone if there are no layers; at least `minLength` long. */
function layOutSingleLane(lane: DiagramFragment | undefined, minLength: number): DiagramFragment {
  const ownLength = (lane?.length ?? 2 * gapsPx.spread) + gapsPx.start
  const length = Math.max(ownLength, minLength)
  const wires = [makeStraightWire(0, lane ? gapsPx.start : length)]
  if (lane && length > ownLength) wires.push(makeStraightWire(ownLength, length))
  const fragments = lane ? [moveFragment(lane, gapsPx.start, 0)] : []
  return combineFragments(fragments, { left: lane?.left ?? 0, right: lane?.right ?? 0, length }, wires)
}

/** Lanes side by side around the axis, with wires that split and merge them; at least `minLength` long. */
function layOutParallelLanes(
  lanes: readonly DiagramFragment[],
  symbol: 'bar' | 'circle',
  hasInput: boolean,
  minLength: number,
): DiagramFragment {
  const maxLaneLength = Math.max(minLength - gapsPx.spread, ...lanes.map(({ length }) => length))
  const breadth = lanes.reduce((sum, { left, right }) => sum + left + right, (lanes.length - 1) * gapsPx.lane)
  const last = gapsPx.spread + maxLaneLength
  const length = last + (symbol === 'bar' ? 0 : gapsPx.spread)
  const wires: Wire[] = []
  let edge = -breadth / 2
  const placed = lanes.map((lane) => {
    const t = edge + lane.left
    edge = t + lane.right + gapsPx.lane
    const laneEnd = symbol === 'bar' ? last + gapsPx.start : last
    if (hasInput) wires.push(makeCurvedWire({ s: 0, t: 0 }, { s: gapsPx.spread, t }))
    wires.push(makeStraightWire(gapsPx.spread + lane.length, laneEnd, t))
    if (symbol === 'circle') wires.push(makeCurvedWire({ s: last, t }, { s: length, t: 0 }))
    return moveFragment(lane, gapsPx.spread, t)
  })
  return combineFragments(placed, { length, left: breadth / 2, right: breadth / 2 }, wires)
}

/**
 * The item where branches meet: a circle with an operator; for a concatenation a bar as wide as the lanes.
 */
function makeJunctionItem(
  { key, node, hasRouter, branches }: DiagramJunction,
  { names, level }: DiagramContext,
  lanesFragment: DiagramFragment,
  end: number,
  otherBranchCount: number,
): DiagramItem | undefined {
  // The output of a single expert is that of the mixture.
  if (hasRouter && branches.length === 1) return undefined
  const isConcat = node.layerType === 'concat'
  const breadth = isConcat
    ? Math.max(46, otherBranchCount > 0 ? 0 : lanesFragment.left + lanesFragment.right - 20)
    : 2 * radiusPx
  return {
    key: hasRouter ? `${key}/sum` : key,
    form: 'junction',
    ...{ node, level, breadth, sources: [], times: 1, isNarrow: false, detail: '' },
    title: names.layerType(hasRouter ? 'add' : node.layerType),
    at: { s: end + gapsPx.start, t: 0 },
    length: isConcat ? gapsPx.bar : 2 * radiusPx,
  }
}

function layOutRouter(junction: DiagramJunction, context: DiagramContext): DiagramFragment {
  const breadth = context.narrowBreadth ?? context.proportions.getBreadth(junction.node.output)
  return layOutBox('box', makeRouter(junction), 25, breadth, describeNode(junction, context.names), context)
}
