import { describe, expect, it } from 'vitest'
import { chooseUnfolded } from '../../../src/layout/diagram/chooseUnfolded'
import { type DiagramNode, hasOwnBox } from '../../../src/layout/diagram/diagramNodes'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'
import {
  getUnfoldedKeys,
  layOutFixture,
  listGroups,
  loadAllFixtures,
  loadFixture,
  makeFixture,
} from './diagramFixtures'

const fixtures = loadAllFixtures()

/** The visual weight of a row: 1 for a box, half for a thin bar or a junction, 1.5 for a reference. */
function computeWeight(row: readonly DiagramNode[], unfoldedKeys: ReadonlySet<string>): number {
  return row.reduce((sum, one) => {
    if (one.form === 'layer') return sum + (hasOwnBox(one) ? 1 : 0.5)
    if (one.form === 'reference') return sum + 1.5
    if (one.form === 'group')
      return sum + (unfoldedKeys.has(one.key) ? computeWeight(one.children, unfoldedKeys) : 1)
    return one.branches.reduce((all, branch) => all + computeWeight(branch, unfoldedKeys), sum + 0.5)
  }, 0)
}

describe('chooseUnfolded', () => {
  it('stays within the maximum number of boxes, unless the folded diagram exceeds it', () => {
    for (const { name, nodes } of fixtures) {
      const folded = computeWeight(nodes, new Set())
      for (const maxBoxes of [10, 30, 90]) {
        expect([
          name,
          computeWeight(nodes, chooseUnfolded(nodes, maxBoxes)) <= Math.max(maxBoxes, folded),
        ]).toEqual([name, true])
      }
    }
  })

  it('unfolds all named groups without a limit, and none with a limit of 0', () => {
    for (const { nodes } of fixtures) {
      const unfoldedKeys = chooseUnfolded(nodes, Infinity)
      // Internals of layers are unfolded by default for recurrent layers only.
      const namedGroups = listGroups(nodes).filter(
        ({ repeatRange, isCompositeLayer, name }) => !repeatRange && (!isCompositeLayer || name === 'lstm'),
      )
      const folded = namedGroups.filter(({ key }) => !unfoldedKeys.has(key))
      expect(folded).toEqual([])
      expect(chooseUnfolded(nodes, 0).size).toBe(0)
    }
  })

  it('unfolds all visible groups of a name or none', () => {
    for (const { name, network, nodes } of fixtures) {
      const { marks } = layOutFixture({ name, network, nodes }, chooseUnfolded(nodes, 30))
      const names = new Map(
        listGroups(nodes).map((group) => [group.key, group.repeatRange ? '' : group.name]),
      )
      const [folded, unfolded] = (['group', 'frame'] as const).map(
        (form) => new Set(marks.filter((mark) => mark.form === form).map(({ key }) => names.get(key))),
      )
      const both = [...folded!].filter((one) => one !== '' && unfolded!.has(one))
      expect([name, both]).toEqual([name, []])
    }
  })

  it('unfolds outer groups before inner ones', () => {
    const one = loadFixture('resnet resnet50')
    const unfoldedKeys = chooseUnfolded(one.nodes, 30)
    expect(unfoldedKeys.size).toBeGreaterThan(0)
    expect(unfoldedKeys.size).toBeLessThan(listGroups(one.nodes).length)
    const { marks } = layOutFixture(one, unfoldedKeys)
    expect(marks.filter(({ form }) => form === 'group').length).toBeGreaterThan(0)
  })

  it('unfolds the groups of a name only when all of them have room', () => {
    const block =
      '{ repeat: 2, of: [{ residual: [{ dense: 8 }, { attention: 2 }, { dense: 8 }] }], as: twin }'
    const one = makeFixture(buildNetwork(specificationWith('sequence', block, 'relu', block)))
    // Each has three boxes and a junction.
    expect(getUnfoldedKeys(one, 7)).toEqual(new Set())
    expect(getUnfoldedKeys(one, 7.5)).toEqual(new Set(['/0.0', '/0.2']))
  })
})
