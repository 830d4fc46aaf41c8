import type { Blueprint as Plain } from '../../model/blueprint'
import { fingerprintOf } from '../../network/describe/fingerprint'
import { evaluateNetwork } from '../../network/evaluate/evaluate'
import type { Network } from '../../network/evaluate/network'
import type { Specification } from '../../network/language/specification'
import type { Site } from '../page/site'
import { type Draft, reportFaults } from './draft'
import { namesIn } from './glossary'

/** What is counted in a network. */
export type Counts = Pick<Network, 'variant' | 'parameters' | 'activeParameters' | 'multiplyAdds'>

/** The executable specification of an architecture, and its variants, the first one first. */
export interface Blueprint extends Plain {
  readonly specification: Specification
  readonly counts: readonly Counts[]
  /** Computed each time that they are asked for: those of all architectures would fill the memory. */
  readonly networks: readonly Network[]
  /** Of the first variant. See network/describe/fingerprint.ts. */
  readonly fingerprint: string
}

/** Computes every variant; reports all that does not fit, once for all variants. `translate` gives the Chinese of a name, if there is any. */
export function computeBlueprint(
  { specification, namings, located, report }: Draft,
  translate: Site['translate'] = () => undefined,
): Blueprint | undefined {
  const results = evaluateVariants(specification)
  const found = new Map(
    results.flatMap(({ faults }) => faults).map((fault) => [JSON.stringify(fault), fault]),
  )
  reportFaults([...found.values()], located, report)
  const networks = results.flatMap(({ network }) => network ?? [])
  if (networks.length < results.length) return
  return {
    plain: located.value,
    names: namesIn(namings, translate),
    specification,
    counts: networks.map(({ variant, parameters, activeParameters, multiplyAdds }) => ({
      ...{ variant, parameters, activeParameters, multiplyAdds },
    })),
    get networks() {
      return evaluateVariants(specification).flatMap(({ network }) => network ?? [])
    },
    fingerprint: fingerprintOf(networks[0]!.nodes),
  }
}

function evaluateVariants(specification: Specification) {
  const { variants } = specification
  const names = variants.length > 0 ? variants.map(({ name }) => name) : [undefined]
  return names.map((name) => evaluateNetwork(specification, name))
}
