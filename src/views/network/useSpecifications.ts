import { startTransition, useEffect, useState } from 'react'
import { useServices } from '../hooks/context'
import { loadNamedSpecification, type NamedSpecification } from './loadNamedSpecification'

/** The loaded specifications by architecture; null if one is missing or invalid or loading failed. */
export function useSpecifications(ids: readonly string[]): ReadonlyMap<string, NamedSpecification | null> {
  const { loadSpecification } = useServices()
  const [specifications, setSpecifications] = useState<ReadonlyMap<string, NamedSpecification | null>>(
    new Map(),
  )
  useEffect(() => {
    let isCancelled = false
    for (const id of new Set(ids)) {
      loadNamedSpecification(loadSpecification, id).then((specification) => {
        if (isCancelled) return
        // A transition, as computing and drawing a network takes long.
        startTransition(() => setSpecifications((previous) => new Map([...previous, [id, specification]])))
      })
    }
    return () => {
      isCancelled = true
    }
  }, [loadSpecification, ids])
  return specifications
}
