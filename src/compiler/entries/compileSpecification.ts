import type { SpecificationData } from '../../model/specificationData'
import { computeFingerprint } from '../../network/describe/computeFingerprint'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
import type { Network } from '../../network/evaluate/networkNode'
import type { Specification } from '../../network/language/specification'
import type { SiteLookup } from '../page/siteLookup'
import { translateNames } from './readGlossary'
import { reportSpecificationIssues, type SpecificationDraft } from './readSpecificationFile'

/** The counts of one variant of a network. */
export type VariantCounts = Pick<Network, 'variant' | 'parameters' | 'activeParameters' | 'multiplyAdds'>

/** The specification of an architecture, with its evaluated variants in the order of the file. */
export interface CompiledSpecification extends SpecificationData {
  readonly specification: Specification
  readonly counts: readonly VariantCounts[]
  /** Evaluated again at each access: keeping the networks of all architectures would fill the memory. */
  readonly networks: readonly Network[]
  /** Of the first variant. See network/describe/computeFingerprint.ts. */
  readonly fingerprint: string
}

/**
 * Evaluates every variant and reports the issues, each once even if several variants have it. `translate` gives the
 * Chinese for a name, if there is any.
 */
export function compileSpecification(
  { specification, nameDeclarations, located }: SpecificationDraft,
  translate: SiteLookup['translateName'] = () => undefined,
): CompiledSpecification | undefined {
  const results = evaluateVariants(specification)
  const uniqueIssues = new Map(
    results.flatMap(({ issues }) => issues).map((issue) => [JSON.stringify(issue), issue]),
  )
  reportSpecificationIssues([...uniqueIssues.values()], located)
  const networks = results.flatMap(({ network }) => network ?? [])
  if (networks.length < results.length) return
  return {
    rawSpecification: located.value,
    names: translateNames(nameDeclarations, translate),
    specification,
    counts: networks.map(({ variant, parameters, activeParameters, multiplyAdds }) => ({
      ...{ variant, parameters, activeParameters, multiplyAdds },
    })),
    get networks() {
      return evaluateVariants(specification).flatMap(({ network }) => network ?? [])
    },
    fingerprint: computeFingerprint(networks[0]!.nodes),
  }
}

function evaluateVariants(specification: Specification) {
  const { variants } = specification
  const names = variants.length > 0 ? variants.map(({ name }) => name) : [undefined]
  return names.map((name) => evaluateNetwork(specification, name))
}
