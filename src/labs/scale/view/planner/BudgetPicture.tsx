import { useRef } from 'react'
import { formatNumber } from '../../../../i18n/format/formatNumber'
import { layOutBudgetChart } from '../../../../layout/labs/budgetChart'
import { spreadApart } from '../../../../layout/plot/spreadApart'
import type { Language } from '../../../../model/language'
import { formatCompact } from '../../../../model/numberFormat'
import { useMessages } from '../../../../views/hooks/context'
import { useSize } from '../../../../views/hooks/useSize'
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

const height = 236
const fits = { hoffmann, besiroglu } as const
const fitNames = ['hoffmann', 'besiroglu'] as const

/**
 * The loss that two fits predict for other model sizes with the same budget, compared with the chosen size.
 */
export function BudgetPicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.scale.planner')
  const container = useRef<HTMLDivElement>(null)
  const width = useSize(container)?.width ?? 640
  const { optimal, flops } = plan
  const [size, tokens] = [Number(setting.active), Number(setting.tokens)]
  const margin = { left: 44, right: width < 480 ? 14 : 112, top: 26, bottom: 40 }
  const createLoss = (fit: LossFit) => (parameters: number) =>
    predictLoss(fit, parameters, flops.matrices / 6 / parameters)
  const chart = layOutBudgetChart(
    fitNames.map((id) => ({ id, loss: createLoss(fits[id]), optimalSize: optimal[id].parameters })),
    { width, height, margin, chosenSize: size },
  )
  const labelYs = spreadApart(
    chart.curves.map(({ endY }) => endY),
    { from: margin.top, to: height - margin.bottom },
  )
  const chosenX = chart.toX(size)
  const bottom = height - margin.bottom
  const formatCount = (value: number) => formatCompact(value, language)
  const formatRatio = (value: number) => formatNumber(Number(value.toPrecision(3)), language)
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
      <div ref={container}>
        <svg width={width} height={height} aria-hidden="true">
          {chart.yTicks.map(({ at: y, value }) => (
            <g key={value} className={styles.tick} transform={`translate(0 ${y})`}>
              <line x1={margin.left} x2={width - margin.right} />
              <text x={margin.left - 6} dy="0.32em" textAnchor="end">
                {value.toFixed(2)}
              </text>
            </g>
          ))}
          {chart.xTicks.map(({ at: x, value }) => (
            <text key={value} x={x} y={bottom + 17} textAnchor="middle">
              {formatCount(value)}
            </text>
          ))}
          <text x={margin.left} y={height - 4}>
            {messages.sizeAxis}
          </text>
          <line className={styles.chosen} x1={chosenX} x2={chosenX} y1={margin.top - 8} y2={bottom} />
          <text className={styles.chosen} x={chosenX} y={margin.top - 13} textAnchor="middle">
            {messages.chosen}
          </text>
          {chart.curves.map(({ id, path, best, chosen }, index) => (
            <g key={id} className={styles[fitNames[index]!]}>
              <path d={path} className={styles.curve} />
              <circle className={styles.optimum} cx={best.x} cy={best.y} r={5} />
              <circle className={styles.planned} cx={chosen.x} cy={chosen.y} r={4} />
              {width >= 480 && (
                <text className={styles.name} x={width - margin.right + 8} y={labelYs[index]} dy="0.32em">
                  {messages[fitNames[index]!]}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
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
