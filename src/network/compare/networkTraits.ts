import type { OptionValue } from '../describe/resolveOptions'
import type { Network } from '../evaluate/networkNode'
import { findLayerType } from '../layers/registry/layerRegistry'
import { buildOutline, type OutlineItem } from './networkOutline'

/**
 * What a trait belongs to. Where all traits of a group that a network loses give way to new ones, they are replaced.
 * Ordered by how much it makes the network: what is told first comes first.
 */
export const traitGroups = [
  'structure',
  'input',
  'mixing',
  'skips',
  'feedForward',
  'convolution',
  'dense',
  'gating',
  'norm',
  'normPlacement',
  'position',
  'activation',
  'pooling',
  'window',
  'regularisation',
  'bias',
  'sharing',
] as const
export type TraitGroup = (typeof traitGroups)[number]

/** A kind of building block that a network has, with how often, and its numbers if they are the same everywhere. */
export interface Trait {
  readonly group: TraitGroup
  /** A layer type, or a kind such as `groupedQuery`; unique in a network. */
  readonly kind: string
  readonly count: number
  readonly numbers?: Readonly<Record<string, OptionValue>>
}

/** The traits of a network by kind. */
export function collectTraits(network: Network): Map<string, Trait> {
  const traits = new Map<string, Trait>()
  const add = (
    group: TraitGroup,
    kind: string,
    count: number,
    numbers?: Readonly<Record<string, OptionValue>>,
  ) => {
    const before = traits.get(kind)
    const isUniform = !before || JSON.stringify(before.numbers) === JSON.stringify(numbers)
    traits.set(kind, {
      ...{ group, kind },
      count: (before?.count ?? 0) + count,
      numbers: isUniform ? numbers : undefined,
    })
  }
  const visit = (items: readonly OutlineItem[], isInProduct: boolean) => {
    for (const [index, item] of items.entries()) {
      addTraits(item, isInProduct, add)
      addNormPlacement(item, items[index + 1], add)
      visit(item.children, isInProduct || item.layerType === 'multiply')
    }
  }
  const outline = buildOutline(network)
  visit(outline, false)
  const structure = findStructure(flatten(outline))
  if (structure) add('structure', structure, 1)
  const hiddenDenseCount = countHiddenDense(outline)
  if (hiddenDenseCount > 0) add('dense', 'hiddenDense', hiddenDenseCount)
  return traits
}

type AddTrait = (
  group: TraitGroup,
  kind: string,
  count: number,
  numbers?: Readonly<Record<string, OptionValue>>,
) => void

const sequenceTypes: ReadonlySet<string> = new Set([
  ...['elman', 'lstm', 'gru', 'scan'],
  ...['latentattention', 'additiveattention'],
])

function addTraits(item: OutlineItem, isInProduct: boolean, add: AddTrait) {
  const { layerType, options, totalCopies: count, isExpert, node } = item
  const { role, family } = findLayerType(layerType) ?? {}
  if (layerType === 'attention') {
    const [heads, keys] = [options.get('heads')!, options.get('keys')!]
    if (keys === heads) add('mixing', 'multiHead', count)
    else add('mixing', keys === 1 ? 'multiQuery' : 'groupedQuery', count, { heads, keys })
    const window = options.get('window')
    if (window !== undefined) add('window', 'slidingWindow', count, { window })
    if (options.get('distances') !== undefined) add('position', 'relative', count)
  }
  if (sequenceTypes.has(layerType)) add('mixing', layerType, count)
  if (layerType === 'latentattention') add('position', 'rotary', count)
  if (layerType === 'residual') add('skips', 'residual', count)
  if (layerType === 'concat' && hasSkip(node)) add('skips', 'concatenation', count)
  if (layerType === 'experts')
    add('feedForward', 'experts', count, {
      experts: options.get('experts') ?? 1,
      active: options.get('active') ?? 1,
    })
  if (layerType === 'feedforward') {
    // Inside experts the activation counts, the layer is a part of the mixture.
    if (!isExpert) add('feedForward', options.get('gated') === true ? 'gated' : 'feedforward', count)
    add('activation', String(options.get('activation')), count)
  }
  if (layerType === 'conv') addConvolution(item, add)
  if (role === 'norm') add('norm', layerType, count)
  if (layerType === 'position') add('position', String(options.get('by')), count)
  if (layerType === 'embedding' && node.input.symbols !== undefined) add('input', 'wordEmbedding', count)
  if (isInProduct && (layerType === 'sigmoid' || layerType === 'hardsigmoid')) add('gating', 'gates', count)
  else if (family === 'activation') add('activation', layerType, count)
  // The pooling of features that makes a maxout is none of positions.
  if (layerType === 'globalpool' || (layerType === 'pool' && node.input.positions.length === 2))
    add('pooling', `${layerType}.${options.get('by')}`, count)
  if (layerType === 'dropout') add('regularisation', layerType, count)
  if (layerType === 'repeat' && options.get('shared') === true) add('sharing', 'sharedBlocks', 1)
  if (layerType === 'dense' && options.get('tied') === true) add('sharing', 'tiedOutput', count)
  if (role === 'weights' && options.get('bias') === true) add('bias', 'bias', count)
}

