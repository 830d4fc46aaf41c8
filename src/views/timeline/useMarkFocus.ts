import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import type { Arrangement } from '../../layout/timeline/scene/arrangement'
import { findMarkAtStep, findMarkByName, type MarkStep } from '../../layout/timeline/scene/markNavigation'
import { useExplorer, useServices } from '../hooks/context'
import type { MarkFocus } from './picture/Marks'

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

/**
 * Makes the timeline one stop of the Tab key, with keys that move from mark to mark, and keeps the focus while the view
 * moves. While the focus is on the timeline, Tab also reaches the count of the mark and the events in view.
 */
export function useMarkFocus(drawingRef: RefObject<HTMLElement | null>, arrangement: Arrangement) {
  const { store } = useServices()
  const selectedId = useExplorer(({ page }) => (page.kind === 'architecture' ? page.id : undefined))
  const [last, setLast] = useState<MarkFocus & { readonly selectedId: string | undefined }>({
    ...{ id: selectedId, selectedId },
    isWithin: false,
  })
  const focusedRef = useRef<Element>(undefined)
  const typedRef = useRef({ text: '', time: 0 })
  // A mark selected since then replaces it.
  const id = selectedId === last.selectedId ? last.id : (selectedId ?? last.id)
  const focus: MarkFocus = useMemo(() => ({ id, isWithin: last.isWithin }), [id, last.isWithin])

  // A count or an event that had the focus may be gone: the count when the view zooms in, the event out of view.
  useLayoutEffect(() => {
    if (focusedRef.current?.isConnected === false)
      drawingRef.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true })
  })

  const focusMark = (markId: string) => {
    // It may be rendered only because it has the focus.
    flushSync(() => {
      setLast({ id: markId, selectedId, isWithin: true })
      store.actions.setHovered(markId)
    })
    const mark = drawingRef.current?.querySelector<HTMLElement>(`a[data-id="${markId}"]`)
    mark?.focus({ preventScroll: true })
    store.actions.scrollIntoView(markId)
  }
  const findByTyping = (from: string, { key, timeStamp }: KeyboardEvent) => {
    const mark = arrangement.byId.get(from)
    if (!mark) return undefined
    const { text, time } = typedRef.current
    const typed = timeStamp - time < typingMs ? text + key : key
    typedRef.current = { text: typed, time: timeStamp }
    // The same letter again goes on to the next name.
    const isRepeated = [...typed].every((letter) => letter === key)
    const found = isRepeated ? undefined : findMarkByName(arrangement, mark, typed)
    return found ?? findMarkByName(arrangement, mark, key)
  }

  const onFocus = ({ target }: FocusEvent) => {
    focusedRef.current = target
    setLast({ id: getMarkId(target) ?? id, selectedId, isWithin: true })
  }
  const onBlur = ({ target, relatedTarget, currentTarget }: FocusEvent) => {
    // A dialog, and another window, give the focus back.
    const comesBack = relatedTarget?.closest('dialog') || document.activeElement === target
    if (comesBack || currentTarget.contains(relatedTarget)) return
    focusedRef.current = undefined
    setLast({ id, selectedId, isWithin: false })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
    const step = steps[key]
    const from = getMarkId(target)
    if (from === undefined) {
      if (!step) return
      focusEvent(currentTarget, target, step)
    } else if (step) {
      const mark = arrangement.byId.get(from)
      const next = mark && findMarkAtStep(arrangement, mark, step, store.getState().viewport.zoom)
      if (next) focusMark(next.architecture.id)
    } else if (key === ' ' && target.matches('a')) target.click()
    else if (/^\p{L}$/u.test(key)) {
      const next = findByTyping(from, event)
      if (next) focusMark(next.architecture.id)
    } else return
    event.preventDefault()
  }
  return { focus, onFocus, onBlur, onKeyDown }
}

/** The id of a mark's link, or of the mark that a count belongs to; undefined for anything else. */
const getMarkId = (element: Element) =>
  (element.matches('a') ? element : element.previousElementSibling)?.getAttribute('data-id') ?? undefined

/** Moves the focus among the events in view. */
function focusEvent(drawing: HTMLElement, from: HTMLElement, step: MarkStep) {
  const events = [...drawing.querySelectorAll<HTMLElement>('[aria-haspopup]')]
  const index = events.indexOf(from)
  const next = { previous: index - 1, next: index + 1, first: 0, last: events.length - 1 }
  if (step in next) events[next[step as keyof typeof next]]?.focus({ preventScroll: true })
}
