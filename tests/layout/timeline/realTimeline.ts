/** The real timeline, laid out at most once per test file. */

import type { Size } from '../../../src/layout/geometry'
import { chooseSizeClass } from '../../../src/layout/timeline/axis/timelineFrame'
import { type Arrangement, arrange } from '../../../src/layout/timeline/scene/arrangement'
import { type Filter, noFilter } from '../../../src/model/filter'
import type { Language } from '../../../src/model/language'
import type { Importance, Timeline } from '../../../src/model/timeline'
import { readCorpus } from '../../content'
import { fc, makeFrameFor } from './timelineFixtures'

export const realTimeline: Timeline = readCorpus().timeline

const arrangementCache = new Map<string, Arrangement>()

export function arrangeRealTimeline(
  size: Size,
  language: Language,
  filter: Filter = noFilter,
  linear = false,
): Arrangement {
  const key = JSON.stringify([size, language, filter, linear])
  const sizeClass = chooseSizeClass(makeFrameFor(size))
  const arrangement =
    arrangementCache.get(key) ?? arrange(realTimeline, { sizeClass, language, filter, isLinear: linear })
  arrangementCache.set(key, arrangement)
  return arrangement
}

/** Any filter, including those that nothing passes. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record({
  eras: fc.subarray(
    realTimeline.eras.map(({ id }) => id),
    { maxLength: realTimeline.eras.length - 1 },
  ),
  minImportance: fc.constantFrom<Importance>(1, 2, 3, 4, 5),
})
