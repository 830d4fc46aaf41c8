import type { SpecificationData } from '../../model/specificationData'
import type { Specification } from '../../network/language/specification'
import { readSpecification } from '../../network/reading/readSpecification'
import type { AppServices } from '../hooks/context'

/** A specification with the Chinese translations of its names. */
export interface NamedSpecification {
  readonly specification: Specification
  readonly names: SpecificationData['names']
}

type LoadData = AppServices['loadSpecification']

/** What has been loaded, or is loading, by id. */
const loadedBy = new WeakMap<LoadData, Map<string, Promise<NamedSpecification | null>>>()

/**
 * Loads and reads the specification of an architecture's network, once; null if it is missing or invalid or loading
 * fails.
 */
export function loadNamedSpecification(loadData: LoadData, id: string): Promise<NamedSpecification | null> {
  const loaded = loadedBy.get(loadData) ?? new Map<string, Promise<NamedSpecification | null>>()
  loadedBy.set(loadData, loaded)
  const pending = loaded.get(id) ?? load(loadData, id)
  loaded.set(id, pending)
  // After a failure the next opening tries again.
  pending.then((specification) => specification === null && loaded.delete(id))
  return pending
}

async function load(loadData: LoadData, id: string): Promise<NamedSpecification | null> {
  try {
    const data = await loadData(id)
    const { specification } = readSpecification(data?.rawSpecification)
    return specification ? { specification, names: data?.names ?? {} } : null
  } catch {
    return null
  }
}
