import { range } from 'd3-array'
import type { Size } from '../geometry'
import { getBoxPath } from '../plot/boxPath'
import { makeScale } from '../plot/plotFrame'
import { mergeBusySpans, type PipelineTask } from './pipelineSchedule'

/** The number of a stage or of a micro-batch, counted from 1, at the centre of its cell. */
export interface PlacedNumber {
  readonly x: number
  readonly y: number
  readonly number: number
}

export type PipelineSpanKind = 'idle' | 'work' | PipelineTask['direction']

/** The schedule of a pipeline with time to the right and a row for each stage. */
export interface PipelineDrawing extends Size {
  /**
   * The `d` of each kind of span in the order in which they are drawn: forward and backward passes over idle time, or
   * all work in one if the passes are too narrow.
   */
  readonly spans: readonly { readonly kind: PipelineSpanKind; readonly path: string }[]
  /** Where there is room. */
  readonly stageNumbers: readonly PlacedNumber[]
  readonly microBatchNumbers: readonly PlacedNumber[]
}

/** The width of the column with the numbers of the stages, and its gap. */
const labelWidthPx = 26
const labelGapPx = 7
const maxHeightPx = 200
/** Passes narrower than this per unit of time are merged. */
const minUnitPx = 3
/** The minimum height of a row with the number of its stage, and the minimum size of a pass with a number. */
const minNumberedRowPx = 12
const minNumberedPass = { unitPx: 15, rowPx: 14 }

/** @param tasks One optimiser step, as {@link schedulePipeline} returns it. */
export function layOutPipeline(
  tasks: readonly PipelineTask[],
  stages: number,
  microBatches: number,
  width: number,
): PipelineDrawing {
  const end = 3 * (microBatches + stages - 1)
  const x = makeScale([0, end], [labelWidthPx, width])
  const [unitPx, rowPx] = [x(1) - x(0), Math.min(18, Math.max(4, maxHeightPx / stages))]
  const y = makeScale([0, stages], [0, stages * rowPx])
  const gap = { x: unitPx > 8 ? 1.5 : 0.7, y: rowPx > 6 ? 1.5 : 0.5 }
  const getPath = (spans: readonly Pick<PipelineTask, 'stage' | 'from' | 'to'>[], gapX = 0) =>
    spans
      .map(({ stage, from, to }) =>
        getBoxPath({ x: x(from), y: y(stage), width: x(to) - x(from) - gapX, height: rowPx - gap.y }),
      )
      .join('')
  const getPassPath = (direction: PipelineTask['direction']) => ({
    kind: direction,
    path: getPath(
      tasks.filter((task) => task.direction === direction),
      gap.x,
    ),
  })
  const idle = { x: labelWidthPx, y: 0, width: Math.max(0, width - labelWidthPx), height: y(stages) - gap.y }
  const isNumbered = unitPx >= minNumberedPass.unitPx && rowPx >= minNumberedPass.rowPx
  return {
    ...{ width, height: y(stages) },
    spans: [
      { kind: 'idle', path: getBoxPath(idle) },
      ...(unitPx < minUnitPx
        ? [{ kind: 'work' as const, path: getPath(mergeBusySpans(tasks)) }]
        : [getPassPath('backward'), getPassPath('forward')]),
    ],
    stageNumbers: range(rowPx < minNumberedRowPx ? 0 : stages).map((stage) => ({
      ...{ x: labelWidthPx - labelGapPx, y: y(stage + 0.5), number: stage + 1 },
    })),
    microBatchNumbers: (isNumbered ? tasks : []).map(({ stage, microBatch, from, to }) => ({
      ...{ x: x((from + to) / 2), y: y(stage + 0.5), number: microBatch + 1 },
    })),
  }
}
