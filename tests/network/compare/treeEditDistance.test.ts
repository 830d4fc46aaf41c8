import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignForests } from '../../../src/network/compare/treeEditDistance'

interface Tree {
  readonly name: string
  readonly children: readonly Tree[]
}

const tree = (name: string, ...children: Tree[]): Tree => ({ name, children })
const costs = {
  addOrRemove: () => 1,
  substitute: (a: Tree, b: Tree) => (a.name === b.name ? 0 : 1),
}
const distance = (a: readonly Tree[], b: readonly Tree[]) => alignForests(a, b, costs).cost
const forestOf = (depth: number): fc.Arbitrary<Tree[]> =>
  fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      children: depth > 0 ? forestOf(depth - 1) : fc.constant([]),
    }),
    { maxLength: 3 },
  )
const forest = forestOf(3)

/** The recursive definition: the last roots are matched, or one of them is removed or added. */
function slowDistance(a: readonly Tree[], b: readonly Tree[]): number {
  const size = (trees: readonly Tree[]): number =>
    trees.reduce((sum, { children }) => sum + 1 + size(children), 0)
  if (a.length === 0 || b.length === 0) return size(a) + size(b)
  const [x, y] = [a.at(-1)!, b.at(-1)!]
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
  return Math.min(
    slowDistance([...restA, ...x.children], b) + 1,
    slowDistance(a, [...restB, ...y.children]) + 1,
    slowDistance(restA, restB) + slowDistance(x.children, y.children) + costs.substitute(x, y),
  )
}

describe('alignForests', () => {
  it('gives the distance of the example of Zhang and Shasha', () => {
    const a = tree('f', tree('d', tree('a'), tree('c', tree('b'))), tree('e'))
    const b = tree('f', tree('c', tree('d', tree('a'), tree('b'))), tree('e'))
    expect(distance([a], [b])).toBe(2)
  })

  it('gives the distance of the recursive definition', () => {
    const small = forest.filter((one) => JSON.stringify(one).length < 210)
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(distance(a, b)).toBe(slowDistance(a, b))
      }),
    )
  })

  it('replaces a removed node by its children', () => {
    const [x, y] = [tree('x'), tree('y')]
    const { cost, pairs } = alignForests([tree('around', x, y)], [tree('x'), tree('y')], costs)
    expect(cost).toBe(1)
    expect([...pairs.keys()]).toEqual(expect.arrayContaining([x, y]))
  })

  it('preserves the order and the nesting of matched nodes', () => {
    const flat = (trees: readonly Tree[], within: readonly Tree[] = []): [Tree, readonly Tree[]][] =>
      trees.flatMap((one) => [
        [one, within] as [Tree, readonly Tree[]],
        ...flat(one.children, [...within, one]),
      ])
    fc.assert(
      fc.property(forest, forest, (a, b) => {
        const { pairs } = alignForests(a, b, costs)
        const before = flat(a).filter(([one]) => pairs.has(one))
        const place = new Map(flat(b).map(([one], index) => [one, index]))
        const places = before.map(([one]) => place.get(pairs.get(one)!)!)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        const after = new Map(flat(b))
        for (const [one, within] of before) {
          const around = within.flatMap((outer) => pairs.get(outer) ?? [])
          const partners = new Set(pairs.values())
          expect(after.get(pairs.get(one)!)!.filter((outer) => partners.has(outer))).toEqual(around)
        }
      }),
    )
  })
})
