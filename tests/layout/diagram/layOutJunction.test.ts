import { describe, expect, it } from 'vitest'
import { buildNetwork, specificationWith } from '../../network/buildNetwork'
import { getUnfoldedKeys, layOutFixture, loadFixture, makeFixture } from './diagramFixtures'
import { entersBox, getCoveredBox, isSolid, parsePathPoints, samplePath } from './diagramGeometry'

const layOutUnfolded = (...steps: string[]) => {
  const one = makeFixture(buildNetwork(specificationWith('sequence', ...steps)))
  return layOutFixture(one, getUnfoldedKeys(one, 'whole'))
}
const getShortcuts = ({ wires }: ReturnType<typeof layOutUnfolded>) =>
  wires.filter(({ form }) => form === 'shortcut')

describe('a residual junction', () => {
  it('has one arc from before its boxes to the junction, passing all of them', () => {
    const diagram = layOutUnfolded('residual: [{ attention: 2 }, relu, { dense: 8 }]')
    const boxes = diagram.marks.filter(({ form }) => form === 'box' || form === 'bar')
    const junction = diagram.marks.find(({ form }) => form === 'junction')!
    const [arc, ...rest] = getShortcuts(diagram)
    expect(rest).toEqual([])
    const samples = samplePath(arc!.path)
    expect(samples[0]!.y).toBeLessThan(Math.min(...boxes.map(({ box }) => box.y)))
    expect(samples.at(-1)).toEqual({
      x: junction.box.x + junction.box.width,
      y: junction.box.y + junction.box.height / 2,
    })
    expect(Math.max(...samples.map(({ x }) => x))).toBeGreaterThan(
      Math.max(...boxes.map(({ box }) => box.x + box.width)),
    )
    expect(boxes.filter(({ box }) => entersBox(samples, box))).toEqual([])
  })

  it('inside another one has the smaller arc', () => {
    const diagram = layOutUnfolded('residual: [{ residual: [{ dense: 8 }] }, { dense: 8 }]')
    const rightEdges = getShortcuts(diagram).map(({ path }) =>
      Math.max(...samplePath(path).map(({ x }) => x)),
    )
    expect(rightEdges).toHaveLength(2)
    expect(rightEdges[0]!).toBeLessThan(rightEdges[1]!)
  })

  it('places a shortcut with layers beside its boxes, even if the shortcut is longer', () => {
    const long = '[{ dense: 9 }, { dense: 9 }, { dense: 9 }, { dense: 8 }]'
    for (const [main, shortcut] of [
      [long, '[{ dense: 8 }]'],
      ['[{ dense: 8 }]', long],
    ]) {
      const diagram = layOutUnfolded(`{ residual: ${main}, shortcut: ${shortcut} }`)
      const junction = diagram.marks.find(({ form }) => form === 'junction')!
      const boxes = diagram.marks.filter(({ form }) => form === 'box')
      expect(boxes).toHaveLength(5)
      for (const { box } of boxes) expect(box.y + box.height).toBeLessThan(junction.box.y)
      expect(getShortcuts(diagram)).toHaveLength(2)
    }
  })
})

describe('parallel branches', () => {
  it('are placed around the axis and are as broad as their labels need', () => {
    const { marks } = layOutUnfolded(
      '{ add: { one: [{ dense: 8 }], other: [{ feedforward: 100000000, to: 8 }] } }',
    )
    const [narrow, wide] = marks.filter(({ form }) => form === 'box').map(({ box }) => box)
    const junction = marks.find(({ form }) => form === 'junction')!.box
    const axis = junction.x + junction.width / 2
    expect(narrow!.x + narrow!.width).toBeLessThan(axis)
    expect(wide!.x + wide!.width).toBeGreaterThan(axis)
    expect(wide!.width).toBeGreaterThan(narrow!.width)
  })

  it('end in a wide bar for a concatenation, in a circle otherwise', () => {
    const findJunction = (kind: string) =>
      layOutUnfolded(`{ ${kind}: { one: [{ dense: 8 }], other: [{ dense: 8 }] } }`).marks.find(
        ({ form }) => form === 'junction',
      )!
    expect(findJunction('concat').glyph).toBeUndefined()
    expect(findJunction('concat').box.width).toBeGreaterThan(60)
    expect(findJunction('add').box.width).toBe(findJunction('add').box.height)
    expect(findJunction('add').glyph).not.toEqual(findJunction('multiply').glyph)
  })

  it('without layers are arcs that do not cross the bar where they meet', () => {
    const diagram = layOutUnfolded('{ concat: { one: [], other: [] } }')
    const bar = diagram.marks.find(({ form }) => form === 'junction')!
    for (const { path } of getShortcuts(diagram)) expect(entersBox(samplePath(path), bar.box)).toBe(false)
    expect(getShortcuts(diagram)).toHaveLength(1)
  })
})

