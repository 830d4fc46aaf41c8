import { type OptionValue, resolveOptions } from '../describe/resolveOptions'
import { type Network, type NetworkNode, nodeKey } from '../evaluate/networkNode'
import type { Tensor } from '../layers/tensor'

/** A part of a network as networks are compared: a layer, a join of branches, a run of a repetition. */
export interface OutlineItem {
  /** Of its node; a run or a branch, which are parts of a node, add their number. Unique in its network. */
  readonly key: string
  /**
   * The kind of layer; `residual`, `add`, `multiply`, `concat`; `experts`; `from` (a tensor taken up again); `repeat`
   * (a run of times alike); `branch`.
   */
  readonly layerType: string
  /** The name of the branch, of what repeats, of what is taken up. */
  readonly name?: string
  /** Its own node, or the one that it is a part of. */
  readonly node: NetworkNode
  readonly output: Tensor
  /** How many of it there are: in a row in a run, side by side among experts. What is within is told once. */
  readonly copies: number
  readonly options: ReadonlyMap<string, OptionValue>
  /** Its input and output as compared: features and scale. Networks on inputs of other sizes may have the same. */
  readonly inputSignature: string
  readonly outputSignature: string
  /** It is what experts are made of. */
  readonly isExpert: boolean
  /** How many of it there are in the network: its times, and those of all that it is in. */
  readonly totalCopies: number
  /** It is in a repetition where no position sees a later one: a decoder's. */
  readonly isCausal: boolean
  readonly children: readonly OutlineItem[]
}

/** An item that does not yet know where it is. */
interface OutlineDraft extends Omit<OutlineItem, 'totalCopies' | 'isCausal' | 'children'> {
  readonly children: readonly OutlineDraft[]
}

/**
 * What is compared of a network, in the order of its steps. Left out is what says nothing: calls of blocks, a single
 * time of a repetition, the only branch of a join, branches without steps. Times of a repetition that differ in nothing
 * but the widths that reach them are one run, told by its first time: the layers of a dense block, for example.
 */
export function buildOutline({ nodes, inputs }: Pick<Network, 'nodes' | 'inputs'>): OutlineItem[] {
  const [input] = inputs.values()
  const signatureOf = (tensor: Tensor) => computeSignature(tensor, input)
  const signatures = (node: NetworkNode) => ({
    inputSignature: signatureOf(node.input),
    outputSignature: signatureOf(node.output),
  })

  const outlineNodes = (
    nodes: readonly NetworkNode[],
    parentKey: string,
    part: number,
    isExpert: boolean,
  ): OutlineDraft[] =>
    nodes.flatMap((node, index) => outlineNode(node, nodeKey(parentKey, part, index), isExpert))

  function outlineNode(node: NetworkNode, key: string, isExpert: boolean): OutlineDraft[] {
    const { layerType, name, output } = node
    const items = (part: number, isInExpert = isExpert) =>
      outlineNodes(node.parts[part]!.nodes, key, part, isInExpert)
    const item = {
      key,
      node,
      output,
      copies: 1,
      options: resolveOptions(node),
      isExpert,
      ...signatures(node),
    }
    switch (node.type) {
      case 'layer':
        return [{ ...item, layerType, ...(name !== undefined && { name }), children: [] }]
      case 'from':
        return [{ ...item, layerType: 'from', name: layerType, children: [] }]
      case 'call':
        return node.parts.flatMap((_, part) => items(part))
      case 'repeat':
        return outlineRepeat(item, items)
      case 'experts':
        return [
          { ...item, layerType: 'experts', children: createBranches(item, (part) => items(part, true)) },
        ]
      case 'join':
        return [
          {
            ...item,
            layerType: node.isResidual ? 'residual' : layerType,
            children: createBranches(item, items),
          },
        ]
    }
  }

  /** The runs of a repetition. A single time is no run: its steps take its place. */
  function outlineRepeat(
    item: Omit<OutlineDraft, 'layerType' | 'children'>,
    itemsOfPart: (part: number) => OutlineDraft[],
  ): OutlineDraft[] {
    const { node, key } = item
    const runs: {
      part: number
      children: OutlineDraft[]
      copies: number
      weightCopies: number
      structure: string
    }[] = []
    node.parts.forEach(({ copies, weightCopies }, part) => {
      const children = itemsOfPart(part)
      const structure = JSON.stringify(children.map(describeStructure))
      const last = runs.at(-1)
      if (last?.structure === structure) {
        last.copies += copies
        last.weightCopies += weightCopies
      } else runs.push({ part, children, copies, weightCopies, structure })
    })
    return runs.flatMap(({ part, children, copies, weightCopies }, index): OutlineDraft[] => {
      if (copies === 1 || children.length === 0) return children
      const nextPart = runs[index + 1]?.part ?? node.parts.length
      const output = node.parts[nextPart - 1]!.nodes.at(-1)!.output
      return [
        {
          ...item,
          key: `${key}/${part}`,
          layerType: 'repeat',
          name: node.layerType,
          output,
          outputSignature: signatureOf(output),
          copies,
          options: new Map([['shared', weightCopies < copies]]),
          children,
        },
      ]
    })
  }

  return outlineNodes(nodes, '', 0, false).map((draft) => completeItem(draft, 1, false))
}

