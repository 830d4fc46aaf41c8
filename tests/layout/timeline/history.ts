/** The real timeline, laid out no more than once per test file. */

import type { Size } from '../../../src/layout/geometry'
import { sizeClassOf } from '../../../src/layout/timeline/axis/frame'
import { type Arrangement, arrange } from '../../../src/layout/timeline/scene/arrangement'
import { type Filter, noFilter } from '../../../src/model/filter'
import type { Importance, Language, Timeline } from '../../../src/model/timeline'
import { readCorpus } from '../../content'
import { fc, frameOf } from './specimens'

export const history: Timeline = readCorpus().timeline

const made = new Map<string, Arrangement>()

export function historyAt(
  size: Size,
  language: Language,
  filter: Filter = noFilter,
  linear = false,
): Arrangement {
  const key = JSON.stringify([size, language, filter, linear])
  const sizeClass = sizeClassOf(frameOf(size))
  const arrangement = made.get(key) ?? arrange(history, { sizeClass, language, filter, linear })
  made.set(key, arrangement)
  return arrangement
}

/** Any filter, not only those that let something pass. */
export const anyFilter: fc.Arbitrary<Filter> = fc.record({
  eras: fc.subarray(
    history.eras.map(({ id }) => id),
    { maxLength: history.eras.length - 1 },
  ),
  minImportance: fc.constantFrom<Importance>(1, 2, 3, 4, 5),
})
