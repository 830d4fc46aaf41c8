import { formatDollars, formatDuration, formatEnergy } from '../../../../i18n/format/formatAmount'
import { formatFigure, formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import type { Fault } from '../../../../labs/scale/fault'
import { type Plan, settingOf } from '../../../../labs/scale/plan'
import { type PlannerSetting, plannerKnobs } from '../../../../labs/scale/plannerParameters'
import { useMessages } from '../../../hooks/context'
import type { CalculationProps } from '../../shared/definition'
import { KnobField } from '../../shared/KnobField'
import { BudgetPicture } from './BudgetPicture'
import { MemoryBar } from './MemoryBar'
import { PipelinePicture } from './PipelinePicture'
import styles from './PlannerPicture.module.css'
import { PublishedTable } from './PublishedTable'
import { getPlannerValueLabels } from './plannerValueLabels'

/** A plan, from its operations to how it stands beside what is published. */
export function PlannerPicture({
  result: plan,
  setting,
  language,
  onSet,
}: CalculationProps<typeof plannerKnobs, Plan>) {
  const messages = useMessages('labs.planner')
  const usual = settingOf(setting.model)
  const { title } = plan.preset
  const changed = (Object.keys(plannerKnobs) as (keyof PlannerSetting)[]).filter(
    (name) => setting[name] !== usual[name],
  ).length
  const number = (value: number) => formatNumber(Math.round(value), language)
  const { flops, faults, device } = plan
  const describeFault = (fault: Fault) =>
    fault === 'precision' ? messages.fault.precision(device.name) : messages.fault[fault]
  const hours = Number.isFinite(plan.deviceHours) ? number(Number(plan.deviceHours.toPrecision(3))) : '–'
  const figures = [
    {
      name: messages.flops,
      value: formatFigure({ metric: 'trainingCompute', value: flops.total }, language),
      aside: messages.ofAttention(formatPercent(flops.attention / flops.total, language)),
    },
    {
      name: messages.time,
      value: formatDuration(plan.days, language),
      aside: messages.updates(number(plan.updates)),
    },
    { name: messages.energy, value: formatEnergy(plan.energy, language), aside: messages.hours(hours) },
    {
      name: messages.cost,
      value: formatDollars(plan.cost, language),
      aside: messages.perHour(formatDollars(setting.price, language)),
    },
  ]
  return (
    <div className={styles.planner}>
      <div className={styles.preset}>
        <KnobField
          knob={plannerKnobs.model}
          messages={messages.knobs.model}
          valueLabels={getPlannerValueLabels(language).model}
          value={setting.model}
          onChange={(model) => onSet(settingOf(model as PlannerSetting['model']))}
        />
        {changed > 0 && (
          <p className={styles.changes}>
            {messages.own(title, changed)}{' '}
            <button type="button" onClick={() => onSet(usual)}>
              {messages.back(title)}
            </button>
          </p>
        )}
      </div>
      <dl className={styles.totals}>
        {figures.map(({ name, value, aside }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} <small>{aside}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.faults} role="status">
        {faults.length > 0 && (
          <>
            <p>{messages.faults}</p>
            <ul>
              {faults.map((fault) => (
                <li key={fault}>{describeFault(fault)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <MemoryBar plan={plan} language={language} />
      <PipelinePicture plan={plan} setting={setting} language={language} />
      <BudgetPicture plan={plan} setting={setting} language={language} />
      <PublishedTable plan={plan} language={language} />
    </div>
  )
}
