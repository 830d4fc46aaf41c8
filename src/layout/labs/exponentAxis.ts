import { range } from 'd3-array'
import { type Domain, layOutPlot, type PlotFrame } from '../plot/plotFrame'

const minWidthWithAllTicksPx = 380
const heightPx = 20

/** An axis of exponents of two without margins: a tick at every eighth, or every sixteenth if it is short. */
export function layOutExponentAxis(
  domain: Domain,
  width: number,
  format: (exponent: number) => string,
): PlotFrame {
  const [first, stride] = width > minWidthWithAllTicksPx ? [-48, 8] : [-40, 16]
  return layOutPlot({
    ...{ width, height: heightPx, margin: { left: 0, right: 0, top: 0, bottom: heightPx } },
    x: { domain, tickValues: range(first, 9, stride), format },
    y: { domain: [0, 1], tickValues: [] },
  })
}
