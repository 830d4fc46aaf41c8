import { equalsFallback, type OptionValue } from '../describe/resolveOptions'
import { formatShape } from '../layers/tensor'
import type { OutlineItem } from './networkOutline'

/** One thing in which two items differ: their `kind`, `times`, `output`, or an option by its name. */
export interface PropertyChange {
  readonly property: string
  /** Absent where the kind of layer has no such option, or nothing is said of it. */
  readonly before?: OptionValue
  readonly after?: OptionValue
}

/** Kinds that do the same work in another way: one may take the place of another. */
const families: readonly (readonly string[])[] = [
  ['attention', 'latentattention', 'additiveattention'],
  ['feedforward', 'experts'],
  ['elman', 'lstm', 'gru'],
  ['residual', 'add', 'multiply', 'concat'],
  ['pool', 'globalpool'],
  ['batchnorm', 'layernorm', 'rmsnorm', 'groupnorm', 'lrn'],
  [
    ...['relu', 'relu6', 'leakyrelu', 'prelu', 'elu', 'gelu', 'silu', 'sigmoid', 'tanh', 'softmax'],
    ...['softplus', 'hardswish', 'hardsigmoid', 'step', 'sign'],
  ],
]
const familyByType: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => family.map((kind) => [kind, family[0]!] as const)),
)
const familyOf = (kind: string) => familyByType.get(kind) ?? kind

/** Kinds whose weights are the network's own work. The rest prepare or carry: norms, activations, pooling, reshaping. */
const weightedFamilies: ReadonlySet<string> = new Set([
  ...['conv', 'dense', 'embedding', 'radial', 'boltzmann', 'recall', 'scan'],
  ...['attention', 'feedforward', 'elman'],
])
/** What only gathers others is told with them. */
const containerTypes: ReadonlySet<string> = new Set(['repeat', 'branch'])

/**
 * What it costs to add or remove an item: alike for all of a family, so that the costs are a metric. Each doubling of
 * its number adds a tenth, so that the many layers of a stack are matched rather than a few beside it.
 */
export function computeAddOrRemoveCost({ layerType, totalCopies }: OutlineItem): number {
  const family = familyOf(layerType)
  const baseCost = weightedFamilies.has(family) ? 1 : containerTypes.has(family) ? 0.2 : 0.5
  return baseCost * (1 + 0.1 * Math.log2(totalCopies))
}

/**
 * What it costs to take one item for another. Little where they are of the same kind, more where more of them differs;
 * 0.7 for kin: in the same place one is replaced rather than removed. Things of other families, and an expert's layer
 * and one outside, are never the same. A decoder's items keep to decoders, those on images to images; of equals those
 * with the same features and scale are preferred.
 */
export function computeSubstitutionCost(a: OutlineItem, b: OutlineItem): number {
  if (a.isExpert !== b.isExpert || familyOf(a.layerType) !== familyOf(b.layerType)) return Infinity
  const changeCount = findPropertyChanges(a, b).filter(({ property }) => property !== 'output').length
  const typeCost = a.layerType === b.layerType ? Math.min(0.3, 0.1 * changeCount) : 0.7
  const isMismatched = a.isCausal !== b.isCausal || countAxes(a) !== countAxes(b)
  const shapeCost =
    Number(a.output.features !== b.output.features) * 0.1 +
    Number(a.inputSignature !== b.inputSignature) * 0.05 +
    Number(a.outputSignature !== b.outputSignature) * 0.05
  return (
    typeCost +
    shapeCost +
    Number(isMismatched) * 0.6 +
    Math.abs(computeAddOrRemoveCost(a) - computeAddOrRemoveCost(b))
  )
}

const countAxes = ({ node }: OutlineItem) => node.input.positions.length

/** In what two items differ; of kin, the options that both have. */
export function findPropertyChanges(a: OutlineItem, b: OutlineItem): PropertyChange[] {
  const changes: PropertyChange[] = []
  if (a.layerType !== b.layerType) changes.push({ property: 'kind', before: a.layerType, after: b.layerType })
  if (a.copies !== b.copies) changes.push({ property: 'times', before: a.copies, after: b.copies })
  for (const property of new Set([...a.options.keys(), ...b.options.keys()])) {
    const [before, after] = [a.options.get(property), b.options.get(property)]
    if (
      before === after ||
      (equalsFallback(a.layerType, a.options, property) && equalsFallback(b.layerType, b.options, property))
    )
      continue
    if (a.layerType !== b.layerType && (before === undefined || after === undefined)) continue
    changes.push({ property, ...(before !== undefined && { before }), ...(after !== undefined && { after }) })
  }
  // What others pass on has the shape of what they are given, which is told where it is made.
  if (a.outputSignature !== b.outputSignature && hasWeightedFamily(a) && hasWeightedFamily(b)) {
    changes.push({ property: 'output', before: formatShape(a.output), after: formatShape(b.output) })
  }
  return changes
}

const hasWeightedFamily = ({ layerType }: OutlineItem) => weightedFamilies.has(familyOf(layerType))
