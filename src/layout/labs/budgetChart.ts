import { range } from 'd3-array'
import { line } from 'd3-shape'
import type { Point } from '../geometry'
import { type Domain, layOutPlot, makeScale, type PlotFrame, type PlotOptions } from '../plot/plotFrame'
import { spreadApart } from '../plot/spreadApart'

/** A scaling law: how well a compute budget is used, by model size. */
export interface ScalingRule {
  readonly id: string
  readonly name: string
  /** The loss at a model size when the rest of the budget is spent on data; to be minimised. */
  readonly loss: (size: number) => number
  /** The size with the minimum loss. */
  readonly optimalSize: number
}

/** The curve of each rule over model size, with its minimum and the chosen size. */
export interface BudgetChart extends PlotFrame {
  readonly curves: readonly {
    readonly id: string
    readonly name: string
    readonly path: string
    readonly best: Point
    readonly chosen: Point
    readonly nameY: number
  }[]
  /** The x of the chosen size. */
  readonly chosenX: number
  /** Whether there is room for the names beside the curves. */
  readonly hasNames: boolean
}

interface BudgetOptions extends Pick<PlotOptions, 'width' | 'height' | 'margin'> {
  readonly chosenSize: number
  readonly formatSize: (size: number) => string
  readonly formatLoss: (loss: number) => string
}

const sampleCount = 60
/** How far the domain extends beyond the outermost size to be shown, as a factor. */
const domainMarginFactor = 4
const minWidthWithNamesPx = 480
/** Space between the curves and the frame, in pixels. */
const inset = [4, 10] as const

/**
 * Lays out the rules on a logarithmic axis of sizes that includes the optimum of every rule and the chosen
 * size.
 */
export function layOutBudgetChart(
  rules: readonly ScalingRule[],
  { chosenSize, formatSize, formatLoss, ...size }: BudgetOptions,
): BudgetChart {
  const sizes = [chosenSize, ...rules.map(({ optimalSize }) => optimalSize)]
  const domain: Domain = [Math.min(...sizes) / domainMarginFactor, Math.max(...sizes) * domainMarginFactor]
  const samples = range(sampleCount + 1).map(makeScale(domain, [0, sampleCount], true).invert)
  const hasNames = size.width >= minWidthWithNamesPx
  const plot = layOutPlot({
    ...size,
    names: hasNames ? rules.map(({ name }) => name) : [],
    x: { domain, isLogarithmic: true, format: formatSize },
    y: { domain: getExtent(rules.flatMap(({ loss }) => samples.map(loss))), format: formatLoss, inset },
  })
  const nameYs = spreadApart(
    rules.map(({ loss }) => plot.y(loss(domain[1]))),
    { from: plot.top, to: plot.bottom },
  )
  return {
    ...plot,
    hasNames,
    chosenX: plot.x(chosenSize),
    curves: rules.map(({ id, name, loss, optimalSize }, index) => {
      const getY = (size: number) => plot.y(loss(size))
      const toPoint = (size: number) => ({ x: plot.x(size), y: getY(size) })
      return {
        ...{ id, name, best: toPoint(optimalSize), chosen: toPoint(chosenSize), nameY: nameYs[index]! },
        path: line(plot.x, getY).digits(1)(samples) ?? '',
      }
    }),
  }
}

const getExtent = (values: readonly number[]): Domain => [Math.min(...values), Math.max(...values)]
