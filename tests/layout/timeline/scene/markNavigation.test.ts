import { describe, expect, it } from 'vitest'
import { chooseSizeClass } from '../../../../src/layout/timeline/axis/timelineFrame'
import { makeViewport } from '../../../../src/layout/timeline/axis/viewport'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import {
  findMarkAtStep,
  findMarkByName,
  type MarkStep,
} from '../../../../src/layout/timeline/scene/markNavigation'
import { makeScene, type Scene } from '../../../../src/layout/timeline/scene/scene'
import { noFilter } from '../../../../src/model/filter'
import type { Language } from '../../../../src/model/language'
import { realTimeline } from '../realTimeline'
import { makeFrameFor, sizes } from '../timelineFixtures'

const frame = makeFrameFor(sizes[0]!)
const arrangeIn = (language: Language, filter = noFilter) =>
  arrange(realTimeline, { sizeClass: chooseSizeClass(frame), language, filter, isLinear: false })
const arrangement = arrangeIn('en')
const markOf = (id: string, { byId } = arrangement) => byId.get(id)!
const idsOf = ({ marks }: Scene) => marks.map(({ mark }) => mark.architecture.id)

describe('findMarkAtStep', () => {
  const walk = (from: string, step: MarkStep, zoom: number) => {
    const ids = [from]
    for (;;) {
      const next = findMarkAtStep(arrangement, markOf(ids.at(-1)!), step, zoom)
      if (!next) return ids
      ids.push(next.architecture.id)
    }
  }
  const step = (from: string, to: MarkStep, shown = arrangement) =>
    findMarkAtStep(shown, markOf(from, shown), to, 1)?.architecture.id

  it.each([1, 1.5, 40])('visits all marks shown at zoom %d in order of time, and back', (zoom) => {
    const all = makeScene(arrangement, frame, makeViewport(arrangement.warp, 1, 1985, 0.5))
    const first = findMarkAtStep(arrangement, markOf('resnet'), 'first', zoom)!
    const visited = walk(first.architecture.id, 'next', zoom)
    const years = visited.map((id) => markOf(id).year)
    expect(years).toEqual(years.toSorted((a, b) => a - b))
    if (zoom === 1) expect(visited).toEqual(idsOf(all))
    if (zoom === 40) expect(visited.length).toBeGreaterThan(all.marks.length - 1)
    const last = findMarkAtStep(arrangement, markOf('resnet'), 'last', zoom)!
    expect(walk(last.architecture.id, 'previous', zoom)).toEqual(visited.toReversed())
  })

  it('goes to the first that it builds on, and to the earliest that builds on it', () => {
    const { buildsOn } = markOf('resnet').architecture
    expect(step('resnet', 'ancestor')).toBe(buildsOn[0]!.id)
    const descendant = markOf(step('resnet', 'descendant')!)
    expect(descendant.architecture.buildsOn.map(({ id }) => id)).toContain('resnet')
    expect(step(realTimeline.architectures[0]!.id, 'ancestor')).toBeUndefined()
  })

  it('skips relatives that the filter removes', () => {
    const { era } = markOf('transformer').architecture
    const eras = realTimeline.eras.map(({ id }) => id).filter((id) => id === era)
    const filtered = arrangeIn('en', { ...noFilter, eras })
    for (const mark of filtered.marks)
      for (const to of ['ancestor', 'descendant'] as const)
        expect([era, undefined]).toContain(findMarkAtStep(filtered, mark, to, 1)?.architecture.era)
  })
})

describe('findMarkByName', () => {
  const find = (from: string, text: string, language: Language = 'en') => {
    const shown = arrangeIn(language)
    return findMarkByName(shown, markOf(from, shown), text)?.architecture
  }

  it('goes through all names with a letter, in order of time and around', () => {
    const expected = realTimeline.architectures
      .filter(({ title }) => /^r/i.test(title.en))
      .map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(1)
    const visited = [find('perceptron', 'r')!.id]
    for (const _ of expected) visited.push(find(visited.at(-1)!, 'R')!.id)
    expect(new Set(visited)).toEqual(new Set(expected))
    expect(visited.at(-1)).toBe(visited[0])
  })

  it('stays on a name while more of it is typed', () => {
    expect(find('resnet', 'res')?.id).toBe('resnet')
    expect(find('perceptron', 'resn')?.id).toBe('resnet')
    expect(find('perceptron', 'resnetx')).toBeUndefined()
  })

  it('knows the names in the language of the reader and in English', () => {
    expect(find('resnet', 'lst', 'zh')?.id).toBe('lstm')
    const { zh } = markOf('perceptron').architecture.title
    expect(find('resnet', zh, 'zh')?.id).toBe('perceptron')
  })
})
