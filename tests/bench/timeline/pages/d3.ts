/**
 * Plain D3: a time scale that d3-zoom rescales, an axis, and a group with a dot and a name for each entry in view. At each step the groups are
 * joined by id and moved.
 */

import {
  axisBottom,
  type D3ZoomEvent,
  scaleLinear,
  scaleOrdinal,
  scaleUtc,
  schemeTableau10,
  select,
  zoom,
} from 'd3'
import { domain, type TimelinePage } from './mountedTimeline'
import { makePoints, type Point } from './points'

const margin = { left: 110, right: 20, top: 20, bottom: 30 }

export const mount: TimelinePage['mount'] = (root, timeline) => {
  const points = makePoints(timeline)
  const { clientWidth: width, clientHeight: height } = root
  const overview = scaleUtc(domain, [margin.left, width - margin.right])
  const y = scaleLinear([0, timeline.eras.length], [margin.top, height - margin.bottom])
  const colour = scaleOrdinal(
    timeline.eras.map(({ id }) => id),
    schemeTableau10,
  )
  let x = overview

  const svg = select(root).append('svg').attr('width', width).attr('height', height)
  svg
    .append('g')
    .attr('font-size', 11)
    .selectAll('text')
    .data(timeline.eras)
    .join('text')
    .attr('x', 8)
    .attr('y', (_, row) => y(row + 0.5))
    .text(({ title }) => title.en)
  const axis = svg.append('g').attr('transform', `translate(0,${height - margin.bottom})`)
  const layer = svg.append('g').attr('font-family', 'sans-serif').attr('font-size', 10)

  const draw = () => {
    const [from, to] = x.domain() as [Date, Date]
    axis.call(axisBottom(x))
    layer
      .selectAll<SVGGElement, Point>('g')
      .data(
        points.filter(({ date }) => date >= from && date <= to),
        ({ id }) => id,
      )
      .join((enter) => {
        const group = enter.append('g')
        group
          .append('circle')
          .attr('r', 3)
          .attr('fill', ({ era }) => colour(era))
        group
          .append('text')
          .attr('x', 6)
          .attr('dy', '0.32em')
          .text(({ name }) => name)
        return group
      })
      .attr('transform', ({ date, row }) => `translate(${x(date)},${y(row)})`)
  }
  const extent: [[number, number], [number, number]] = [
    [margin.left, 0],
    [width - margin.right, height],
  ]
  svg.call(
    zoom<SVGSVGElement, unknown>()
      .extent(extent)
      .translateExtent(extent)
      .scaleExtent([1, 1000])
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        x = transform.rescaleX(overview)
        draw()
      }),
  )
  draw()
  return {
    isDrawn: () => root.querySelector('svg circle') !== null,
    locate: (date) => x(date),
  }
}
