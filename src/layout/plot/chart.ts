import { ticks } from 'd3-array'

/** A curve as x, y, x, y, … in order of x. A y that is not finite leaves a gap. */
export interface Curve {
  readonly name: string
  readonly points: ArrayLike<number>
  /** A reference for comparison; its name is not shown. */
  readonly isReference?: true | undefined
}

/** The size and domains of a chart. */
export interface ChartFrame {
  readonly width: number
  readonly height: number
  /** Padding around the curves, for ticks and names. */
  readonly margin: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  readonly x: readonly [from: number, to: number]
  /** By default the extent of the curves. */
  readonly y?: readonly [from: number, to: number] | undefined
  /** Logarithmic y axis. */
  readonly isLogarithmic?: boolean | undefined
}

export interface ChartTick {
  readonly at: number
  readonly value: number
}

/** A chart laid out in pixels. */
export interface Chart {
  /** The `d` of the path of each curve. */
  readonly paths: readonly string[]
  /**
   * The end of each curve and the y of its name, spread so that names do not overlap; absent for references
   * and curves without points.
   */
  readonly ends: readonly ({ readonly x: number; readonly y: number; readonly nameY: number } | undefined)[]
  readonly xTicks: readonly ChartTick[]
  readonly yTicks: readonly ChartTick[]
  readonly domain: readonly [from: number, to: number]
}

/** The minimum distance between the centres of two names. */
const minNameGapPx = 15

export function layOutChart(curves: readonly Curve[], frame: ChartFrame): Chart {
  const { width, height, margin, x, isLogarithmic = false } = frame
  const [left, right] = [margin.left, width - margin.right]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const domain = frame.y ?? computeExtent(curves, isLogarithmic)
  const transform = isLogarithmic
    ? (value: number) => Math.log10(Math.max(value, 1e-30))
    : (value: number) => value
  const [low, high] = [transform(domain[0]), transform(domain[1])]
  const toX = (value: number) => left + ((value - x[0]) / (x[1] - x[0] || 1)) * (right - left)
  const toY = (value: number) => {
    const fraction = (transform(value) - low) / (high - low || 1)
    return bottom - Math.min(1.02, Math.max(-0.02, fraction)) * (bottom - top)
  }
  const curvePaths = curves.map(({ points }) => getCurvePath(points, toX, toY))
  const nameYs = spreadApart(
    curvePaths.map(({ end }, index) => (curves[index]!.isReference ? undefined : end?.y)),
    { from: top, to: bottom },
  )
  return {
    domain,
    paths: curvePaths.map(({ path }) => path),
    ends: curvePaths.map(({ end }, index) => {
      const nameY = nameYs[index]
      return end && nameY !== undefined ? { ...end, nameY } : undefined
    }),
    xTicks: ticks(x[0], x[1], Math.max(3, Math.floor((right - left) / 90))).map((value) => ({
      value,
      at: toX(value),
    })),
    yTicks: makeTickValues(domain, isLogarithmic, Math.max(2, Math.floor((bottom - top) / 40))).map(
      (value) => ({
        value,
        at: toY(value),
      }),
    ),
  }
}

function getCurvePath(points: ArrayLike<number>, toX: (x: number) => number, toY: (y: number) => number) {
  const parts: string[] = []
  let end: { x: number; y: number } | undefined
  let isPenUp = true
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x, y] = [points[index]!, points[index + 1]!]
    if (!Number.isFinite(y)) {
      isPenUp = true
      continue
    }
    end = { x: toX(x), y: toY(y) }
    parts.push(`${isPenUp ? 'M' : 'L'}${end.x.toFixed(1)},${end.y.toFixed(1)}`)
    isPenUp = false
  }
  return { path: parts.join(''), end }
}

/** The min and max of the curves, slightly widened; on a linear scale from 0 where nothing is negative. */
function computeExtent(curves: readonly Curve[], isLogarithmic: boolean): [number, number] {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { points } of curves) {
    for (let index = 1; index < points.length; index += 2) {
      const value = points[index]!
      if (!Number.isFinite(value) || (isLogarithmic && value <= 0)) continue
      min = Math.min(min, value)
      max = Math.max(max, value)
    }
  }
  if (min > max) return isLogarithmic ? [0.1, 1] : [0, 1]
  if (isLogarithmic) return [min / 1.3, max * 1.3]
  const margin = 0.05 * (max - min || Math.abs(max) || 1)
  return [min >= 0 ? 0 : min - margin, max + margin]
}

function makeTickValues(
  [from, to]: readonly [number, number],
  isLogarithmic: boolean,
  count: number,
): number[] {
  if (!isLogarithmic) return ticks(from, to, count)
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)]
  // Within a single decade, round numbers are more useful than one power of ten.
  if (last - first < 1) return ticks(from, to, count)
  const stride = Math.ceil((last - first + 1) / count)
  return Array.from(
    { length: Math.floor((last - first) / stride) + 1 },
    (_, index) => 10 ** (first + index * stride),
  )
}

/** Moves positions apart as little as possible, within bounds; keeps their order. */
export function spreadApart(
  positions: readonly (number | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  minGap = minNameGapPx,
): (number | undefined)[] {
  const order = positions.flatMap((position, index) => (position === undefined ? [] : [{ position, index }]))
  order.sort((a, b) => a.position - b.position)
  const result: (number | undefined)[] = positions.map(() => undefined)
  type Group = { centre: number; members: typeof order }
  const getHalfExtent = ({ members }: Pick<Group, 'members'>) => ((members.length - 1) * minGap) / 2
  const makeGroup = (members: Group['members']): Group => {
    const mean = members.reduce((sum, { position }) => sum + position, 0) / members.length
    const halfExtent = getHalfExtent({ members })
    return { members, centre: Math.max(from + halfExtent, Math.min(to - halfExtent, mean)) }
  }
  // Groups that touch are merged and spread around their centre.
  const groups: Group[] = []
  for (const item of order) {
    groups.push(makeGroup([item]))
    for (;;) {
      const [previous, last] = [groups.at(-2), groups.at(-1)!]
      if (
        !previous ||
        last.centre - getHalfExtent(last) - (previous.centre + getHalfExtent(previous)) >= minGap
      )
        break
      groups.splice(-2, 2, makeGroup([...previous.members, ...last.members]))
    }
  }
  for (const group of groups) {
    for (const [rank, { index }] of group.members.entries())
      result[index] = group.centre - getHalfExtent(group) + rank * minGap
  }
  return result
}
