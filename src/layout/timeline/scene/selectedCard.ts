import { type LabelBox, type LabelSide, makeCardBox } from '../labels/labelBoxes'
import type { ArrangedMark } from './arrangedMark'
import type { Arrangement } from './arrangement'

/** Where the card of the selected mark is, relative to its dot. */
export interface SelectedCard {
  readonly side: LabelSide
  readonly isAboveDot: boolean
  readonly box: LabelBox
}

/** What it costs to cover a dot: of a parent or child, or of another mark. Leaving the plot costs more than anything. */
const costs = { relative: 3, other: 1, outside: 1000 }

/**
 * Places the card of the selected mark at zoom `k` where there may be no room for it: where it covers the fewest dots, those of
 * parents and children last. The result depends on the zoom and the size class alone, so the card does not jump while panning.
 */
export function chooseSelectedCard(
  { warp, sizeClass, marks, getVisibility }: Arrangement,
  mark: ArrangedMark,
  k: number,
): SelectedCard {
  const { dotMinZooms } = getVisibility(k)
  const blend = warp.blendAt(k)
  const others = marks.flatMap((other) => {
    const linear = other.point.linear - mark.point.linear
    const cumulative = other.point.cumulative - mark.point.cumulative
    const along = sizeClass.length * k * (linear + blend * (cumulative - linear))
    const isNear = other !== mark && Math.abs(along) < mark.cardSize.width && dotMinZooms[other.index]! <= k
    if (!isNear) return []
    const cost = isBuiltOn(mark, other) || isBuiltOn(other, mark) ? costs.relative : costs.other
    return [{ along, across: other.heightPx - mark.heightPx, radius: other.radius, cost }]
  })
  const sides = mark.side === 'after' ? (['after', 'before'] as const) : (['before', 'after'] as const)
  const options = sides.flatMap((side) =>
    (sizeClass.orientation === 'horizontal' ? [false, true] : [false]).map((isAboveDot) => ({
      side,
      isAboveDot,
      box: makeCardBox(mark.cardSize, { height: mark.heightPx, side }, sizeClass, isAboveDot),
    })),
  )
  const computeCost = ({ box }: SelectedCard) => {
    const [low, high] = [mark.heightPx + box.low, mark.heightPx + box.high]
    const outside = Math.max(0, -low) + Math.max(0, high - sizeClass.depth)
    return others.reduce(
      (sum, { along, across, radius, cost }) =>
        along + radius > box.start &&
        along - radius < box.end &&
        across + radius > box.low &&
        across - radius < box.high
          ? sum + cost
          : sum,
      costs.outside * outside,
    )
  }
  const all = options.map((option) => ({ option, cost: computeCost(option) }))
  return all.reduce((a, b) => (b.cost < a.cost ? b : a)).option
}

const isBuiltOn = (child: ArrangedMark, parent: ArrangedMark) =>
  child.architecture.buildsOn.some(({ id }) => id === parent.architecture.id)
