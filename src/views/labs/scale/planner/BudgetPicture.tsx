import { useRef } from 'react'
import { formatNumber } from '../../../../i18n/format/formatNumber'
import { besiroglu, hoffmann, type LossFit, predictLoss } from '../../../../labs/scale/optimal'
import type { Plan } from '../../../../labs/scale/plan'
import type { PlannerSettings } from '../../../../labs/scale/plannerParameters'
import { layOutBudgetChart } from '../../../../layout/labs/budgetChart'
import { spreadApart } from '../../../../layout/plot/chart'
import { formatCompact } from '../../../../model/numberFormat'
import type { Language } from '../../../../model/timeline'
import { useMessages } from '../../../hooks/context'
import { useSize } from '../../../hooks/useSize'
import styles from './BudgetPicture.module.css'
import { PlanHint } from './PlanHint'

interface Props {
  readonly plan: Plan
  readonly setting: PlannerSettings
  readonly language: Language
}

const height = 236
const fits = { hoffmann, besiroglu } as const
const names = ['hoffmann', 'besiroglu'] as const

/** What other sizes would make of the same budget, by two fits, beside the size that was chosen. */
export function BudgetPicture({ plan, setting, language }: Props) {
  const messages = useMessages('labs.planner')
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 640
  const { optimal, flops } = plan
  const [size, tokens] = [Number(setting.active), Number(setting.tokens)]
  const margin = { left: 44, right: width < 480 ? 14 : 112, top: 26, bottom: 40 }
  const loss = (fit: LossFit) => (some: number) => predictLoss(fit, some, flops.matrices / 6 / some)
  const plane = layOutBudgetChart(
    names.map((id) => ({ id, loss: loss(fits[id]), optimalSize: optimal[id].parameters })),
    { width, height, margin, chosenSize: size },
  )
  const ends = spreadApart(
    plane.curves.map(({ endY }) => endY),
    { from: margin.top, to: height - margin.bottom },
  )
  const at = plane.toX(size)
  const floor = height - margin.bottom
  const count = (value: number) => formatCompact(value, language)
  const number = (value: number) => formatNumber(Number(value.toPrecision(3)), language)
  const rows = [
    { id: 'chosen', name: messages.chosen, size, tokens },
    ...(['twenty', ...names] as const).map((id) => ({
      id,
      name: id === 'twenty' ? messages.twentyPerParameter : messages.optimumBy(messages[id]),
      size: optimal[id].parameters,
      tokens: optimal[id].tokens,
    })),
  ]
  return (
    <figure className={styles.budget}>
      <figcaption>
        {messages.budget} <small>{messages.budgetHint}</small>
      </figcaption>
      <div ref={box}>
        <svg width={width} height={height} aria-hidden="true">
          {plane.yTicks.map(({ at: y, value }) => (
            <g key={value} className={styles.tick} transform={`translate(0 ${y})`}>
              <line x1={margin.left} x2={width - margin.right} />
              <text x={margin.left - 6} dy="0.32em" textAnchor="end">
                {value.toFixed(2)}
              </text>
            </g>
          ))}
          {plane.xTicks.map(({ at: x, value }) => (
            <text key={value} x={x} y={floor + 17} textAnchor="middle">
              {count(value)}
            </text>
          ))}
          <text x={margin.left} y={height - 4}>
            {messages.sizeAxis}
          </text>
          <line className={styles.chosen} x1={at} x2={at} y1={margin.top - 8} y2={floor} />
          <text className={styles.chosen} x={at} y={margin.top - 13} textAnchor="middle">
            {messages.chosen}
          </text>
          {plane.curves.map(({ id, path, best, chosen }, index) => (
            <g key={id} className={styles[names[index]!]}>
              <path d={path} className={styles.curve} />
              <circle className={styles.best} cx={best.x} cy={best.y} r={5} />
              <circle className={styles.here} cx={chosen.x} cy={chosen.y} r={4} />
              {width >= 480 && (
                <text className={styles.name} x={width - margin.right + 8} y={ends[index]} dy="0.32em">
                  {messages[names[index]!]}
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
              <td>{count(row.size)}</td>
              <td>{count(row.tokens)}</td>
              <td>{number(row.tokens / row.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Number(setting.expertParameters) > 0 && <PlanHint>{messages.budgetExperts}</PlanHint>}
    </figure>
  )
}
