import { describe, expect, it } from 'vitest'
import { makeTimelineFrame, sizeClasses } from '../../../../src/layout/timeline/axis/timelineFrame'
import { makeViewport } from '../../../../src/layout/timeline/axis/viewport'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { makeScene } from '../../../../src/layout/timeline/scene/scene'
import { makeStaticScene } from '../../../../src/layout/timeline/scene/staticScene'
import { noFilter } from '../../../../src/model/filter'
import { realTimeline } from '../realTimeline'

describe('makeStaticScene', () => {
  it.each([
    ['all history', 1, 1942, 0],
    ['a few years', 8, 2015.95, 0.5],
  ] as const)('shows in every size class what a live scene of %s shows', (_, k, anchor, at) => {
    for (const language of ['en', 'zh'] as const) {
      const prerendered = makeStaticScene(realTimeline, language, { k, anchorYear: anchor })
      sizeClasses.forEach((sizeClass, index) => {
        const { orientation, length, depth } = sizeClass
        const isHorizontal = orientation === 'horizontal'
        const insets = isHorizontal ? [0, depth < 300 ? 74 : 120] : [62, 24]
        const [width, height] = isHorizontal ? [length, depth] : [depth, length]
        const frame = makeTimelineFrame(
          { width: width + insets[0]!, height: height + insets[1]! },
          orientation,
        )
        const arrangement = arrange(realTimeline, { sizeClass, language, filter: noFilter, isLinear: false })
        const viewport = makeViewport(arrangement.warp, k, anchor, at)
        const live = makeScene(arrangement, frame, viewport)
        const offset = frame.length * at
        for (const liveMark of live.marks) {
          if (liveMark.isOutOfView) continue
          const { id } = liveMark.mark.architecture
          const staticMark = prerendered.marks.find(({ mark }) => mark.architecture.id === id)!
          const display = staticMark.displays[index]!
          expect([id, display.kind, display.clusterCount]).toEqual([
            id,
            liveMark.label?.kind ?? 'dot',
            liveMark.clusterCount,
          ])
          const along = isHorizontal ? liveMark.x : liveMark.y
          // The ends of the domain may shift the view.
          const shift = along - offset - staticMark.along * frame.length
          expect(Math.abs(shift - (prerendered.anchorPosition > 0.5 || at === 0 ? 0 : shift))).toBeLessThan(1)
          expect(staticMark.heights[orientation]).toBe(liveMark.mark.height)
        }
        const ticks = prerendered.ticks
          .filter(({ sizeClassIndexes }) => sizeClassIndexes.includes(index))
          .map(({ year }) => year)
        expect(ticks).toEqual(expect.arrayContaining(live.ticks.map(({ year }) => year)))
      })
    }
  })
})
