import { bench, describe } from 'vitest'
import { compileFolder } from '../../src/build/compileFolder'
import { makeSearchDocuments } from '../../src/build/searchDocuments'
import { chooseUnfolded } from '../../src/layout/diagram/chooseUnfolded'
import { makeDiagramNodes } from '../../src/layout/diagram/diagramNodes'
import { layOutDiagram } from '../../src/layout/diagram/layOutDiagram'
import { chooseSizeClass, makeTimelineFrame } from '../../src/layout/timeline/axis/timelineFrame'
import { makeViewport } from '../../src/layout/timeline/axis/viewport'
import { encodePositions } from '../../src/layout/timeline/precompute/timelinePositions'
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

/** As in a build, with the positions of the marks. */
const timeline = { ...corpus.timeline, positions: encodePositions(corpus.timeline) }

describe('layout', () => {
  for (const frame of [wide, tall]) {
    const sizeClass = chooseSizeClass(frame)
    bench(`arrange the timeline at ${frame.length} × ${frame.depth}`, () => {
      // A new timeline object each time, so that nothing is cached.
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

describe('search', () => {
  const documents = makeSearchDocuments(corpus)
  const index = createSearchIndex(documents)
  bench('create the index', () => {
    createSearchIndex(documents)
  })
  bench('a query with a typing error', () => {
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
    bench(`evaluate ${variant ?? id}`, () => {
      evaluateNetwork(specification!, variant)
    })
  }
})

describe('a changed dimension, at most 16 ms', () => {
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

describe('diagrams, at most 16 ms', () => {
  const messages = {
    layerType: (layerType: string) => layerType,
    part: () => undefined,
    name: (name: string) => name,
  }
  for (const [id, variant] of [
    ['resnet', 'resnet152'],
    ['densenet', 'densenet201'],
    ['deepseek-v3', undefined],
    ['qwen3', 'qwen3-235b-a22b'],
    ['ddpm', 'ddpm-256'],
  ] as const) {
    const network = evaluateNetwork(corpus.specifications.get(id)!.specification, variant).network!
    const nodes = makeDiagramNodes(network)
    for (const [name, maxNodes] of [
      ['by default', 30],
      ['fully unfolded', Infinity],
    ] as const) {
      const unfolded = chooseUnfolded(nodes, maxNodes)
      bench(`${variant ?? id}, ${name}`, () => {
        layOutDiagram(network, makeDiagramNodes(network), unfolded, messages)
      })
    }
    bench(`${variant ?? id}, choosing groups to unfold`, () => {
      chooseUnfolded(nodes, 30)
    })
  }

  for (const [id, variant, name, value] of [
    ['resnet', 'resnet152', 'width', 80],
    ['qwen3', 'qwen3-235b-a22b', 'width', 2048],
  ] as const) {
    const { specification } = corpus.specifications.get(id)!
    bench(`${variant} with another ${name}, up to the diagram`, () => {
      const network = evaluateNetwork(specification, variant, new Map([[name, value]])).network!
      buildLayerTable(network)
      const nodes = makeDiagramNodes(network)
      layOutDiagram(network, nodes, chooseUnfolded(nodes, 90), messages)
    })
  }
})
