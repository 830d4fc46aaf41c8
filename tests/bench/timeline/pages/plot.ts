/**
 * Observable Plot: a dot and a text for each entry. Plots are static, so zooming draws a new one: d3-zoom holds the transform, which gives the
 * domain of x, and only entries in the domain are drawn.
 */

import * as Plot from '@observablehq/plot'
import { type D3ZoomEvent, scaleUtc, select, zoom } from 'd3'
import { domain, type TimelinePage } from './mountedTimeline'
import { getRowTitle, makePoints } from './points'

const margin = { left: 110, right: 20 }

export const mount: TimelinePage['mount'] = (root, timeline) => {
  const points = makePoints(timeline)
  const { clientWidth: width, clientHeight: height } = root
  const overview = scaleUtc(domain, [margin.left, width - margin.right])
  let x = overview
  const draw = () => {
    const [from, to] = x.domain() as [Date, Date]
    const visible = points.filter(({ date }) => date >= from && date <= to)
    root.replaceChildren(
      Plot.plot({
        width,
        height,
        marginLeft: margin.left,
        marginRight: margin.right,
        x: { type: 'utc', domain: [from, to] },
        y: {
          label: null,
          domain: [timeline.eras.length, 0],
          ticks: timeline.eras.map((_, row) => row + 0.5),
          tickFormat: (row: number) => getRowTitle(timeline.eras, Math.floor(row)),
        },
        color: { type: 'categorical', domain: timeline.eras.map(({ id }) => id) },
        marks: [
          Plot.dot(visible, { x: 'date', y: 'row', fill: 'era', r: 3 }),
          Plot.text(visible, { x: 'date', y: 'row', text: 'name', textAnchor: 'start', dx: 6 }),
        ],
      }),
    )
  }
  const behaviour = zoom<HTMLElement, unknown>()
    .extent([
      [margin.left, 0],
      [width - margin.right, height],
    ])
    .translateExtent([
      [margin.left, 0],
      [width - margin.right, height],
    ])
    .scaleExtent([1, 1000])
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      x = transform.rescaleX(overview)
      draw()
    })
  draw()
  select(root).call(behaviour)
  return {
    isDrawn: () => root.querySelector('svg circle') !== null,
    locate: (date) => x(date),
  }
}
