import { childrenOf } from '../../../model/lineage'
import type { ArrangedMark } from './arrangedMark'
import type { Arrangement } from './arrangement'
import { zoomTolerance } from './scene'

/** From a mark to another: in time among those shown at a zoom, or along its lineage. */
export type MarkStep = 'previous' | 'next' | 'first' | 'last' | 'ancestor' | 'descendant'

/**
 * The mark one step from another. The ancestor is the first that it builds on, the descendant the earliest that builds
 * on it; both may be clustered at this zoom. Undefined if there is none.
 */
export function findMarkAtStep(
  arrangement: Arrangement,
  from: ArrangedMark,
  step: MarkStep,
  zoom: number,
): ArrangedMark | undefined {
  const { marks, byId, timeline } = arrangement
  const k = zoom * zoomTolerance
  const { markIndex } = arrangement.getVisibility(k)
  const { id, buildsOn } = from.architecture
  const findFirst = (relatives: readonly { readonly id: string }[]) =>
    relatives.map((one) => byId.get(one.id)).find((mark) => mark !== undefined)
  if (step === 'ancestor') return findFirst(buildsOn)
  if (step === 'descendant') return findFirst(childrenOf(timeline, id))
  const index = {
    previous: () => markIndex.findLastBefore(from.year, k),
    next: () => markIndex.findFirstAfter(from.year, k),
    first: () => markIndex.findFirstAfter(-Infinity, k),
    last: () => markIndex.findLastBefore(Infinity, k),
  }[step]()
  return index === undefined ? undefined : marks[index]
}

/**
 * The next mark in time whose title, in the reader's language or in English, starts with a text; after the last mark
 * comes the first. With more than one letter, `from` itself is tried first, since its name is being typed.
 */
export function findMarkByName(
  { marks, language }: Arrangement,
  from: ArrangedMark,
  text: string,
): ArrangedMark | undefined {
  const start = text.length > 1 ? from.index : from.index + 1
  const prefix = text.toLowerCase()
  return [...marks.slice(start), ...marks.slice(0, start)].find(({ architecture: { title } }) =>
    [title[language], title.en].some((name) => name.toLowerCase().startsWith(prefix)),
  )
}
