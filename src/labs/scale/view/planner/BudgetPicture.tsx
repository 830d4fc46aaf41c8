import { formatNumber } from '../../../../i18n/format/formatNumber'
import { sampleRules } from '../../../../layout/labs/budgetChart'
import { layOutChart } from '../../../../layout/plot/chart'
import type { Language } from '../../../../model/language'
import { formatCompact } from '../../../../model/numberFormat'
import { useMessages } from '../../../../views/hooks/context'
import { Axes } from '../../../../views/plot/Axes'
import { Line, LineName } from '../../../../views/plot/Line'
import { Plot } from '../../../../views/plot/Plot'
import { besiroglu, hoffmann, type LossFit, predictLoss } from '../../optimal'
import type { Plan } from '../../plan'
import type { PlannerSettings } from '../../plannerParameters'
import styles from './BudgetPicture.module.css'
import { PlanHint } from './PlanHint'

interface Props {
  readonly plan: Plan
  readonly setting: PlannerSettings
  readonly language: Language
}

/** Room for the name of the chosen size above the frame. */
const frame = { height: 236, margin: { top: 26 } }
const fits = { hoffmann, besiroglu } as const
const fitNames = ['hoffmann', 'besiroglu'] as const

/**
 * The loss that two fits predict for other model sizes with the same budget, compared with the chosen size.
 */
export function BudgetPicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.scale.planner')
  const { optimal, flops } = plan
  const [size, tokens] = [Number(setting.active), Number(setting.tokens)]
  const createLoss = (fit: LossFit) => (parameters: number) =>
    predictLoss(fit, parameters, flops.matrices / 6 / parameters)
  const formatCount = (value: number) => formatCompact(value, language)
  const formatRatio = (value: number) => formatNumber(Number(value.toPrecision(3)), language)
  const rules = fitNames.map((id) => ({
    ...{ id, name: messages[id], loss: createLoss(fits[id]), optimalSize: optimal[id].parameters },
  }))
  const { sizes, losses, curves } = sampleRules(rules, size)
  const layOut = (width: number) =>
    layOutChart(
      rules.map(({ name }, index) => ({ name, points: curves[index]! })),
      {
        ...{ ...frame, width },
        x: { domain: sizes, isLogarithmic: true, format: formatCount },
        y: { domain: losses, format: (loss) => loss.toFixed(2) },
      },
    )
  const rows = [
    { id: 'chosen', name: messages.chosen, size, tokens },
    ...(['twentyPerParameter', ...fitNames] as const).map((id) => ({
      id,
      name: id === 'twentyPerParameter' ? messages.twentyPerParameter : messages.optimumBy(messages[id]),
      size: optimal[id].parameters,
      tokens: optimal[id].tokens,
    })),
  ]
  return (
    <figure className={styles.budget}>
      <figcaption>
        {messages.budget} <small>{messages.budgetHint}</small>
      </figcaption>
      <Plot layOut={layOut}>
        {(chart) => (
          <>
            <Axes plot={chart} xTitle={messages.sizeAxis} />
            <g className={styles.chosen} transform={`translate(${chart.x(size)} 0)`}>
              <line y1={18} y2={chart.bottom} />
              <text y={13} textAnchor="middle">
                {messages.chosen}
              </text>
            </g>
            {rules.map(({ id, name, loss, optimalSize }, index) => (
              <g key={id} className={styles[id]}>
                <Line path={chart.paths[index]} isDashed={id === 'besiroglu'} />
                <circle
                  className={styles.optimum}
                  cx={chart.x(optimalSize)}
                  cy={chart.y(loss(optimalSize))}
                  r={5}
                />
                <circle className={styles.planned} cx={chart.x(size)} cy={chart.y(loss(size))} r={4} />
                <LineName end={chart.ends[index]!} name={name} />
              </g>
            ))}
          </>
        )}
      </Plot>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{messages.figures.parameters}</th>
            <th scope="col">{messages.figures.tokens}</th>
            <th scope="col">{messages.tokensPerParameter}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === 'chosen' ? styles.chosen : undefined}>
              <th scope="row">{row.name}</th>
              <td>{formatCount(row.size)}</td>
              <td>{formatCount(row.tokens)}</td>
              <td>{formatRatio(row.tokens / row.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Number(setting.expertParameters) > 0 && <PlanHint>{messages.budgetExperts}</PlanHint>}
    </figure>
  )
}
