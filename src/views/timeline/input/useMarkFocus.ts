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
import type { Arrangement } from '../../../layout/timeline/scene/arrangement'
import { useExplorer, useServices } from '../../hooks/context'
import type { MarkFocus } from '../picture/Marks'
import { findMarkByKey, focusEvent, type TypedName } from './markKeys'

const isMarkKey = (key: string) => /^(Arrow.*|Home|End|\p{L})$/u.test(key)

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
  const typedRef = useRef<TypedName>({ text: '', time: 0 })
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
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return
    if (key === ' ' && target.matches('a')) target.click()
    else if (isMarkKey(key)) {
      const from = getMarkId(target)
      const { zoom } = store.getState().viewport
      const next = from && findMarkByKey(arrangement, zoom, from, event, typedRef.current)
      if (next) focusMark(next)
      else if (!from) focusEvent(event.currentTarget, target, key)
    } else return
    event.preventDefault()
  }
  return { focus, onFocus, onBlur, onKeyDown }
}

/** The id of a mark's link, or of the mark that a count belongs to; undefined for anything else. */
const getMarkId = (element: Element) =>
  (element.matches('a') ? element : element.previousElementSibling)?.getAttribute('data-id') ?? undefined
