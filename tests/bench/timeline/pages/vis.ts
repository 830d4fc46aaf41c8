/**
 * vis-timeline as in its documentation: a DataSet of items, a group for each era, items as points with labels, stacked, within the height of
 * the window, initially all in view. Uses the build for bundlers, the smallest. `zoomFriction` is set so that a wheel step zooms as far as in
 * the other libraries. By default it would draw its items at the next tick of its clock, up to a second later, so a redraw is requested as
 * soon as it has computed its time range. Items outside the window are not drawn.
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
