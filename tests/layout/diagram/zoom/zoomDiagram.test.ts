import { describe, expect, it } from 'vitest'
import type { DiagramMark } from '../../../../src/layout/diagram/diagramMark'
import { layOutDiagram } from '../../../../src/layout/diagram/layOutDiagram'
import { fillFrame } from '../../../../src/layout/diagram/zoom/fillFrame'
import { fitDrawing } from '../../../../src/layout/diagram/zoom/fitDrawing'
import {
  closeLevel,
  type DiagramZoom,
  getInitialZoom,
  getShownLayer,
  getUnfoldedLevels,
  keepGroup,
  panDiagram,
  type ZoomStage,
  zoomDiagram,
  zoomToKey,
} from '../../../../src/layout/diagram/zoom/zoomDiagram'
import type { Box, Point, Size } from '../../../../src/layout/geometry'
import { findNodeKey, nameNodes } from '../../../../src/network/describe/nodeNames'
import { type DiagramFixture, getDiagramNames, loadAllFixtures, loadFixture } from '../diagramFixtures'

const desktop = { width: 980, height: 630 }
const phone = { width: 390, height: 560 }
/** The factor of one notch of a wheel. */
const notch = 2 ** 0.2
const names = getDiagramNames('en')

function createStage({ network, nodes }: DiagramFixture, frame: Size): ZoomStage {
  const { unfoldedKeys, columns } = fillFrame(network, nodes, names, frame)
  return {
    frame,
    layOut: (further) =>
      layOutDiagram(network, nodes, new Set([...unfoldedKeys, ...further]), names, columns),
  }
}
const resnet = loadFixture('resnet resnet50')
const stage = createStage(resnet, desktop)
const keyOf = (name: string) => findNodeKey(resnet.network, name)!

const diagramOf = (view: DiagramZoom, at = stage) => at.layOut(getUnfoldedLevels(view.levels))
const markOf = (view: DiagramZoom, key: string, at = stage) =>
  diagramOf(view, at).marks.find((mark) => mark.key === key)!
