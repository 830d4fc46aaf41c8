import { max, ticks } from 'd3-array'
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale'
import { measureText } from '../../text/measureText'
import type { Point } from '../geometry'

export type PlotScale = ScaleContinuousNumeric<number, number>

export type Domain = readonly [from: number, to: number]

export interface AxisOptions {
  readonly domain: Domain
  readonly isLogarithmic?: boolean
  /** By default as many round values as have room: powers of ten on a logarithmic axis of several decades. */
  readonly tickValues?: readonly number[]
  readonly format?: ((value: number) => string) | undefined
  /** Space in pixels between the ends of the scale and those of the axis; 0 by default. */
  readonly inset?: readonly [start: number, end: number]
}

export type Margin = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

export interface PlotOptions {
  /** In pixels, including the margins. */
  readonly width: number
  readonly height: number
  readonly x: AxisOptions
  readonly y: AxisOptions
  /** What is written at the right of the frame. */
  readonly names?: readonly string[]
  /** Replaces the margins that result from the texts. */
  readonly margin?: Partial<Margin>
}

export interface PlotTick {
  readonly value: number
  /** In pixels. */
  readonly at: number
  readonly label: string
}

/** The frame of a plot with its scales, in pixels of the whole plot. */
export interface PlotFrame extends Margin {
  readonly width: number
  readonly height: number
  readonly centre: Point
  readonly x: PlotScale
  readonly y: PlotScale
  readonly xTicks: readonly PlotTick[]
  readonly yTicks: readonly PlotTick[]
}

/** As in views/plot/Plot.module.css. */
const fontSizePx = 12.5
/** Gaps between a tick's label and the frame, and around a name at the right. */
export const labelGapPx = 6
const nameGapPx = 12
/** The left margin of plots with short labels, so that plots below each other are aligned. */
const minLeftPx = 44
/** The maximum share of the width for names. */
const maxNameFraction = 0.4
const minTickGapPx = { x: 90, y: 40 }
const defaultMargin = { top: 10, bottom: 34 }

/** Places the frame of a plot between margins as wide as the texts in them, and the ticks. */
export function layOutPlot({ width, height, x, y, names = [], margin = {} }: PlotOptions): PlotFrame {
  const top = margin.top ?? defaultMargin.top
  const bottom = height - (margin.bottom ?? defaultMargin.bottom)
  const vertical = layOutAxis(y, [bottom, top], Math.max(2, Math.floor((bottom - top) / minTickGapPx.y)))
  const labelWidth = max(vertical.ticks, ({ label }) => measureText(label, fontSizePx)) ?? 0
  const nameWidth = max(names, (name) => measureText(name, fontSizePx, 'semibold')) ?? 0
  // Room for a centred label at the end of the x axis.
  const lastLabelWidth = measureText((x.format ?? String)(x.domain[1]), fontSizePx)
  const rightMargin = Math.ceil(Math.max(nameWidth + nameGapPx, lastLabelWidth / 2))
  const left = margin.left ?? Math.max(minLeftPx, Math.ceil(labelWidth) + labelGapPx)
  const right = width - (margin.right ?? Math.min(rightMargin, maxNameFraction * width))
  const horizontal = layOutAxis(x, [left, right], Math.max(3, Math.floor((right - left) / minTickGapPx.x)))
  return {
    ...{ width, height, left, right, top, bottom },
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    ...{ x: horizontal.scale, xTicks: horizontal.ticks, y: vertical.scale, yTicks: vertical.ticks },
  }
}

function layOutAxis(
  { domain, isLogarithmic, tickValues, format = String, inset = [0, 0] }: AxisOptions,
  [start, end]: Domain,
  tickCount: number,
) {
  const direction = Math.sign(end - start)
  const scale = makeScale(domain, [start + direction * inset[0], end - direction * inset[1]], isLogarithmic)
  const values = tickValues ?? (isLogarithmic ? makeLogTicks(domain, tickCount) : ticks(...domain, tickCount))
  return { scale, ticks: values.map((value) => ({ value, at: scale(value), label: format(value) })) }
}

/** A scale of D3; a domain of a single value is at the start of the range. */
export function makeScale([from, to]: Domain, range: Domain, isLogarithmic = false): PlotScale {
  return isLogarithmic ? scaleLog([from, to], range) : scaleLinear([from, to === from ? from + 1 : to], range)
}

/** Powers of ten; within a single decade round numbers, which are more useful than one power. */
function makeLogTicks([from, to]: Domain, count: number): number[] {
  const powers = scaleLog([from, to], [0, 1])
    .ticks(count)
    .filter((value) => Number.isInteger(Math.log10(value)))
  return powers.length > 1 ? powers : ticks(from, to, count)
}
