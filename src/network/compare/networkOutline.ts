import { type OptionValue, resolveOptions } from '../describe/resolveOptions'
import { type Network, type NetworkNode, nodeKey } from '../evaluate/networkNode'
import type { Tensor } from '../layers/tensor'

/** A part of a network for comparison: a layer, a join of branches, a run of equal iterations. */
export interface OutlineItem {
  /** The key of its node; for a run or a branch, with the index of the part added. Unique in the network. */
  readonly key: string
  /**
   * A layer type; `residual`, `add`, `multiply`, `concat`; `experts`; `from` (a named tensor); `repeat` (a run of equal
   * iterations); `branch`.
   */
  readonly layerType: string
  /** The name of a layer, branch, loop variable or referenced tensor. */
  readonly name?: string
  /** Its own node, or the node that it is a part of. */
  readonly node: NetworkNode
  readonly output: Tensor
  /** Copies in sequence (a run) or in parallel (experts); `children` describes one copy. */
  readonly copies: number
  readonly options: ReadonlyMap<string, OptionValue>
  /** Features and scale relative to the network's input, so that equal networks on inputs of different sizes match. */
  readonly inputSignature: string
  readonly outputSignature: string
  /** Whether it is inside an expert. */
  readonly isExpert: boolean
  /** Copies in the whole network: the product of `copies` of itself and its ancestors. */
  readonly totalCopies: number
  /** Whether it is inside a repetition with causal attention, as in a decoder. */
  readonly isCausal: boolean
  readonly children: readonly OutlineItem[]
}

/** An item without the fields that depend on its ancestors. */
interface OutlineDraft extends Omit<OutlineItem, 'totalCopies' | 'isCausal' | 'children'> {
  readonly children: readonly OutlineDraft[]
}

/**
 * The parts of a network for comparison, in the order of its steps. Block calls, runs of a single iteration, the only
 * branch of a join and branches without steps have no item of their own. Iterations that differ only in their input
 * widths form one run, described by the first: the layers of a dense block, for example.
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
        return [{ ...item, layerType, name, children: [] }]
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

  /** The runs of a repetition; a run of a single iteration is replaced by its steps. */
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
 * Items for the non-empty branches of a join. The main branch of a residual is replaced by its items, its shortcut is a
 * branch. Otherwise, an only branch and a branch with a single item are replaced by their items.
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

/** Adds the fields that depend on the ancestors. */
function completeItem(draft: OutlineDraft, outerCopies: number, isInCausalRepeat: boolean): OutlineItem {
  const totalCopies = outerCopies * draft.copies
  const isCausal = isInCausalRepeat || (draft.layerType === 'repeat' && containsCausal(draft))
  return {
    ...draft,
    totalCopies,
    isCausal,
    children: draft.children.map((child) => completeItem(child, totalCopies, isCausal)),
  }
}

const containsCausal = ({ options, children }: OutlineDraft): boolean =>
  options.get('causal') === true || children.some(containsCausal)

/** The parts of an item that must be equal in a run: all but its key and its input width. */
function describeStructure({ layerType, copies, options, output, children, node }: OutlineDraft): unknown {
  const hasMatrix = node.type === 'layer' && node.weights.some(({ shape }) => shape.length > 1)
  return [layerType, copies, [...options], hasMatrix && output.features, children.map(describeStructure)]
}

/**
 * Features, and each axis length relative to the network's input, as a logarithm in steps of a quarter of an octave:
 * strides matter, the size of the image or the length of the text does not.
 */
function computeSignature({ features, positions, symbols }: Tensor, input: Tensor | undefined): string {
  const axes = input?.positions.length === positions.length ? input.positions : undefined
  const scales = positions.map((length, axis) =>
    axes ? Math.round(4 * Math.log2(length / axes[axis]!)) : length,
  )
  return `${symbols ?? features} ${scales.join(' ')}`
}
