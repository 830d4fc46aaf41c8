import type { Blueprint as Plain } from '../model/blueprint'
import { evaluateNetwork } from '../network/evaluate'
import type { Network } from '../network/network'
import type { Specification } from '../network/specification'
import { type Draft, reportFaults } from './draft'
import { namesIn } from './glossary'
import type { Site } from './site'

/** The executable specification of an architecture, and its variants computed, the first one first. */
export interface Blueprint extends Plain {
  readonly specification: Specification
  readonly networks: readonly Network[]
}

/** Computes every variant; reports all that does not fit, once for all variants. `translate` gives the Chinese of a name, if there is any. */
export function computeBlueprint(
  { specification, namings, located, report }: Draft,
  translate: Site['translate'] = () => undefined,
): Blueprint | undefined {
  const variants =
    specification.variants.length > 0 ? specification.variants.map(({ name }) => name) : [undefined]
  const results = variants.map((name) => evaluateNetwork(specification, name))
  const found = new Map(
    results.flatMap(({ faults }) => faults).map((fault) => [JSON.stringify(fault), fault]),
  )
  reportFaults([...found.values()], located, report)
  const networks = results.flatMap(({ network }) => network ?? [])
  if (networks.length < results.length) return
  return { plain: located.value, names: namesIn(namings, translate), specification, networks }
}