describe('a mixture of experts', () => {
  it('has a router, a group of experts, and a sum with the shared expert', () => {
    const { marks } = layOutUnfolded(
      '{ experts: 8, active: 2, of: [{ dense: 8 }, { dense: 8 }], shared: [{ dense: 8 }] }',
    )
    expect(marks.map(({ form, title, detail }) => `${form} ${title} ${detail}`)).toEqual([
      'input Input 10×8',
      'box Router 2 / 8',
      'frame expert ×8',
      'box Dense → 8',
      'box Dense → 8',
      'box Dense → 8',
      'junction Sum ',
    ])
  })

  it('has no sum without a shared expert', () => {
    const { marks } = layOutUnfolded('{ experts: 8, active: 2, of: [{ dense: 8 }, { dense: 8 }] }')
    expect(marks.filter(({ form }) => form === 'junction')).toEqual([])
  })

  it('of single-layer experts is one box with a count and space for its sheets', () => {
    const { marks, width } = layOutUnfolded('{ experts: 8, active: 2, of: [{ dense: 8 }] }')
    const expert = marks.at(-1)!
    expect([expert.form, expert.times, expert.detail]).toEqual(['box', 8, '→ 8  ×8'])
    expect(getCoveredBox(expert).x + getCoveredBox(expert).width).toBeLessThanOrEqual(width)
  })
})

describe('a reference to a named tensor', () => {
  const getReferenceWires = ({ wires }: ReturnType<typeof layOutFixture>) =>
    wires.filter(({ form }) => form === 'reference')

  it.each([
    ['u-net', 4],
    ['transformer transformer-base', 1],
    ['resnet resnet50', 0],
  ])('has a wire of its own (%s has %i)', (name, count) => {
    const one = loadFixture(name)
    expect(getReferenceWires(layOutFixture(one, getUnfoldedKeys(one, 'whole')))).toHaveLength(count)
  })

  it('has a wire that begins at the end of the source lane', () => {
    const one = loadFixture('transformer transformer-base')
    const { marks, wires } = layOutFixture(one, getUnfoldedKeys(one, 30))
    const [wire] = wires.filter(({ form }) => form === 'reference')
    const encoder = marks.find(({ title }) => title === 'encoder')!.box
    const [start] = parsePathPoints(wire!.path)
    expect(Math.abs(start!.x - encoder.x - encoder.width / 2)).toBeLessThan(encoder.width / 4)
    expect(start!.y - encoder.y - encoder.height).toBeLessThan(10)
  })

  it('has a wire from just after its source to its own edge', () => {
    const one = loadFixture('u-net')
    const { marks, wires } = layOutFixture(one, getUnfoldedKeys(one, 'whole'))
    const references = marks.filter(({ form }) => form === 'reference')
    expect(references).toHaveLength(4)
    for (const { path } of wires.filter(({ form }) => form === 'reference')) {
      const [start, end] = [parsePathPoints(path)[0]!, parsePathPoints(path).at(-1)!]
      const source = marks
        .filter(isSolid)
        .filter(({ box }) => box.y + box.height <= start.y && Math.abs(box.x + box.width / 2 - start.x) < 1)
        .at(-1)!
      expect(start.y - source.box.y - source.box.height).toBeLessThan(25)
      const reference = references.find(({ box }) => end.y > box.y && end.y < box.y + box.height)!
      expect([reference.box.x, reference.box.x + reference.box.width]).toContain(end.x)
    }
  })
})