const onScreen = ({ transform: { k, x, y } }: DiagramZoom, box: Box): Box => ({
  x: k * box.x + x,
  y: k * box.y + y,
  width: k * box.width,
  height: k * box.height,
})
const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
/** The texts of a view that lie in the frame, and their sizes on the screen, which are at most 24 px. */
const visibleTexts = (view: DiagramZoom, at: ZoomStage) =>
  diagramOf(view, at)
    .marks.flatMap(({ texts }) => texts)
    .map(({ x, y, size }) => ({
      x: view.transform.k * x + view.transform.x,
      y: view.transform.k * y + view.transform.y,
      size: Math.min(24, view.transform.k * size),
    }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= at.frame.width && y <= at.frame.height)

/** The views on the way in, one after each notch, until nothing changes. */
function zoomAllTheWayIn(at: ZoomStage, point: Point): DiagramZoom[] {
  const views = [getInitialZoom(at)]
  while (views.length < 60 && getShownLayer(views.at(-1)!.levels) === undefined)
    views.push(zoomDiagram(views.at(-1)!, notch, point, at))
  return views
}
const levelsOf = (view: DiagramZoom) => view.levels.map(({ key }) => nameNodes(resnet.network).get(key))

describe('zoomDiagram', () => {
  const firstStage = keyOf('stage.1.block')
  const start = getInitialZoom(stage)
  const point = middleOf(onScreen(start, markOf(start, firstStage).box))

  it('opens the groups under the pointer one after the other, down to a layer', () => {
    const views = zoomAllTheWayIn(stage, point)
    const opened = views.map(({ levels }) => levels.length)
    expect(levelsOf(views.at(-1)!)[0]).toBe('stage.1.block')
    expect(views.at(-1)!.levels.at(-1)!.form).toBe('layer')
    expect(views.length).toBeLessThan(20)
    // Never two at once.
    for (const [index, count] of opened.entries()) expect(count - (opened[index - 1] ?? 0)).toBeLessThan(2)
  })

  it('opens a group only when it is wide or high in the frame', () => {
    const views = zoomAllTheWayIn(stage, point)
    const before = views[views.findIndex(({ levels }) => levels.length > 0) - 1]!
    const { width, height } = onScreen(before, markOf(before, firstStage).box)
    const isLarge = (factor: number) =>
      factor * width >= 0.4 * desktop.width || factor * height >= 0.3 * desktop.height
    expect(isLarge(notch)).toBe(true)
  })

  it('keeps the place under the pointer when a group opens', () => {
    const views = zoomAllTheWayIn(stage, point)
    const index = views.findIndex(({ levels }) => levels.length > 0)
    const frame = onScreen(views[index]!, markOf(views[index]!, firstStage).box)
    // It was the middle of the box, and is the middle of the frame.
    expect(middleOf(frame).x).toBeCloseTo(point.x, 0)
    expect(middleOf(frame).y).toBeCloseTo(point.y, 0)
  })

  it('closes the levels in the reverse order, each where it opened, and ends where it began', () => {
    const views = zoomAllTheWayIn(stage, point)
    const back = [views.at(-1)!]
    while (back.at(-1)!.zoom > 1 + 1e-9)
      back.push(zoomDiagram(back.at(-1)!, Math.max(1 / notch, 1 / back.at(-1)!.zoom), point, stage))
    const order = (all: readonly DiagramZoom[]) => [
      ...new Set(all.map(({ levels }) => levels.map(({ key }) => key).join())),
    ]
    expect(order(back)).toEqual(order(views).toReversed())
    const { k, x, y } = back.at(-1)!.transform
    const fit = fitDrawing(desktop, stage.layOut([]))
    expect(k).toBeCloseTo(fit.k, 6)
    expect(x).toBeCloseTo(fit.x, 6)
    expect(y).toBeCloseTo(fit.y, 6)
  })

  it('closes several levels at once on zooming out by a large factor', () => {
    const deep = zoomAllTheWayIn(stage, point).at(-1)!
    const whole = zoomDiagram(deep, 1 / deep.zoom, point, stage)
    expect(whole.levels).toEqual([])
    expect(whole.zoom).toBeCloseTo(1, 9)
    expect(whole.transform.k).toBeCloseTo(fitDrawing(desktop, stage.layOut([])).k, 6)
  })

  it('goes below 1 on zooming out further, and shows the diagram as a whole meanwhile', () => {
    const closing = zoomDiagram(start, 0.7, point, stage)
    expect(closing.zoom).toBeCloseTo(0.7, 9)
    expect(closing.transform).toEqual(start.transform)
    expect(zoomDiagram(closing, 1.2, point, stage).zoom).toBeCloseTo(0.84, 9)
  })

  it('zooms about the pointer while nothing opens', () => {
    const zoomed = zoomDiagram(start, 1.1, point, stage)
    const place = (view: DiagramZoom) => (point.x - view.transform.x) / view.transform.k
    expect(place(zoomed)).toBeCloseTo(place(start), 6)
  })

  it('has nothing beyond the card of a layer, which closes after a notch or two', () => {
    let view = zoomAllTheWayIn(stage, point).at(-1)!
    for (let more = 0; more < 10; more++) view = zoomDiagram(view, notch, point, stage)
    const layer = getShownLayer(view.levels)
    expect(layer).toBeDefined()
    view = zoomDiagram(zoomDiagram(view, 1 / notch, point, stage), 1 / notch, point, stage)
    expect(getShownLayer(view.levels)).toBeUndefined()
  })

  for (const [device, frame, minSize] of [
    ['a desktop', desktop, 10],
    ['a phone', phone, 8.5],
  ] as const)
    it(`always shows text that can be read in every network on ${device}, wherever the pointer is`, () => {
      const seen = new Set<string>()
      for (const fixture of loadAllFixtures()) {
        const [id = ''] = fixture.name.split(' ')
        if (seen.has(id)) continue
        seen.add(id)
        const at = createStage(fixture, frame)
        const cache = new Map<string, ReturnType<ZoomStage['layOut']>>()
        const cached: ZoomStage = {
          frame,
          layOut(keys) {
            const diagram = cache.get(keys.join()) ?? at.layOut(keys)
            cache.set(keys.join(), diagram)
            return diagram
          },
        }
        for (const [u, v] of [
          [0.5, 0.5],
          [0.1, 0.9],
          [0.85, 0.2],
        ] as const) {
          const views = zoomAllTheWayIn(cached, { x: u * frame.width, y: v * frame.height })
          const out = [views.at(-1)!]
          while (out.at(-1)!.zoom > 1 && out.length < 60)
            out.push(zoomDiagram(out.at(-1)!, 1 / notch, { x: u * frame.width, y: v * frame.height }, cached))
          for (const view of [...views, ...out]) {
            // Further out than at rest the whole diagram is shown, as small as it must be.
            const isWholeView = view.zoom < views[0]!.zoom
            if (isWholeView || getShownLayer(view.levels) !== undefined) continue
            const sizes = visibleTexts(view, cached).map(({ size }) => size)
            expect(`${fixture.name} ${view.zoom.toFixed(2)} ${sizes.some((size) => size >= minSize)}`).toBe(
              `${fixture.name} ${view.zoom.toFixed(2)} true`,
            )
          }
        }
      }
    })
})

describe('zoomToKey', () => {
  it('opens what the path of a layer names, and the same levels as a gesture there', () => {
    const key = keyOf('stage.2.block.1.bottleneck_block.add.main.unit2.conv')
    const view = zoomToKey(key, stage)!
    expect(getShownLayer(view.levels)).toBe(key)
    expect(levelsOf(view)).toEqual([
      'stage.2.block',
      'stage.2.block.1',
      'stage.2.block.1.bottleneck_block.add.main.unit2.conv',
    ])
    expect(levelsOf(zoomToKey(keyOf('stage.2.block'), stage)!)).toEqual(['stage.2.block'])
  })

  it('opens every layer of the network', () => {
    const keys = [...nameNodes(resnet.network)].filter(([, name]) => /\.(conv|batchnorm)$/.test(name))
    expect(keys.length).toBeGreaterThan(50)
    for (const [key] of keys) expect(zoomToKey(key, stage)?.levels.at(-1)?.key).toBe(key)
  })

  it('opens nothing for a key that is not in the diagram', () => {
    expect(zoomToKey('/0.99', stage)).toBeUndefined()
  })
})

describe('keepGroup', () => {
  const key = keyOf('stage.1.block')

  it('keeps the beginning of a group that the reader unfolds where it was', () => {
    const view = panDiagram(getInitialZoom(stage), -30, 40)
    const unfolded: ZoomStage = { ...stage, layOut: (keys) => stage.layOut([...keys, key]) }
    const kept = keepGroup(view, key, stage.layOut([]), unfolded)
    const [before, after] = [
      onScreen(view, markOf(view, key).box),
      onScreen(kept, markOf(kept, key, unfolded).box),
    ]
    expect(after.x).toBeCloseTo(before.x, 6)
    expect(after.y).toBeCloseTo(before.y, 6)
    expect(kept.transform.k).toBe(view.transform.k)
    // Zooming out shows the whole diagram before it closes.
    expect(kept.zoom).toBeGreaterThan(1)
  })

  it('closes a group that zooming has opened, with what is in it', () => {
    const view = zoomToKey(keyOf('stage.1.block.1'), stage)!
    const closed = closeLevel(view, key)
    expect(closed.levels).toEqual([])
    const kept = keepGroup(closed, key, diagramOf(view), stage)
    const folded: DiagramMark = markOf(kept, key)
    expect(folded.form).toBe('group')
  })
})
