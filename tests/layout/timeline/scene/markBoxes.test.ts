import { describe, expect, it } from 'vitest'
import { clampViewport } from '../../../../src/layout/timeline/axis/viewport'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { findNearestMark, getMarkBox, getMarkExtent } from '../../../../src/layout/timeline/scene/markBoxes'
import { makeScene } from '../../../../src/layout/timeline/scene/scene'
import { noFilter } from '../../../../src/model/filter'
import { getSizeClass, makeArchitecture, makeFrameFor, makeTimeline } from '../timelineFixtures'

const arrangement = arrange(makeTimeline([makeArchitecture('a', '1960'), makeArchitecture('b', '2000')]), {
  ...{ sizeClass: getSizeClass('h1260x570'), language: 'en', filter: noFilter, isLinear: true },
})
const viewport = clampViewport(arrangement.warp, arrangement.warp.domain)
const frame = makeFrameFor({ width: 1280, height: 690 })

describe('getMarkBox', () => {
  const scene = makeScene(arrangement, frame, viewport)
  const [first] = scene.marks as [(typeof scene.marks)[number]]

  it('is the box of the label in the plot', () => {
    const { x, y, label } = first
    const { width, height } = label!
    expect(getMarkBox(scene, 'a')).toEqual({
      ...{ x: x + label!.x, y: y + label!.y, width, height, kind: label!.kind },
    })
  })

  it('is the dot where there is no label', () => {
    const unnamed = { ...scene, marks: scene.marks.map(({ label: _, ...mark }) => mark) }
    expect(getMarkBox(unnamed, 'a')).toEqual({ x: first.x, y: first.y, width: 0, height: 0 })
  })

  it('is undefined for a mark that is out of view or unknown', () => {
    const away = { ...scene, marks: scene.marks.map((mark) => ({ ...mark, isOutOfView: true })) }
    expect(getMarkBox(away, 'a')).toBeUndefined()
    expect(getMarkBox(scene, 'c')).toBeUndefined()
  })
})

describe('findNearestMark', () => {
  it('finds only marks that are closer than the maximum distance', () => {
    const scene = makeScene(arrangement, frame, viewport)
    const [{ x, y }] = scene.marks as [(typeof scene.marks)[number]]
    // To the left of its dot: its name is on the right.
    const point = { x: x - 5, y }
    const distance = x - point.x
    expect(findNearestMark(scene, point, distance)).toBeUndefined()
    expect(findNearestMark(scene, point, distance + 0.01)).toBe('a')
  })

  it('finds the nearer of two marks, and the first if both are equally near', () => {
    const scene = makeScene(arrangement, frame, viewport)
    const [one] = scene.marks as [(typeof scene.marks)[number]]
    const [a, b] = ['a', 'b'].map((id) => {
      const mark = arrangement.byId.get(id)!
      return { mark, ...{ x: id === 'a' ? 100 : 200, y: 100, isOutOfView: false } }
    })
    const { label: _, ...unnamed } = one
    const pair = { ...scene, marks: [a!, b!].map((own) => ({ ...unnamed, ...own })) }
    expect(findNearestMark(pair, { x: 149, y: 100 }, 90)).toBe('a')
    expect(findNearestMark(pair, { x: 151, y: 100 }, 90)).toBe('b')
    expect(findNearestMark(pair, { x: 150, y: 100 }, 90)).toBe('a')
  })
})

describe('getMarkExtent', () => {
  it('contains the dot and the label', () => {
    const scene = makeScene(arrangement, frame, viewport)
    const extent = getMarkExtent(scene, 'a')!
    const { radius } = arrangement.byId.get('a')!
    const label = getMarkBox(scene, 'a')!
    const dot = { x: scene.marks[0]!.x, y: scene.marks[0]!.y }
    expect(extent.x).toBe(Math.min(dot.x - radius, label.x))
    expect(extent.y).toBe(Math.min(dot.y - radius, label.y))
    expect(extent.x + extent.width).toBeCloseTo(Math.max(dot.x + radius, label.x + label.width), 9)
    expect(extent.y + extent.height).toBeCloseTo(Math.max(dot.y + radius, label.y + label.height), 9)
    expect(getMarkExtent(scene, 'c')).toBeUndefined()
  })
})
