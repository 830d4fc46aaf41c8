import { describe, expect, it } from 'vitest'
import { layOutDiagram } from '../../../../src/layout/diagram/layOutDiagram'
import { fillFrame } from '../../../../src/layout/diagram/zoom/fillFrame'
import { fitDrawing, isReadable } from '../../../../src/layout/diagram/zoom/fitDrawing'
import { getDiagramNames, loadAllFixtures } from '../diagramFixtures'

const names = getDiagramNames('en')
const seen = new Set<string>()
/** The first variant of every network. */
const fixtures = loadAllFixtures().filter(({ name }) => {
  const [id = ''] = name.split(' ')
  return !seen.has(id) && seen.add(id)
})
const arrange = (frame: { width: number; height: number }) =>
  fixtures.map(({ name, network, nodes }) => {
    const { unfoldedKeys, columns } = fillFrame(network, nodes, names, frame)
    const diagram = layOutDiagram(network, nodes, unfoldedKeys, names, columns)
    return { name, diagram, k: fitDrawing(frame, diagram).k }
  })

describe('fillFrame', () => {
  const desktop = { width: 980, height: 630 }
  const onDesktop = arrange(desktop)

  it('makes the text of nearly every network readable on a desktop', () => {
    const unreadable = onDesktop.filter(({ diagram }) => !isReadable(desktop, diagram))
    expect(unreadable.map(({ name }) => name.split(' ')[0])).toEqual(['elmo'])
    for (const { name, k } of unreadable) expect([name, k > 0.8]).toEqual([name, true])
  })

  it('leaves no network of more than a few boxes as a thin strip', () => {
    for (const { name, diagram, k } of onDesktop) {
      if (diagram.marks.length < 12) continue
      const [width, height] = [(k * diagram.width) / desktop.width, (k * diagram.height) / desktop.height]
      expect([name, width > 0.35 && height > 0.35]).toEqual([name, true])
      expect([name, width > 0.8 || height > 0.7]).toEqual([name, true])
    }
  })

  it('continues long networks in further columns on a desktop', () => {
    const columnsOf = (all: typeof onDesktop, id: string) =>
      all.find(({ name }) => name.startsWith(id))!.diagram.columnStarts.length + 1
    expect(columnsOf(onDesktop, 'resnet')).toBe(2)
    expect(columnsOf(onDesktop, 'vgg')).toBeGreaterThan(2)
    expect(columnsOf(arrange({ width: 390, height: 560 }), 'resnet')).toBe(1)
  })
})
