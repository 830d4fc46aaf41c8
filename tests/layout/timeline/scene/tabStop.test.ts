import { describe, expect, it } from 'vitest'
import { chooseSizeClass } from '../../../../src/layout/timeline/axis/timelineFrame'
import { makeViewport } from '../../../../src/layout/timeline/axis/viewport'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { makeScene, type Scene } from '../../../../src/layout/timeline/scene/scene'
import { chooseTabStop } from '../../../../src/layout/timeline/scene/tabStop'
import { noFilter } from '../../../../src/model/filter'
import { realTimeline } from '../realTimeline'
import { makeFrameFor, sizes } from '../timelineFixtures'

const frame = makeFrameFor(sizes[0]!)
const sizeClass = chooseSizeClass(frame)
const arrangement = arrange(realTimeline, { sizeClass, language: 'en', filter: noFilter, isLinear: false })
const sceneAt = (zoom: number, focusedId?: string) =>
  makeScene(arrangement, frame, makeViewport(arrangement.warp, zoom, 2015, 0.5), { focusedId })
const idsOf = ({ marks }: Scene) => marks.map(({ mark }) => mark.architecture.id)

describe('chooseTabStop', () => {
  const { marks } = sceneAt(12, 'perceptron')
  const firstInView = marks.find(({ isOutOfView }) => !isOutOfView)!.mark.architecture.id

  it('is the mark with the focus, which is in the scene even out of view', () => {
    expect(marks.some(({ mark, isOutOfView }) => mark.architecture.id === 'perceptron' && isOutOfView)).toBe(
      true,
    )
    expect(idsOf(sceneAt(12))).not.toContain('perceptron')
    expect(chooseTabStop(marks, 'perceptron', ['resnet'])).toBe('perceptron')
  })

  it('is else the first preferred one in view, else the first in view', () => {
    expect(chooseTabStop(marks, undefined, ['perceptron', 'resnet'])).toBe('resnet')
    expect(chooseTabStop(marks, undefined, ['perceptron', undefined])).toBe(firstInView)
    expect(chooseTabStop([], undefined, ['resnet'])).toBeUndefined()
  })
})
