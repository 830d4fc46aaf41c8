import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagram, layOutDiagram } from '../../../src/layout/diagram/layOutDiagram'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { arbitraryNetwork } from '../../network/arbitraryNetwork'
import {
  getDiagramNames,
  getUnfoldedKeys,
  layOutFixture,
  listGroups,
  loadAllFixtures,
  makeFixture,
  type Unfolding,
} from './diagramFixtures'
import {
  boxesOverlap,
  containsBox,
  entersBox,
  findOverlaps,
  getCoveredBox,
  getMarksInFrame,
  getTextBox,
  isSolid,
  parsePathPoints,
  roundingPx,
  samplePath,
} from './diagramGeometry'
import { drawDiagram } from './drawDiagram'

const unfoldings: readonly Unfolding[] = ['folded', 30, 90, 'whole']
const chinese = getDiagramNames('zh')
const fixtures = loadAllFixtures()
const randomFixtures = fc
  .sample(arbitraryNetwork, { numRuns: 120, seed: 1986 })
  .map((one) => makeFixture(one, 'random'))

interface NamedDiagram {
  readonly name: string
  readonly diagram: Diagram
}

const drawings: readonly NamedDiagram[] = [...fixtures, ...randomFixtures].flatMap((fixture) => [
  ...unfoldings.map((unfolding) => ({
    name: `${fixture.name}, ${unfolding}`,
    diagram: layOutFixture(fixture, getUnfoldedKeys(fixture, unfolding)),
  })),
  {
    name: `${fixture.name}, 30, in columns`,
    diagram: layOutDiagram(
      fixture.network,
      fixture.nodes,
      getUnfoldedKeys(fixture, 30),
      getDiagramNames('en'),
      {
        maxLength: 300,
        measuredLengths: new Map(),
      },
    ),
  },
  {
    name: `${fixture.name}, 30, in Chinese`,
    diagram: layOutFixture(fixture, getUnfoldedKeys(fixture, 30), chinese),
  },
])

/** Wires to a further column lead upwards. */
const inOneColumn = drawings.filter(({ name }) => !name.endsWith('in columns'))

/** Problems of all given diagrams, prefixed with their names. */
const findProblems = (check: (diagram: Diagram) => readonly string[], subset = drawings) =>
  subset.flatMap(({ name, diagram }) => check(diagram).map((problem) => `${name}: ${problem}`)).slice(0, 20)

