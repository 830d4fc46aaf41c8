/**
 * vis-timeline as its documentation shows it: a DataSet of items, a group for each era, items as points with labels, stacked, within the
 * height of the window; at first it shows all items. Its build for bundlers, the smallest. `zoomFriction` is set so that a wheel step
 * zooms as far as in the others. By itself it would show its items only with the next tick of its clock, up to a second later: a redraw is
 * asked for as soon as it has found the time that they span. What is scrolled out of the window it does not draw.
 */

import { DataSet } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { stepFactor, wheelStep } from '../wheelStep'
import { dateOf, type TimelinePage } from './mountedTimeline'

export const mount: TimelinePage['mount'] = (root, timeline) => {
  const groups = new DataSet(timeline.eras.map(({ id, title, order }) => ({ id, content: title.en, order })))
  const items = new DataSet(
    timeline.architectures.map(({ id, title, date, era }) => ({
      id,
      content: title.en,
      start: dateOf(date),
      group: era,
    })),
  )
  let isInitial = true
  let isDrawn = false
  const view = new Timeline(root, items, groups, {
    type: 'point',
    height: '100%',
    zoomFriction: wheelStep.wheelDelta / 120 / (stepFactor - 1),
    onInitialDrawComplete() {
      isInitial = false
      view.redraw()
    },
  })
  view.on('changed', () => {
    isDrawn = !isInitial
  })
  return {
    isDrawn: () => isDrawn,
    locate(date) {
      const { left, width } = root.querySelector('.vis-center')!.getBoundingClientRect()
      const { start, end } = view.getWindow()
      return left + (width * (Number(date) - Number(start))) / (Number(end) - Number(start))
    },
  }
}
