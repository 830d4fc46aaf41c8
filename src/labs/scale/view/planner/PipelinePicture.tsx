import { clsx } from 'clsx'
import { useMemo, useRef } from 'react'
import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { mergeBusySpans, type PipelineTask, schedulePipeline } from '../../../../layout/labs/pipelineSchedule'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { useSize } from '../../../../views/hooks/useSize'
import type { Plan } from '../../plan'
import type { PlannerSettings } from '../../plannerParameters'
import styles from './PipelinePicture.module.css'

interface Props {
  readonly plan: Plan
  readonly setting: PlannerSettings
  readonly language: Language
}

/** Above `maxTasks`, nothing is drawn; tasks narrower than `minTaskWidth` pixels per time unit are merged. */
const maxTasks = 8_000
const minTaskWidth = 3
const labelWidth = 26

/** The schedule of one update: the tasks of each stage over time, and its idle time. */
export function PipelinePicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.scale.planner')
  const container = useRef<HTMLDivElement>(null)
  const width = useSize(container)?.width ?? 640
  const { pipeline: stages, schedule } = setting
  const { microBatches, bubble, data } = plan
  const isDrawn = stages > 1 && stages <= 64 && stages * microBatches <= maxTasks
  const tasks = useMemo(
    () => (isDrawn ? schedulePipeline(stages, microBatches, schedule) : []),
    [isDrawn, stages, microBatches, schedule],
  )
  const end = 3 * (microBatches + stages - 1)
  const unit = (width - labelWidth) / end
  const rowHeight = Math.min(18, Math.max(4, 200 / stages))
  const gap = rowHeight > 6 ? 1.5 : 0.5
  const paths = useMemo(() => {
    const getRectanglePath = (
      { stage, from, to }: Pick<PipelineTask, 'stage' | 'from' | 'to'>,
      gapX: number,
    ) =>
      `M${(labelWidth + from * unit).toFixed(2)},${(stage * rowHeight).toFixed(2)}h${((to - from) * unit - gapX).toFixed(2)}v${(rowHeight - gap).toFixed(2)}H${(labelWidth + from * unit).toFixed(2)}Z`
    const getSpansPath = (spans: readonly Pick<PipelineTask, 'stage' | 'from' | 'to'>[], gapX = 0) =>
      spans.map((span) => getRectanglePath(span, gapX)).join('')
    if (unit < minTaskWidth) return { work: getSpansPath(mergeBusySpans(tasks)) }
    const gapX = unit > 8 ? 1.5 : 0.7
    const getTasksPath = (direction: PipelineTask['direction']) =>
      getSpansPath(
        tasks.filter((task) => task.direction === direction),
        gapX,
      )
    return { forward: getTasksPath('forward'), backward: getTasksPath('backward') }
  }, [tasks, unit, rowHeight, gap])
  return (
    <figure className={styles.pipeline}>
      <figcaption>
        {stages > 1
          ? `${messages.pipeline(stages, formatNumber(microBatches, language), formatNumber(data, language))} `
          : messages.oneStage}
        {stages > 1 && <b>{messages.idle(formatPercent(bubble.ofTime, language))}</b>}
      </figcaption>
      <div ref={container}>
        {isDrawn && (
          <svg width={width} height={stages * rowHeight} aria-hidden="true">
            <rect
              className={styles.idle}
              x={labelWidth}
              width={Math.max(0, width - labelWidth)}
              height={stages * rowHeight - gap}
            />
            <path className={styles.work} d={paths.work} />
            <path className={styles.forward} d={paths.forward} />
            <path className={styles.backward} d={paths.backward} />
            {rowHeight >= 12 &&
              Array.from({ length: stages }, (_, stage) => (
                <text
                  key={stage}
                  x={labelWidth - 7}
                  y={stage * rowHeight + rowHeight / 2}
                  dy="0.3em"
                  textAnchor="end"
                >
                  {stage + 1}
                </text>
              ))}
            {unit >= 15 &&
              rowHeight >= 14 &&
              tasks.map(({ stage, microBatch, direction, from, to }) => (
                <text
                  key={`${stage} ${direction} ${microBatch}`}
                  x={labelWidth + ((from + to) / 2) * unit}
                  y={stage * rowHeight + rowHeight / 2}
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
        <p className={styles.legend}>
          {!isDrawn && messages.tooManyToDraw}
          {isDrawn && unit >= minTaskWidth && (
            <>
              <span className={clsx(styles.key, styles.forwardKey)}>{messages.taskNames.forward}</span>
              <span className={clsx(styles.key, styles.backwardKey)}>{messages.taskNames.backward}</span>
            </>
          )}
          {isDrawn && unit < minTaskWidth && (
            <span className={clsx(styles.key, styles.backwardKey)}>{messages.taskNames.work}</span>
          )}
          {isDrawn && <span className={clsx(styles.key, styles.idleKey)}>{messages.taskNames.idle}</span>}
          <small>{messages.idleIncluded}</small>
        </p>
      )}
    </figure>
  )
}
