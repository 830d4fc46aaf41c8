import { extent, range } from 'd3-array'
import { line } from 'd3-shape'
import { roundToTenth } from '../geometry'
import { type Domain, layOutPlot, type PlotFrame, type PlotOptions } from './plotFrame'
import { spreadApart } from './spreadApart'

/** A curve as x, y, x, y, … in order of x. A y that is not finite leaves a gap. */
export interface Curve {
  readonly name: string
  readonly points: ArrayLike<number>
  /** A reference for comparison; its name is not shown. */
  readonly isReference?: true
}

export interface ChartOptions extends Omit<PlotOptions, 'names' | 'y'> {
  /** The domain is by default the extent of the curves. */
  readonly y: Omit<PlotOptions['y'], 'domain'> & { readonly domain?: Domain }
}

/** The end of a curve and the y of its name. */
export interface CurveEnd {
  readonly x: number
  readonly y: number
  readonly nameY: number
}

/** A chart laid out in pixels. */
export interface Chart extends PlotFrame {
  readonly domain: Domain
  /** The `d` of the path of each curve. */
  readonly paths: readonly string[]
  /** Names are spread so that they do not overlap; absent for references and curves without points. */
  readonly ends: readonly (CurveEnd | undefined)[]
}

/** How far a curve may leave the frame, as a fraction of its height. */
const maxOvershoot = 0.02

export function layOutChart(curves: readonly Curve[], options: ChartOptions): Chart {
  const domain = options.y.domain ?? computeDomain(curves, options.y.isLogarithmic)
  const named = curves.filter(({ isReference }) => !isReference)
  const frame = layOutPlot({
    ...options,
    y: { ...options.y, domain },
    names: named.map(({ name }) => name),
  })
  const overshoot = maxOvershoot * (frame.bottom - frame.top)
  const yRange = [frame.bottom + overshoot, frame.top - overshoot]
  const y = frame.y.copy().domain(yRange.map(frame.y.invert)).range(yRange).clamp(true)
  const drawn = curves.map(({ points, isReference }) => {
    const indices = range(points.length / 2)
    const getX = (index: number) => frame.x(points[2 * index]!)
    const getY = (index: number) => y(points[2 * index + 1]!)
    const isDefined = (index: number) => Number.isFinite(points[2 * index + 1])
    const last = indices.findLast(isDefined)
    return {
      path: line(getX, getY).defined(isDefined).digits(1)(indices) ?? '',
      end:
        last === undefined || isReference
          ? undefined
          : { x: roundToTenth(getX(last)), y: roundToTenth(getY(last)) },
    }
  })
  const nameYs = spreadApart(
    drawn.map(({ end }) => end?.y),
    { from: frame.top, to: frame.bottom },
  )
  return {
    ...frame,
    domain,
    paths: drawn.map(({ path }) => path),
    ends: drawn.map(({ end }, index) => end && { ...end, nameY: nameYs[index]! }),
  }
}

/** The min and max of the curves, slightly widened; on a linear scale from 0 where nothing is negative. */
function computeDomain(curves: readonly Curve[], isLogarithmic = false): Domain {
  const isShown = (value: number) => Number.isFinite(value) && (value > 0 || !isLogarithmic)
  const [min, max] = extent(
    curves.flatMap(({ points }) => Array.from(points).filter((value, at) => at % 2 === 1 && isShown(value))),
  )
  if (min === undefined) return isLogarithmic ? [0.1, 1] : [0, 1]
  if (isLogarithmic) return [min / 1.3, max * 1.3]
  const margin = 0.05 * (max - min || Math.abs(max) || 1)
  return [min >= 0 ? 0 : min - margin, max + margin]
}