/**
 * The branches of a join that hold anything. What a residual computes is its own; its shortcut is a branch. Elsewhere a
 * branch is an item where there are several, but one of a single item is that item.
 */
function createBranches(
  item: Omit<OutlineDraft, 'layerType' | 'children'>,
  itemsOfPart: (part: number) => OutlineDraft[],
): OutlineDraft[] {
  const { node, key } = item
  const branches = node.parts
    .map(({ name, copies }, part) => ({ name, times: copies, part, children: itemsOfPart(part) }))
    .filter(({ children }) => children.length > 0)
  return branches.flatMap(({ name, times: copies, part, children }): OutlineDraft[] => {
    const isInlined = node.isResidual ? part === 0 : branches.length === 1 && copies === 1
    if (isInlined) return children
    const [only] = children
    if (children.length === 1 && only!.copies === 1 && !node.isResidual) return [{ ...only!, copies }]
    const { output, outputSignature } = children.at(-1)!
    const { isExpert } = children[0]!
    return [
      {
        ...item,
        key: `${key}/${part}`,
        layerType: 'branch',
        name,
        output,
        outputSignature,
        copies,
        options: new Map(),
        isExpert,
        children,
      },
    ]
  })
}

/** The item with what it has from where it is. */
function completeItem(draft: OutlineDraft, outerCopies: number, isInCausal: boolean): OutlineItem {
  const totalCopies = outerCopies * draft.copies
  const isCausal = isInCausal || (draft.layerType === 'repeat' && containsCausal(draft))
  return {
    ...draft,
    totalCopies,
    isCausal,
    children: draft.children.map((child) => completeItem(child, totalCopies, isCausal)),
  }
}

const containsCausal = ({ options, children }: OutlineDraft): boolean =>
  options.get('causal') === true || children.some(containsCausal)

/** All that an item is but its place and the widths that reach it. */
function describeStructure({ layerType, copies, options, output, children, node }: OutlineDraft): unknown {
  const hasMatrix = node.type === 'layer' && node.weights.some(({ shape }) => shape.length > 1)
  return [layerType, copies, [...options], hasMatrix && output.features, children.map(describeStructure)]
}

/**
 * Features, and positions as parts of those of the network's input, in steps of a quarter of an octave: a stride tells,
 * the size of the picture or the length of the text does not.
 */
function computeSignature({ features, positions, symbols }: Tensor, input: Tensor | undefined): string {
  const axes = input?.positions.length === positions.length ? input.positions : undefined
  const scales = positions.map((length, axis) =>
    axes ? Math.round(4 * Math.log2(length / axes[axis]!)) : length,
  )
  return `${symbols ?? features} ${scales.join(' ')}`
}
