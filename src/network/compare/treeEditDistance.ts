interface OrderedTree<T> {
  readonly children: readonly T[]
}

/** The distance is a metric if `substitute` is one and never exceeds the cost of removing and adding. */
export interface EditCosts<T> {
  /** When an item is removed, its children take its place. */
  readonly addOrRemove: (item: T) => number
  /** Infinity if the items must not be matched. */
  readonly substitute: (from: T, to: T) => number
}

/** The minimum edit cost, and the matched items, from the first forest to the second. */
export interface TreeAlignment<T> {
  readonly cost: number
  readonly pairs: ReadonlyMap<T, T>
}

/** A forest in postorder; last is an added root, whose item is undefined. */
interface Postorder<T> {
  readonly items: readonly (T | undefined)[]
  /** For each node, the index of the first (leftmost) leaf below it. */
  readonly firstLeaf: readonly number[]
}

/**
 * Aligns two ordered forests by tree edit distance, which preserves sibling order and nesting (Zhang and Shasha, Simple
 * Fast Algorithms for the Editing Distance between Trees and Related Problems, 1989). Runs in
 * O(|a| |b| min(depth(a), leaves(a)) min(depth(b), leaves(b))).
 */
export function alignForests<T extends OrderedTree<T>>(
  from: readonly T[],
  to: readonly T[],
  { addOrRemove, substitute }: EditCosts<T>,
): TreeAlignment<T> {
  const [a, b] = [toPostorder(from), toPostorder(to)]
  const removeCosts = a.items.map((item) => (item ? addOrRemove(item) : 0))
  const addCosts = b.items.map((item) => (item ? addOrRemove(item) : 0))
  const width = b.items.length + 1
  /** Distances between the subtrees of two nodes: [a, b]. */
  const subtreeCosts = new Float64Array(a.items.length * width)
  /** Distances between forests, each from the first leaf of a node up to a later node; row and column 0: empty forest. */
  const forestCosts = new Float64Array((a.items.length + 1) * width)
  const substituteCosts = a.items.map((one) =>
    Float64Array.from(b.items, (other) => {
      if (one && other) return substitute(one, other)
      return one === other ? 0 : Infinity
    }),
  )

  const fillForestCosts = (i: number, j: number) => {
    const [i0, j0] = [a.firstLeaf[i]!, b.firstLeaf[j]!]
    forestCosts[i0 * width + j0] = 0
    for (let x = i0; x <= i; x++)
      forestCosts[(x + 1) * width + j0] = forestCosts[x * width + j0]! + removeCosts[x]!
    for (let y = j0; y <= j; y++)
      forestCosts[i0 * width + y + 1] = forestCosts[i0 * width + y]! + addCosts[y]!
    for (let x = i0; x <= i; x++) {
      for (let y = j0; y <= j; y++) {
        const at = (x + 1) * width + y + 1
        const areSubtrees = a.firstLeaf[x] === i0 && b.firstLeaf[y] === j0
        forestCosts[at] = Math.min(
          forestCosts[at - width]! + removeCosts[x]!,
          forestCosts[at - 1]! + addCosts[y]!,
          areSubtrees
            ? forestCosts[at - width - 1]! + substituteCosts[x]![y]!
            : forestCosts[a.firstLeaf[x]! * width + b.firstLeaf[y]!]! + subtreeCosts[x * width + y]!,
        )
        if (areSubtrees) subtreeCosts[x * width + y] = forestCosts[at]!
      }
    }
  }
  for (const i of findKeyRoots(a)) for (const j of findKeyRoots(b)) fillForestCosts(i, j)

  const pairs = new Map<T, T>()
  const pending: [number, number][] = [[a.items.length - 1, b.items.length - 1]]
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [i, j] = pair
    fillForestCosts(i, j)
    let [x, y] = [i, j]
    while (x >= a.firstLeaf[i]! && y >= b.firstLeaf[j]!) {
      const at = (x + 1) * width + y + 1
      if (forestCosts[at] === forestCosts[at - width]! + removeCosts[x]!) x--
      else if (forestCosts[at] === forestCosts[at - 1]! + addCosts[y]!) y--
      else if (a.firstLeaf[x] === a.firstLeaf[i] && b.firstLeaf[y] === b.firstLeaf[j]) {
        const [one, other] = [a.items[x], b.items[y]]
        if (one && other) pairs.set(one, other)
        x--
        y--
      } else {
        pending.push([x, y])
        ;[x, y] = [a.firstLeaf[x]! - 1, b.firstLeaf[y]! - 1]
      }
    }
  }
  return { cost: subtreeCosts[(a.items.length - 1) * width + b.items.length - 1]!, pairs }
}

function toPostorder<T extends OrderedTree<T>>(forest: readonly T[]): Postorder<T> {
  const items: (T | undefined)[] = []
  const firstLeaf: number[] = []
  const visit = (children: readonly T[], item: T | undefined) => {
    const leaf = items.length
    for (const child of children) visit(child.children, child)
    firstLeaf.push(leaf)
    items.push(item)
  }
  visit(forest, undefined)
  return { items, firstLeaf }
}

/** For each first leaf, the highest node above it. */
function findKeyRoots({ firstLeaf }: Postorder<unknown>): number[] {
  return firstLeaf.flatMap((leaf, node) => (firstLeaf.lastIndexOf(leaf) === node ? [node] : []))
}
