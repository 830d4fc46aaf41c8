import { describe, expect, it } from 'vitest'
import { layOutPipeline } from '../../../src/layout/labs/pipelineDrawing'
import { schedulePipeline } from '../../../src/layout/labs/pipelineSchedule'

const layOut = (stages: number, microBatches: number, width = 600) =>
  layOutPipeline(schedulePipeline(stages, microBatches, 'gpipe'), stages, microBatches, width)

describe('layOutPipeline', () => {
  it('has a box for each pass, forward and backward, over the idle time', () => {
    const { spans } = layOut(4, 6)
    expect(spans.map(({ kind, path }) => [kind, path.split('M').length - 1])).toEqual([
      ['idle', 1],
      ['backward', 24],
      ['forward', 24],
    ])
  })

  it('merges passes that are too narrow', () => {
    const { spans } = layOut(16, 200)
    expect(spans.map(({ kind }) => kind)).toEqual(['idle', 'work'])
  })

  it('numbers stages and passes where there is room, at the centre of their cells', () => {
    const wide = layOut(2, 2)
    expect(wide.stageNumbers.map(({ y, number }) => [y, number])).toEqual([
      [9, 1],
      [27, 2],
    ])
    expect(wide.microBatchNumbers).toHaveLength(8)
    expect(layOut(2, 30).microBatchNumbers).toEqual([])
    expect(layOut(64, 2).stageNumbers).toEqual([])
  })

  it('ends with its last pass at the right edge', () => {
    const { spans, width } = layOut(3, 3)
    const ends = [...spans[1]!.path.matchAll(/M([\d.]+),[\d.]+h([\d.]+)/g)].map(
      ([, x, w]) => Number(x) + Number(w),
    )
    expect(Math.max(...ends)).toBeCloseTo(width - 1.5, 0)
  })
})
