import { bench, describe } from 'vitest'
import { compileFolder } from '../../src/build/compileFolder'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { chooseUnfolded } from '../../src/layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../src/layout/diagram/diagramNodes'
import { layOutDiagram } from '../../src/layout/diagram/layOutDiagram'
import { chooseSizeClass, makeTimelineFrame } from '../../src/layout/timeline/axis/timelineFrame'
import { makeViewport } from '../../src/layout/timeline/axis/viewport'
import { encodePositions } from '../../src/layout/timeline/positions/timelinePositions'
import { arrange } from '../../src/layout/timeline/scene/arrangement'
import { makeScene } from '../../src/layout/timeline/scene/scene'
import { noFilter } from '../../src/model/filter'
import { buildLayerTable } from '../../src/network/describe/layerTable'
import { evaluateNetwork } from '../../src/network/evaluate/evaluateNetwork'
import { readSpecification } from '../../src/network/reading/readSpecification'
import { createSearchIndex } from '../../src/state/searchIndex'

const corpus = compileFolder('content').corpus!
const options = { language: 'en', filter: noFilter, isLinear: false } as const
const [wide, tall] = [
  makeTimelineFrame({ width: 1280, height: 690 }, 'horizontal'),
  makeTimelineFrame({ width: 350, height: 780 }, 'vertical'),
] as const

describe('content', () => {
  bench('compile the corpus', () => {
    compileFolder('content')
  })
})

/** As it is shipped: with the positions of its marks. */
const timeline = { ...corpus.timeline, positions: encodePositions(corpus.timeline) }

describe('layout', () => {
  for (const frame of [wide, tall]) {
    const sizeClass = chooseSizeClass(frame)
    bench(`arrange the timeline at ${frame.length} × ${frame.depth}`, () => {
      // A timeline of its own each time, so that nothing is remembered.
      arrange({ ...timeline }, { ...options, sizeClass })
    })
  }
})

describe('a frame while moving', () => {
  const arrangement = arrange(timeline, { ...options, sizeClass: chooseSizeClass(wide) })
  for (const k of [1, 4, 16, 64]) {
    const viewport = makeViewport(arrangement.warp, k, 2016, 0.5)
    bench(`scene at zoom ${k}`, () => {
      makeScene(arrangement, wide, viewport)
    })
  }
})

describe('find', () => {
  const documents = makeSearchDocuments(corpus)
  const index = createSearchIndex(documents)
  bench('open the index', () => {
    createSearchIndex(documents)
  })
  bench('a query with a slip', () => {
    index.search('transfomer')
  })
})

describe('networks', () => {
  for (const [id, variant] of [
    ['resnet', 'resnet152'],
    ['deepseek-v3', undefined],
    ['qwen3', 'qwen3-235b-a22b'],
  ] as const) {
    const { rawSpecification } = corpus.specifications.get(id)!
    const { specification } = readSpecification(rawSpecification)
    bench(`read the specification of ${id}`, () => {
      readSpecification(rawSpecification)
    })
    bench(`compute ${variant ?? id}`, () => {
      evaluateNetwork(specification!, variant)
    })
  }
})

describe('what if, between a key and its answer: 16 ms at most', () => {
  for (const [id, variant, name, value] of [
    ['resnet', 'resnet152', 'width', 80],
    ['densenet', 'densenet201', 'growth', 30],
    ['qwen3', 'qwen3-235b-a22b', 'width', 2048],
  ] as const) {
    const { specification } = corpus.specifications.get(id)!
    bench(`${variant} with another ${name}`, () => {
      buildLayerTable(evaluateNetwork(specification, variant, new Map([[name, value]])).network!)
    })
  }
})

describe('diagrams: 16 ms at most', () => {
  const words = { layerType: (fine: string) => fine, part: () => undefined, name: (name: string) => name }
  for (const [id, variant] of [
    ['resnet', 'resnet152'],
    ['densenet', 'densenet201'],
    ['deepseek-v3', undefined],
    ['qwen3', 'qwen3-235b-a22b'],
    ['ddpm', 'ddpm-256'],
  ] as const) {
    const network = evaluateNetwork(corpus.specifications.get(id)!.specification, variant).network!
    const scheme = makeDiagramNodes(network)
    for (const [name, most] of [
      ['by default', 30],
      ['unfolded as far as can be', Infinity],
    ] as const) {
      const open = chooseUnfolded(scheme, most)
      bench(`${variant ?? id}, ${name}`, () => {
        layOutDiagram(network, makeDiagramNodes(network), open, words)
      })
    }
    bench(`${variant ?? id}, what to unfold`, () => {
      chooseUnfolded(scheme, 30)
    })
  }

  for (const [id, variant, name, value] of [
    ['resnet', 'resnet152', 'width', 80],
    ['qwen3', 'qwen3-235b-a22b', 'width', 2048],
  ] as const) {
    const { specification } = corpus.specifications.get(id)!
    bench(`${variant} with another ${name}, from the key to the diagram`, () => {
      const network = evaluateNetwork(specification, variant, new Map([[name, value]])).network!
      buildLayerTable(network)
      const scheme = makeDiagramNodes(network)
      layOutDiagram(network, scheme, chooseUnfolded(scheme, 90), words)
    })
  }
})
