import { clsx } from 'clsx'
import { type ReactNode, useMemo } from 'react'
import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { layOutPipeline, type PlacedNumber } from '../../../../layout/labs/pipelineDrawing'
import { schedulePipeline } from '../../../../layout/labs/pipelineSchedule'
import type { Language } from '../../../../model/language'
import { useMessages } from '../../../../views/hooks/context'
import { Plot } from '../../../../views/plot/Plot'
import type { Plan } from '../../plan'
import type { PlannerSettings } from '../../plannerParameters'
import styles from './PipelinePicture.module.css'

interface Props {
  readonly plan: Plan
  readonly setting: PlannerSettings
  readonly language: Language
}

/** Larger schedules are not drawn. */
const maxStages = 64
const maxTasks = 8_000

/** The schedule of one update: the tasks of each stage over time, and its idle time. */
export function PipelinePicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.scale.planner')
  const { pipeline: stages, schedule } = setting
  const { microBatches, bubble, data } = plan
  const isDrawn = stages <= maxStages && stages * microBatches <= maxTasks
  const tasks = useMemo(
    () => (isDrawn ? schedulePipeline(stages, microBatches, schedule) : []),
    [isDrawn, stages, microBatches, schedule],
  )
  if (stages === 1) {
    return (
      <figure className={styles.pipeline}>
        <figcaption>{messages.oneStage}</figcaption>
      </figure>
    )
  }
  const renderNumber = ({ x, y, number }: PlacedNumber, anchor: 'middle' | 'end') => (
    <text key={`${x} ${y}`} x={x} y={y} dy="0.3em" textAnchor={anchor}>
      {number}
    </text>
  )
  const renderLegend = (entries: ReactNode) => (
    <p className={styles.legend}>
      {entries}
      <small>{messages.idleIncluded}</small>
    </p>
  )
  return (
    <figure className={styles.pipeline}>
      <figcaption>
        {messages.pipeline(stages, formatNumber(microBatches, language), formatNumber(data, language))}{' '}
        <b>{messages.idle(formatPercent(bubble.ofTime, language))}</b>
      </figcaption>
      {!isDrawn && renderLegend(messages.tooManyToDraw)}
      {isDrawn && (
        <Plot
          layOut={(width) => layOutPipeline(tasks, stages, microBatches, width)}
          below={({ spans }) =>
            renderLegend(
              spans.toReversed().map(({ kind }) => (
                <span key={kind} className={clsx(styles.key, styles[kind])}>
                  {messages.taskNames[kind]}
                </span>
              )),
            )
          }
        >
          {({ spans, stageNumbers, microBatchNumbers }) => (
            <>
              {spans.map(({ kind, path }) => (
                <path key={kind} className={styles[kind]} d={path} />
              ))}
              {stageNumbers.map((one) => renderNumber(one, 'end'))}
              {microBatchNumbers.map((one) => renderNumber(one, 'middle'))}
            </>
          )}
        </Plot>
      )}
    </figure>
  )
}
