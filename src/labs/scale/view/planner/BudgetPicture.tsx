import { formatNumber } from '../../../../i18n/format/formatNumber'
import { layOutBudgetChart } from '../../../../layout/labs/budgetChart'
import type { Language } from '../../../../model/language'
import { formatCompact } from '../../../../model/numberFormat'
import { useMessages } from '../../../../views/hooks/context'
import { Axes } from '../../../../views/plot/Axes'
import { Line, Name } from '../../../../views/plot/Line'
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
  const layOut = (width: number) =>
    layOutBudgetChart(
      fitNames.map((id) => ({
        id,
        name: messages[id],
        loss: createLoss(fits[id]),
        optimalSize: optimal[id].parameters,
      })),
      {
        ...{ ...frame, width, chosenSize: size, formatSize: formatCount },
        formatLoss: (loss) => loss.toFixed(2),
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
            <g className={styles.chosen} transform={`translate(${chart.chosenX} 0)`}>
              <line y1={18} y2={chart.bottom} />
              <text y={13} textAnchor="middle">
                {messages.chosen}
              </text>
            </g>
            {chart.curves.map(({ id, name, path, best, chosen, nameY }) => (
              <g key={id} className={styles[id]}>
                <Line path={path} isDashed={id === 'besiroglu'} />
                <circle className={styles.optimum} cx={best.x} cy={best.y} r={5} />
                <circle className={styles.planned} cx={chosen.x} cy={chosen.y} r={4} />
                {chart.hasNames && (
                  <Name x={chart.right} y={nameY} dx={8}>
                    {name}
                  </Name>
                )}
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
