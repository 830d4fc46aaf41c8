/** What the keys on the timeline do. */

import type { ArrangedMark } from '../../../layout/timeline/scene/arrangedMark'
import type { Arrangement } from '../../../layout/timeline/scene/arrangement'
import { findMarkAtStep, findMarkByName, type MarkStep } from '../../../layout/timeline/scene/markNavigation'

/** The same in every window: also where time runs down, where ancestors are above and descendants below. */
const steps: Readonly<Record<string, MarkStep>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'ancestor',
  ArrowDown: 'descendant',
  Home: 'first',
  End: 'last',
}

/** Letters typed within this time of each other are the beginning of one name. */
const typingMs = 700

/** The letters typed so far. */
export interface TypedName {
  text: string
  /** When the last was typed, in ms. */
  time: number
}

/** The mark that a key moves to, in an arrangement shown at a zoom; undefined if there is none. */
export function findMarkByKey(
  arrangement: Arrangement,
  zoom: number,
  from: string,
  { key, timeStamp }: { readonly key: string; readonly timeStamp: number },
  typed: TypedName,
): string | undefined {
  const mark = arrangement.byId.get(from)
  const step = steps[key]
  const found = mark && (step ? findMarkAtStep(arrangement, mark, step, zoom) : findByTyping(mark))
  return found?.architecture.id

  function findByTyping(start: ArrangedMark) {
    typed.text = timeStamp - typed.time < typingMs ? typed.text + key : key
    typed.time = timeStamp
    // The same letter again goes on to the next name.
    const isRepeated = [...typed.text].every((letter) => letter === key)
    const named = isRepeated ? undefined : findMarkByName(arrangement, start, typed.text)
    return named ?? findMarkByName(arrangement, start, key)
  }
}

/** Moves the focus among the events in view, from one of them. */
export function focusEvent(drawing: HTMLElement, from: HTMLElement, key: string) {
  const events = [...drawing.querySelectorAll<HTMLElement>('[aria-haspopup]')]
  const index = events.indexOf(from)
  const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: events.length - 1 }[key]
  if (next !== undefined) events[next]?.focus({ preventScroll: true })
}
