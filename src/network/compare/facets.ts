import { follows, type Told } from '../describe/options'
import { formatShape } from '../layers/tensor'
import type { Item } from './outline'

/** One thing in which two items differ: their `kind`, `times`, `output`, or an option by its name. */
export interface Facet {
  readonly of: string
  /** Absent where the kind of layer has no such option, or nothing is said of it. */
  readonly before?: Told
  readonly after?: Told
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
const familyByKind: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => family.map((kind) => [kind, family[0]!] as const)),
)
const familyOf = (kind: string) => familyByKind.get(kind) ?? kind

/** Kinds whose weights are the network's own work. The rest prepare or carry: norms, activations, pooling, reshaping. */
const working: ReadonlySet<string> = new Set([
  ...['conv', 'dense', 'embedding', 'radial', 'boltzmann', 'recall', 'scan'],
  ...['attention', 'feedforward', 'elman'],
])
/** What only gathers others is told with them. */
const gathering: ReadonlySet<string> = new Set(['repeat', 'branch'])

/**
 * What it costs to add or remove an item: alike for all of a family, so that the costs are a metric. Each doubling of
 * its number adds a tenth, so that the many layers of a stack are matched rather than a few beside it.
 */
export function weightOf({ kind, number }: Item): number {
  const family = familyOf(kind)
  const once = working.has(family) ? 1 : gathering.has(family) ? 0.2 : 0.5
  return once * (1 + 0.1 * Math.log2(number))
}

/**
 * What it costs to take one item for another. Little where they are of the same kind, more where more of them differs;
 * 0.7 for kin: in the same place one is replaced rather than removed. Things of other families, and an expert's layer
 * and one outside, are never the same. A decoder's items keep to decoders, those on images to images; of equals those
 * with the same features and scale are preferred.
 */
export function costOf(a: Item, b: Item): number {
  if (a.expert !== b.expert || familyOf(a.kind) !== familyOf(b.kind)) return Infinity
  const said = facetsBetween(a, b).filter(({ of }) => of !== 'output').length
  const likeness = a.kind === b.kind ? Math.min(0.3, 0.1 * said) : 0.7
  const strange = a.causal !== b.causal || axesOf(a) !== axesOf(b)
  const elsewhere =
    Number(a.output.features !== b.output.features) * 0.1 +
    Number(a.takes !== b.takes) * 0.05 +
    Number(a.gives !== b.gives) * 0.05
  return likeness + elsewhere + Number(strange) * 0.6 + Math.abs(weightOf(a) - weightOf(b))
}

const axesOf = ({ node }: Item) => node.input.positions.length

/** In what two items differ; of kin, the options that both have. */
export function facetsBetween(a: Item, b: Item): Facet[] {
  const facets: Facet[] = []
  if (a.kind !== b.kind) facets.push({ of: 'kind', before: a.kind, after: b.kind })
  if (a.times !== b.times) facets.push({ of: 'times', before: a.times, after: b.times })
  for (const of of new Set([...a.options.keys(), ...b.options.keys()])) {
    const [before, after] = [a.options.get(of), b.options.get(of)]
    if (before === after || (follows(a.kind, a.options, of) && follows(b.kind, b.options, of))) continue
    if (a.kind !== b.kind && (before === undefined || after === undefined)) continue
    facets.push({ of, ...(before !== undefined && { before }), ...(after !== undefined && { after }) })
  }
  // What others pass on has the shape of what they are given, which is told where it is made.
  if (a.gives !== b.gives && makes(a) && makes(b)) {
    facets.push({ of: 'output', before: formatShape(a.output), after: formatShape(b.output) })
  }
  return facets
}

const makes = ({ kind }: Item) => working.has(familyOf(kind))
