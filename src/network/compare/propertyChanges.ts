import { equalsFallback, type OptionValue } from '../describe/resolveOptions'
import type { LayerFamily } from '../layers/layerType'
import { layerTypes } from '../layers/registry/layerRegistry'
import { formatShape } from '../layers/tensor'
import type { OutlineItem } from './networkOutline'

/** A difference between two items: in `layerType`, `copies`, `output` (shape), or in a named option. */
export interface PropertyChange {
  readonly property: string
  /** Absent if the layer type has no such option, or the option has no value. */
  readonly before?: OptionValue
  readonly after?: OptionValue
}

/** Structures that can replace each other, or layers. */
const structureFamilies: Readonly<Record<string, LayerFamily>> = {
  experts: 'feed-forward',
  residual: 'join',
  add: 'join',
  multiply: 'join',
  concat: 'join',
}

const familyByType: ReadonlyMap<string, string> = new Map([
  ...Object.values(layerTypes).map(({ id, family }) => [id, family] as const),
  ...Object.entries(structureFamilies),
])
/** The family of a type; for a type without family, the type itself. */
function familyOf(layerType: string): string {
  const family = familyByType.get(layerType) ?? 'none'
  // No type has a space in its name.
  return family === 'none' ? layerType : `family ${family}`
}

/** Types with the main weights of a network; not norms, activations, pooling and reshaping. */
const weightedTypes: ReadonlySet<string> = new Set([
  ...Object.values(layerTypes).flatMap(({ id, role }) => (role === 'weights' ? [id] : [])),
  'experts',
])
/** Items that only group others. */
const containerTypes: ReadonlySet<string> = new Set(['repeat', 'branch'])

/**
 * The cost of adding or removing an item. It is equal within a family, as roles are, so that the costs form a metric. Each doubling
 * of the copies adds 10 %, so that a stack of many layers is matched in preference to a few layers beside it.
 */
export function computeAddOrRemoveCost({ layerType, totalCopies }: OutlineItem): number {
  const baseCost = weightedTypes.has(layerType) ? 1 : containerTypes.has(layerType) ? 0.2 : 0.5
  return baseCost * (1 + 0.1 * Math.log2(totalCopies))
}

/**
 * The cost of matching two items: 0.1 per changed property, at most 0.3; for another type of the same family, 0.7.
 * Different features or scale add up to 0.2. Matching a causal with a non-causal item, or different numbers of position
 * axes, adds 0.6. The difference of the costs of adding them is added. Items of different families, and an item inside
 * an expert with one outside, never match (infinite cost).
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

/** The differences of two items; for different types of a family, only of the options that both have. */
export function findPropertyChanges(a: OutlineItem, b: OutlineItem): PropertyChange[] {
  const changes: PropertyChange[] = []
  if (a.layerType !== b.layerType)
    changes.push({ property: 'layerType', before: a.layerType, after: b.layerType })
  if (a.copies !== b.copies) changes.push({ property: 'copies', before: a.copies, after: b.copies })
  for (const property of new Set([...a.options.keys(), ...b.options.keys()])) {
    const [before, after] = [a.options.get(property), b.options.get(property)]
    if (
      before === after ||
      (equalsFallback(a.layerType, a.options, property) && equalsFallback(b.layerType, b.options, property))
    )
      continue
    if (a.layerType !== b.layerType && (before === undefined || after === undefined)) continue
    changes.push({ property, before, after })
  }
  // Other layers derive their output shape from their input; the layer that changed it reports it.
  if (
    a.outputSignature !== b.outputSignature &&
    weightedTypes.has(a.layerType) &&
    weightedTypes.has(b.layerType)
  ) {
    changes.push({ property: 'output', before: formatShape(a.output), after: formatShape(b.output) })
  }
  return changes
}