describe('every diagram of real and random networks, at any unfolding', () => {
  it('has marks and sheets that do not overlap', () => {
    expect(
      findProblems(({ marks }) =>
        findOverlaps(marks.filter(isSolid).map((mark) => [mark.key, getCoveredBox(mark)])),
      ),
    ).toEqual([])
  })

  it('has frames that contain exactly their own marks', () => {
    expect(
      findProblems((diagram) => {
        const solid = diagram.marks.filter(isSolid)
        return diagram.marks
          .filter(({ form }) => form === 'frame')
          .flatMap((frame) => {
            const content = getMarksInFrame(diagram, frame)
            const outside = content.filter((mark) => !containsBox(frame.box, getCoveredBox(mark)))
            const others = frame.isHoverOnly ? [] : solid.filter((mark) => !content.includes(mark))
            const intruders = others.filter((mark) => boxesOverlap(frame.box, getCoveredBox(mark)))
            return [
              ...outside.map(({ key }) => `${frame.key} does not hold ${key}`),
              ...intruders.map(({ key }) => `${frame.key} lies over ${key}`),
            ]
          })
      }),
    ).toEqual([])
  })

  it('keeps everything within its width and height', () => {
    expect(
      findProblems(({ width, height, marks, wires, shapeLabels }) => {
        const whole = { x: 0, y: 0, width, height }
        const points = [...wires.flatMap(({ path }) => parsePathPoints(path)), ...shapeLabels]
        return [
          ...marks.filter((mark) => !containsBox(whole, getCoveredBox(mark))).map(({ key }) => key),
          ...points
            .filter((point) => !containsBox(whole, { ...point, width: 0, height: 0 }))
            .map(({ x, y }) => `${x},${y}`),
        ]
      }),
    ).toEqual([])
  })

  it('contains only finite numbers', () => {
    expect(
      findProblems(({ width, height, marks, wires, shapeLabels }) => {
        const numbers = [
          ...[width, height],
          ...marks.flatMap(({ box, texts }) => [
            ...Object.values(box),
            ...texts.flatMap(({ x, y, size }) => [x, y, size]),
          ]),
          ...wires.flatMap(({ path }) => parsePathPoints(path).flatMap(({ x, y }) => [x, y])),
          ...shapeLabels.flatMap(({ x, y }) => [x, y]),
        ]
        return numbers.filter((number) => !Number.isFinite(number)).map(String)
      }),
    ).toEqual([])
  })

  it('has texts that fit into their boxes without overlap or truncation', () => {
    expect(
      findProblems(({ marks }) =>
        marks.flatMap(({ box, texts, title, detail, isHoverOnly }) => {
          const textBoxes = texts.map(getTextBox)
          const [first, second] = textBoxes
          return [
            ...textBoxes.flatMap((place, at) =>
              containsBox(box, place) || isHoverOnly ? [] : [`${texts[at]!.text} is out`],
            ),
            ...texts.flatMap(({ text, role }) =>
              text.endsWith('…') && !{ title, detail }[role].endsWith('…') ? [`${text} is cut`] : [],
            ),
            ...(first && second && boxesOverlap(first, second) ? [`${title} lies over ${detail}`] : []),
          ]
        }),
      ),
    ).toEqual([])
  })

  it('has no shape label over a mark or beyond the edge', () => {
    expect(
      findProblems(({ width, marks, shapeLabels }) =>
        shapeLabels.flatMap(({ x, y, text }) => {
          const place = getTextBox({ role: 'detail', text, x, y, size: 11, anchor: 'start' })
          const over = marks.some((mark) => isSolid(mark) && entersBox(sampleCorners(place), mark.box))
          return over || place.x + place.width > width ? [text] : []
        }),
      ),
    ).toEqual([])
  })

  it('has no flow wire through the title of a frame', () => {
    expect(
      findProblems(({ marks, wires }) => {
        const flows = wires.filter(({ form }) => form === 'flow').map(({ path }) => samplePath(path))
        return marks
          .filter(({ form, isHoverOnly }) => form === 'frame' && !isHoverOnly)
          .flatMap(({ texts }) =>
            texts
              .filter((text) => flows.some((flow) => entersBox(flow, getTextBox(text))))
              .map(({ text }) => text),
          )
      }),
    ).toEqual([])
  })

  it('has flows and shortcuts that neither run backwards nor cross a mark', () => {
    expect(
      findProblems(({ marks, wires }) => {
        const solid = marks.filter(isSolid)
        return wires
          .filter(({ form }) => form !== 'reference')
          .flatMap(({ path }) => {
            const samples = samplePath(path)
            const runsBack = samples.some(({ y }, at) => at > 0 && y < samples[at - 1]!.y - roundingPx)
            const [top, bottom] = [samples[0]!.y, samples.at(-1)!.y]
            const passed = solid.filter(
              ({ box }) => box.y < bottom && box.y + box.height > top && entersBox(samples, box),
            )
            return [
              ...(runsBack ? [`${path} runs back`] : []),
              ...passed.map(({ key }) => `${path} crosses ${key}`),
            ]
          })
      }, inOneColumn),
    ).toEqual([])
  })

  it('has wires between columns that cross no mark', () => {
    const inColumns = drawings.filter((one) => !inOneColumn.includes(one))
    expect(inColumns.filter(({ diagram }) => diagram.columnStarts.length > 0).length).toBeGreaterThan(50)
    expect(
      findProblems(
        ({ marks, wires }) => {
          const solid = marks.filter(isSolid)
          return wires
            .map(({ path }) => ({ path, samples: samplePath(path) }))
            .filter(({ samples }) => samples.at(-1)!.y < samples[0]!.y)
            .flatMap(({ path, samples }) =>
              solid.filter(({ box }) => entersBox(samples, box)).map(({ key }) => `${path} crosses ${key}`),
            )
        },
        inColumns.filter(({ name }) => !name.startsWith('random')),
      ),
    ).toEqual([])
  })

  // In a random network there may be no free route; then the one with the fewest conflicts is used.
  it('has reference wires that cross no mark, for real networks', () => {
    const check = ({ marks, wires }: Diagram) => {
      const solid = marks.filter(isSolid)
      return wires
        .filter(({ form }) => form === 'reference')
        .flatMap(({ path }) => {
          const samples = samplePath(path)
          return solid.filter(({ box }) => entersBox(samples, box)).map(({ key }) => `${path} crosses ${key}`)
        })
    }
    const real = drawings.filter(({ name }) => !name.startsWith('random'))
    expect(real.length).toBeGreaterThan(200)
    expect(findProblems(check, real)).toEqual([])
  })

  it('has unique keys of marks', () => {
    expect(
      findProblems(({ marks }) => {
        const keys = marks.map(({ key }) => key)
        return keys.filter((key, at) => keys.indexOf(key) !== at)
      }),
    ).toEqual([])
  })
})

