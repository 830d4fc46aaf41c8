import { countBlocks } from '../describe/countBlocks'
import type { Network } from '../evaluate/networkNode'
import type { AlignedRow } from './alignNetworks'
import { buildSummary, type LayerChange } from './comparisonSummary'
import { buildOutline, type OutlineItem } from './networkOutline'
import { collectTraits, type Trait, type TraitGroup, traitGroups } from './networkTraits'

/** Before and after; equal values are left out of the answer. */
export interface NumberChange<Value = number> {
  readonly before: Value
  readonly after: Value
}

/** The traits of a group that a network has in place of others. */
export interface Replacement {
  readonly group: TraitGroup
  readonly before: readonly Trait[]
  readonly after: readonly Trait[]
}

/** What distinguishes a network from the one before it, each list with the most important first. */
export interface ComparisonAnswer {
  readonly replaced: readonly Replacement[]
  readonly added: readonly Trait[]
  readonly removed: readonly Trait[]
  readonly parameters: NumberChange
  /** Only if one of the networks uses a part of its parameters for each token. */
  readonly activeParameters?: NumberChange
  readonly blocks?: NumberChange
  /** Weight layers, if the networks do not both have blocks. */
  readonly depth?: NumberChange
  /** The features of each position between layers with attention. */
  readonly width?: NumberChange
  readonly vocabulary?: NumberChange
  /** Tokens that attention sees at once. */
  readonly context?: NumberChange
  /** The kernels of convolutions larger than 1×1, largest first. */
  readonly kernels?: NumberChange<readonly string[]>
  /** Changes of options that no other part of the answer tells. */
  readonly changed: readonly LayerChange[]
}

/** Groups whose traits say how the network is built: they are replaced, not added or removed. */
const replacedOnly: ReadonlySet<TraitGroup> = new Set(['structure', 'normPlacement'])
/** Groups whose traits stand beside each other: a depthwise convolution does not replace a pointwise one. */
const neverReplaced: ReadonlySet<TraitGroup> = new Set([
  ...(['convolution', 'dense', 'gating', 'sharing', 'regularisation', 'bias', 'window'] as const),
])
/** Smaller fractions of a group say little: one tanh beside a hundred GELUs. */
const minShare = 0.1

/** Builds the answer for a column (≥ 1) of aligned networks. */
export function buildAnswer(
  networks: readonly Network[],
  rows: readonly AlignedRow[],
  column: number,
): ComparisonAnswer {
  const [before, after] = [networks[column - 1]!, networks[column]!]
  const [oldTraits, newTraits] = [collectTraits(before), collectTraits(after)]
  const replaced: Replacement[] = []
  const added: Trait[] = []
  const removed: Trait[] = []
  for (const group of traitGroups) {
    const lost = listMissing(oldTraits, newTraits, group)
    const gained = listMissing(newTraits, oldTraits, group)
    if (lost.length > 0 && gained.length > 0 && !neverReplaced.has(group))
      replaced.push({ group, before: lost, after: gained })
    else if (!replacedOnly.has(group)) {
      added.push(...gained)
      removed.push(...lost)
    }
  }
  return {
    ...{ replaced, added, removed },
    parameters: { before: Number(before.parameters), after: Number(after.parameters) },
    ...compareSizes(before, after, hasSameSkips(oldTraits, newTraits)),
    changed: buildSummary(rows, column).changed.flatMap(keepUntoldChanges),
  }
}

/** The traits of a group that another network lacks, without those that are a small share of their group. */
function listMissing(own: ReadonlyMap<string, Trait>, other: ReadonlyMap<string, Trait>, group: TraitGroup) {
  const all = [...own.values()].filter((trait) => trait.group === group)
  const total = all.reduce((sum, { count }) => sum + count, 0)
  return all
    .filter(({ kind, count }) => !other.has(kind) && count >= minShare * total)
    .toSorted((a, b) => b.count - a.count)
}

/** Otherwise their blocks are of other kinds, and the numbers of them say nothing. */
const hasSameSkips = (one: ReadonlyMap<string, Trait>, other: ReadonlyMap<string, Trait>) =>
  ['residual', 'concatenation'].every((kind) => one.has(kind) === other.has(kind))

function compareSizes(before: Network, after: Network, hasSameBlocks: boolean) {
  const read = <Value>(measure: (network: Network) => Value | undefined) => {
    const [old, current] = [measure(before), measure(after)]
    return old === undefined || current === undefined || String(old) === String(current)
      ? undefined
      : { before: old, after: current }
  }
  const hasBlocks = hasSameBlocks && countBlocks(before) !== undefined && countBlocks(after) !== undefined
  const isSparse = [before, after].some((one) => one.activeParameters < one.parameters)
  return {
    activeParameters: isSparse ? read((one) => Number(one.activeParameters)) : undefined,
    blocks: hasBlocks ? read(countBlocks) : undefined,
    depth: hasBlocks ? undefined : read(({ depth }) => depth),
    width: read((network) => findAttention(network)?.node.input.features),
    vocabulary: read(findVocabulary),
    context: read(countContext),
    kernels: read(listKernels),
  }
}

const flatten = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.flatMap((item) => [item, ...flatten(item.children)])

const findVocabulary = (network: Network) =>
  flatten(buildOutline(network)).find(
    ({ layerType, node }) => layerType === 'embedding' && node.input.symbols !== undefined,
  )?.node.input.symbols

const findAttention = (network: Network) =>
  flatten(buildOutline(network)).find(({ layerType }) => ['attention', 'latentattention'].includes(layerType))

/** The length of the input of a network with attention; other lengths are only examples. */
function countContext(network: Network): number | undefined {
  const [input] = network.inputs.values()
  return findAttention(network) && input?.symbols !== undefined ? input.positions[0] : undefined
}

/** Undefined without convolutions of images. */
function listKernels(network: Network): readonly string[] | undefined {
  const kernels = flatten(buildOutline(network)).flatMap(({ layerType, options, output }) => {
    const kernel = options.get('kernel')
    if (layerType !== 'conv' || output.positions.length !== 2 || kernel === 1 || kernel === undefined)
      return []
    return [typeof kernel === 'number' ? `${kernel}×${kernel}` : String(kernel)]
  })
  const area = (kernel: string) => kernel.split('×').reduce((product, side) => product * Number(side), 1)
  return kernels.length === 0 ? undefined : [...new Set(kernels)].toSorted((a, b) => area(b) - area(a))
}

/** Properties that the traits and sizes of an answer tell. */
const toldProperties: ReadonlySet<string> = new Set([
  ...['layerType', 'copies', 'by', 'activation', 'gated', 'keys', 'window', 'distances', 'experts', 'active'],
  ...['bias', 'outputbias', 'biases', 'tied', 'shared', 'to', 'vocabulary', 'kernel', 'stride', 'padding'],
  ...['causal', 'context', 'groups', 'trained'],
])

/** A change without what is told elsewhere; none if nothing remains, or the type itself has changed. */
function keepUntoldChanges(change: LayerChange): LayerChange[] {
  if (change.changes.some(({ property }) => property === 'layerType')) return []
  const changes = change.changes.filter(({ property }) => !toldProperties.has(property))
  return changes.length === 0 ? [] : [{ ...change, changes }]
}
