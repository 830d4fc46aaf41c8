import type { SpecificationData } from '../../model/specificationData'
import type { Specification } from '../../network/language/specification'
import { readSpecification } from '../../network/reading/readSpecification'
import type { AppServices } from '../hooks/context'

/** A specification with the Chinese translations of its names. */
export interface NamedSpecification {
  readonly specification: Specification
  readonly names: SpecificationData['names']
}

/**
 * Loads and reads the specification of an architecture's network; null if it is missing or invalid or loading
 * fails.
 */
export async function loadNamedSpecification(
  loadData: AppServices['loadSpecification'],
  id: string,
): Promise<NamedSpecification | null> {
  try {
    const data = await loadData(id)
    const { specification } = readSpecification(data?.rawSpecification)
    return specification ? { specification, names: data?.names ?? {} } : null
  } catch {
    return null
  }
}
