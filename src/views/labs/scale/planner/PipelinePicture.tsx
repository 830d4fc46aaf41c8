import { clsx } from 'clsx'
import { useMemo, useRef } from 'react'
import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import type { Plan } from '../../../../labs/scale/plan'
import type { PlannerSettings } from '../../../../labs/scale/plannerParameters'
import { mergeBusySpans, type PipelineTask, schedulePipeline } from '../../../../layout/labs/pipelineSchedule'
import type { Language } from '../../../../model/timeline'
import { useMessages } from '../../../hooks/context'
import { useSize } from '../../../hooks/useSize'
import styles from './PipelinePicture.module.css'

interface Props {
  readonly plan: Plan
  readonly setting: PlannerSettings
  readonly language: Language
}

/** Turns beyond which nothing is drawn, and pixels from which turns are drawn one by one. */
const most = 8_000
const legible = 3
const left = 26

/** One update of the pipeline: each stage's turns along the time, and where it waits. */
export function PipelinePicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.planner')
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 640
  const { pipeline: stages, schedule } = setting
  const { microBatches, bubble, data } = plan
  const isDrawn = stages > 1 && stages <= 64 && stages * microBatches <= most
  const turns = useMemo(
    () => (isDrawn ? schedulePipeline(stages, microBatches, schedule) : []),
    [isDrawn, stages, microBatches, schedule],
  )
  const end = 3 * (microBatches + stages - 1)
  const unit = (width - left) / end
  const row = Math.min(18, Math.max(4, 200 / stages))
  const gap = row > 6 ? 1.5 : 0.5
  const paths = useMemo(() => {
    const rectangle = ({ stage, from, to }: Pick<PipelineTask, 'stage' | 'from' | 'to'>, space: number) =>
      `M${(left + from * unit).toFixed(2)},${(stage * row).toFixed(2)}h${((to - from) * unit - space).toFixed(2)}v${(row - gap).toFixed(2)}H${(left + from * unit).toFixed(2)}Z`
    const path = (some: readonly Pick<PipelineTask, 'stage' | 'from' | 'to'>[], space = 0) =>
      some.map((one) => rectangle(one, space)).join('')
    if (unit < legible) return { work: path(mergeBusySpans(turns)) }
    const space = unit > 8 ? 1.5 : 0.7
    const way = (wanted: PipelineTask['direction']) =>
      path(
        turns.filter(({ direction }) => direction === wanted),
        space,
      )
    return { forward: way('forward'), backward: way('backward') }
  }, [turns, unit, row, gap])
  return (
    <figure className={styles.pipeline}>
      <figcaption>
        {stages > 1
          ? `${messages.pipeline(stages, formatNumber(microBatches, language), formatNumber(data, language))} `
          : messages.oneStage}
        {stages > 1 && <b>{messages.idle(formatPercent(bubble.ofTime, language))}</b>}
      </figcaption>
      <div ref={box}>
        {isDrawn && (
          <svg width={width} height={stages * row} aria-hidden="true">
            <rect
              className={styles.idle}
              x={left}
              width={Math.max(0, width - left)}
              height={stages * row - gap}
            />
            <path className={styles.work} d={paths.work} />
            <path className={styles.forward} d={paths.forward} />
            <path className={styles.backward} d={paths.backward} />
            {row >= 12 &&
              Array.from({ length: stages }, (_, stage) => (
                <text key={stage} x={left - 7} y={stage * row + row / 2} dy="0.3em" textAnchor="end">
                  {stage + 1}
                </text>
              ))}
            {unit >= 15 &&
              row >= 14 &&
              turns.map(({ stage, microBatch, direction, from, to }) => (
                <text
                  key={`${stage} ${direction} ${microBatch}`}
                  x={left + ((from + to) / 2) * unit}
                  y={stage * row + row / 2}
                  dy="0.3em"
                  textAnchor="middle"
                >
                  {microBatch + 1}
                </text>
              ))}
          </svg>
        )}
      </div>
      {stages > 1 && (
        <p className={styles.keys}>
          {!isDrawn && messages.tooManyToDraw}
          {isDrawn && unit >= legible && (
            <>
              <span className={clsx(styles.key, styles.ofForward)}>{messages.taskNames.forward}</span>
              <span className={clsx(styles.key, styles.ofBackward)}>{messages.taskNames.backward}</span>
            </>
          )}
          {isDrawn && unit < legible && (
            <span className={clsx(styles.key, styles.ofBackward)}>{messages.taskNames.work}</span>
          )}
          {isDrawn && <span className={clsx(styles.key, styles.ofIdle)}>{messages.taskNames.idle}</span>}
          <small>{messages.idleIncluded}</small>
        </p>
      )}
    </figure>
  )
}
