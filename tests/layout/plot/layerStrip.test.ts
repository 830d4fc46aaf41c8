import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layOutLayerStrip } from '../../../src/layout/plot/layerStrip'

const span = { from: 40, to: 440 }

it('layOutLayerStrip gives each layer an equal, centred span', () => {
  const { cells, blocks } = layOutLayerStrip(4, 2, span)
  expect(cells.map(({ from, to }) => (from + to) / 2)).toEqual([90, 190, 290, 390])
  expect(blocks).toEqual([
    { from: 40, to: 240 },
    { from: 240, to: 440 },
  ])
})

it('layOutLayerStrip keeps layers apart, within the span, and each within its block', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 5 }), (layers, perBlock) => {
      const { cells, blocks } = layOutLayerStrip(layers, perBlock, span)
      expect(cells).toHaveLength(layers)
      for (const [index, cell] of cells.entries()) {
        const block = blocks[Math.floor(index / perBlock)]!
        expect(cell.from).toBeGreaterThan(Math.max(block.from, cells[index - 1]?.to ?? span.from))
        expect(cell.to).toBeLessThan(block.to)
      }
      expect(blocks.at(-1)!.to).toBeCloseTo(span.to, 9)
    }),
  )
})
