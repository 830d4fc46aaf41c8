import type { ComponentType } from 'react'
import type { AnyKind } from './definition'
import { definitions } from './definitions'

/** What a lab is worked with: the bench, and the lab's parts for it. */
export interface Opening {
  readonly Bench: ComponentType<{ readonly parts: readonly AnyKind[] }>
  readonly parts: readonly AnyKind[]
}

const openings = new Map<string, Promise<Opening>>()
const loaded = new Map<string, Opening>()

/** A lab that has been loaded before. */
export const loadedOpening = (id: string): Opening | undefined => loaded.get(id)

/** Loads a lab, once; what failed is tried anew the next time. Undefined: there is no such lab. */
export function openingOf(id: string): Promise<Opening> | undefined {
  const define = Object.hasOwn(definitions, id) ? definitions[id] : undefined
  if (!define || openings.has(id)) return openings.get(id)
  const opening = Promise.all([import('./Bench'), define()]).then(([{ Bench }, { default: parts }]) => ({
    Bench,
    parts,
  }))
  opening.then(
    (opening) => loaded.set(id, opening),
    () => openings.delete(id),
  )
  openings.set(id, opening)
  return opening
}