const sampleCorners = ({ x, y, width, height }: ReturnType<typeof getTextBox>) =>
  Array.from({ length: 24 }, (_, at) => ({
    x: x + ((at % 8) / 7) * width,
    y: y + Math.floor(at / 8) * (height / 2),
  }))

describe('layOutDiagram', () => {
  it('shows every row of the layer table when fully unfolded', () => {
    for (const fixture of [...fixtures, ...randomFixtures]) {
      const keys = layOutFixture(fixture, getUnfoldedKeys(fixture, 'whole')).marks.map(({ key }) => key)
      const missing = buildLayerTable(fixture.network).filter(({ key }) => !keys.includes(key))
      expect(missing.map(({ name }) => `${fixture.name}: ${name}`)).toEqual([])
    }
  })

  it('shows an unfolded group as a frame, with more marks than a folded one', () => {
    for (const fixture of [...fixtures.filter((_, at) => at % 8 === 0), ...randomFixtures.slice(0, 40)]) {
      const open = getUnfoldedKeys(fixture, 30)
      const before = layOutFixture(fixture, open)
      const seen = new Set(before.marks.map(({ key }) => key))
      for (const { key } of listGroups(fixture.nodes)
        .filter((one) => seen.has(one.key))
        .slice(0, 6)) {
        const other = new Set(open)
        if (!other.delete(key)) other.add(key)
        const [less, more] = [before, layOutFixture(fixture, other)].toSorted(
          (a, b) => a.marks.length - b.marks.length,
        )
        expect(more!.marks.find((mark) => mark.key === key)!.form).toBe('frame')
        expect(['group', 'cell']).toContain(less!.marks.find((mark) => mark.key === key)!.form)
        expect(less!.marks.length).toBeLessThan(more!.marks.length)
      }
    }
  })

  it('shows the same structure in another language', () => {
    for (const fixture of fixtures) {
      const [one, other] = [getDiagramNames('en'), chinese].map((names) =>
        layOutFixture(fixture, getUnfoldedKeys(fixture, 90), names),
      )
      const getStructure = ({ marks, wires, shapeLabels }: Diagram) => [
        marks.map(({ key, form, level, times, isHoverOnly, glyph }) => [
          key,
          form,
          level,
          times,
          isHoverOnly,
          glyph !== undefined,
        ]),
        wires.map(({ form }) => form),
        shapeLabels.map(({ text }) => text),
      ]
      expect(getStructure(other!)).toEqual(getStructure(one!))
    }
  })

  it('truncates names to the available width, whatever they are', () => {
    const anyName = fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[一-龥 a-zW]{1,40}$/))
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), anyName, anyName, (fixture, kind, name) => {
        const { marks } = layOutFixture(fixture, getUnfoldedKeys(fixture, 30), {
          layerType: () => kind,
          part: () => undefined,
          name: () => name,
        })
        const out = marks.flatMap(({ box, texts, isHoverOnly }) =>
          isHoverOnly ? [] : texts.filter((text) => !containsBox(box, getTextBox(text))),
        )
        expect(out.map(({ text }) => text)).toEqual([])
      }),
      { seed: 1986, numRuns: 60 },
    )
  })
})

describe('the rendered diagram', () => {
  it.each([
    ['lstm lstm-small', 'whole'],
    ['transformer transformer-base', 'whole'],
    ['resnet resnet50', 30],
    ['mixtral mixtral-8x7b', 'whole'],
  ] as const)('of %s (%s) matches its snapshot', async (name, unfolding) => {
    const one = fixtures.find((fixture) => fixture.name === name)!
    await expect(drawDiagram(layOutFixture(one, getUnfoldedKeys(one, unfolding)))).toMatchFileSnapshot(
      `../../snapshots/diagram-${name.split(' ').at(-1)}.svg`,
    )
  })
})