type Nodes = OutlineItem['node']['parts'][number]['nodes']

/**
 * Whether one branch passes on an image or a sequence as it is, perhaps cropped, and another does not: a skip
 * connection. Where branches take slices, maps are only put in an order, as for the third layer of LeNet-5.
 */
function hasSkip({ parts, input }: OutlineItem['node']): boolean {
  const passing = parts.filter(({ nodes }) =>
    nodes.every(({ type, layerType }) => type === 'from' || layerType === 'crop'),
  )
  return (
    input.positions.length > 0 &&
    passing.length > 0 &&
    passing.length < parts.length &&
    !parts.some(({ nodes }) => containsSlice(nodes))
  )
}

const containsSlice = (nodes: Nodes): boolean =>
  nodes.some(
    ({ layerType, parts }) => layerType === 'slice' || parts.some((part) => containsSlice(part.nodes)),
  )

function addConvolution({ options, totalCopies: count, layerType, node }: OutlineItem, add: AddTrait) {
  const groups = node.input.features === 1 ? 1 : options.get('groups')
  const kernel = options.get('kernel')
  if (kernel !== 1 && kernel === options.get('stride') && options.get('transposed') !== true)
    return add('input', 'patches', count)
  if (kernel === 1 && groups === 1) return add('convolution', 'pointwise', count)
  if (groups === 'each') return add('convolution', 'depthwise', count)
  if (groups !== 1) return add('convolution', 'grouped', count, { groups: groups! })
  add('convolution', options.get('transposed') === true ? 'transposed' : layerType, count)
}

/** A norm is the first step of a residual branch, or follows the sum. */
function addNormPlacement(item: OutlineItem, next: OutlineItem | undefined, add: AddTrait) {
  if (item.layerType !== 'residual') return
  const isNorm = (one: OutlineItem | undefined) =>
    one !== undefined && findLayerType(one.layerType)?.role === 'norm'
  const [first] = item.children
  if (isNorm(first)) add('normPlacement', 'preNorm', item.totalCopies)
  else if (isNorm(next)) add('normPlacement', 'postNorm', item.totalCopies)
}

/** How a transformer is laid out; undefined for other networks, and for towers side by side. */
function findStructure(items: readonly OutlineItem[]): string | undefined {
  const attention = items.filter(({ layerType }) => ['attention', 'latentattention'].includes(layerType))
  if (attention.length === 0) return undefined
  if (attention.some(({ options }) => options.get('context') === true)) return 'encoderDecoder'
  const causal = attention.filter(({ options }) => options.get('causal') === true).length
  if (causal === attention.length) return 'decoderOnly'
  return causal === 0 ? 'encoderOnly' : undefined
}

/** Dense layers of a convolutional network before its last one, outside joins. */
function countHiddenDense(outline: readonly OutlineItem[]): number {
  const hasConvolution = flatten(outline).some(
    ({ layerType, output }) => layerType === 'conv' && output.positions.length === 2,
  )
  const count = (items: readonly OutlineItem[]): number =>
    items.reduce(
      (total, { layerType, totalCopies, children }) =>
        total + (layerType === 'dense' ? totalCopies : layerType === 'repeat' ? count(children) : 0),
      0,
    )
  return hasConvolution ? count(outline) - 1 : 0
}

const flatten = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.flatMap((item) => [item, ...flatten(item.children)])
