import type { SpecificationData } from '../../model/specificationData'
import type { Specification } from '../../network/language/specification'
import { readSpecification } from '../../network/reading/readSpecification'
import type { AppServices } from '../hooks/context'

/** A specification that has come, with the Chinese of its names. */
export interface Known {
  readonly specification: Specification
  readonly names: SpecificationData['names']
}

/** Loads and reads the specification of an architecture's network; null where none can be had. */
export async function openSpecification(
  loadSpecification: AppServices['loadSpecification'],
  id: string,
): Promise<Known | null> {
  try {
    const blueprint = await loadSpecification(id)
    const { specification } = readSpecification(blueprint?.rawSpecification)
    return specification ? { specification, names: blueprint?.names ?? {} } : null
  } catch {
    return null
  }
}
