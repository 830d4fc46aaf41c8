import { formatDollars, formatDuration, formatEnergy } from '../../../../i18n/format/formatAmount'
import { formatFigure, formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { useMessages } from '../../../../views/hooks/context'
import type { CalculationProps } from '../../../../views/labs/shared/definition'
import { ParameterField } from '../../../../views/labs/shared/ParameterField'
import { type Plan, settingsOfPreset } from '../../plan'
import type { PlanIssue } from '../../planIssues'
import { type PlannerSettings, plannerParameters } from '../../plannerParameters'
import { BudgetPicture } from './BudgetPicture'
import { MemoryBar } from './MemoryBar'
import { PipelinePicture } from './PipelinePicture'
import styles from './PlannerPicture.module.css'
import { PublishedTable } from './PublishedTable'
import { getPlannerValueLabels } from './plannerValueLabels'

/** The results of a plan: totals, issues, memory, pipeline, budget, and published figures. */
export function PlannerPicture({
  result: plan,
  settings,
  language,
  onChange,
}: CalculationProps<typeof plannerParameters, Plan>) {
  const messages = useMessages('labs.scale.planner')
  const presetSettings = settingsOfPreset(settings.model)
  const { title } = plan.preset
  const changedCount = (Object.keys(plannerParameters) as (keyof PlannerSettings)[]).filter(
    (name) => settings[name] !== presetSettings[name],
  ).length
  const formatInteger = (value: number) => formatNumber(Math.round(value), language)
  const { flops, issues, device } = plan
  const describeIssue = (issue: PlanIssue) =>
    issue === 'precision' ? messages.issues.precision(device.name) : messages.issues[issue]
  const deviceHours = Number.isFinite(plan.deviceHours)
    ? formatInteger(Number(plan.deviceHours.toPrecision(3)))
    : '–'
  const figures = [
    {
      name: messages.flops,
      value: formatFigure({ metric: 'trainingCompute', value: flops.total }, language),
      detail: messages.attentionShare(formatPercent(flops.attention / flops.total, language)),
    },
    {
      name: messages.time,
      value: formatDuration(plan.days, language),
      detail: messages.updates(formatInteger(plan.updates)),
    },
    {
      name: messages.energy,
      value: formatEnergy(plan.energy, language),
      detail: messages.deviceHours(deviceHours),
    },
    {
      name: messages.cost,
      value: formatDollars(plan.cost, language),
      detail: messages.perHour(formatDollars(settings.price, language)),
    },
  ]
  return (
    <div className={styles.planner}>
      <div className={styles.preset}>
        <ParameterField
          parameter={plannerParameters.model}
          messages={messages.parameters.model}
          valueLabels={getPlannerValueLabels(language).model}
          value={settings.model}
          onChange={(model) => onChange(settingsOfPreset(model as PlannerSettings['model']))}
        />
        {changedCount > 0 && (
          <p className={styles.changes}>
            {messages.changedCount(title, changedCount)}{' '}
            <button type="button" onClick={() => onChange(presetSettings)}>
              {messages.restorePreset(title)}
            </button>
          </p>
        )}
      </div>
      <dl className={styles.totals}>
        {figures.map(({ name, value, detail }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} <small>{detail}</small>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.issues} role="status">
        {issues.length > 0 && (
          <>
            <p>{messages.issuesTitle}</p>
            <ul>
              {issues.map((issue) => (
                <li key={issue}>{describeIssue(issue)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <MemoryBar plan={plan} language={language} />
      <PipelinePicture plan={plan} setting={settings} language={language} />
      <BudgetPicture plan={plan} setting={settings} language={language} />
      <PublishedTable plan={plan} language={language} />
    </div>
  )
}
