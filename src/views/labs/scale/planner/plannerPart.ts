import { formatDollars, formatDuration, formatEnergy } from '../../../../i18n/format/formatAmount'
import { formatBytes, formatFigure, formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { computePlan, type Plan } from '../../../../labs/scale/plan'
import { plannerParameters } from '../../../../labs/scale/plannerParameters'
import { presets } from '../../../../labs/scale/presets'
import { formatCompact } from '../../../../model/numberFormat'
import { defineCalculationPart } from '../../shared/definition'
import { PlannerFields } from './PlannerFields'
import { PlannerPicture } from './PlannerPicture'
import { deviceNames, getPlannerValueLabels } from './plannerValueLabels'

export const plannerPart = defineCalculationPart<typeof plannerParameters, Plan>({
  id: 'planner',
  parameters: plannerParameters,
  messages: 'labs.planner',
  valueLabels: getPlannerValueLabels,
  getDefaults: ({ model }) => presets[model].settings,
  compute: computePlan,
  Picture: PlannerPicture,
  Fields: PlannerFields,
  describe({ preset, device, flops, days, energy, cost, memory, bubble, optimal }, setting, language) {
    const { results } = getMessages('labs.planner', language)
    const bytes = (value: number) => formatBytes(value, language)
    const count = (value: number) => formatCompact(value, language)
    const devices = `${formatNumber(Number(setting.devices), language)} × ${deviceNames[setting.hardware]}`
    const operations = formatFigure({ metric: 'trainingCompute', value: flops.total }, language)
    const spent = Number.isFinite(days)
      ? results.cost(
          formatDuration(days, language),
          formatEnergy(energy, language),
          formatDollars(cost, language),
        )
      : results.unsupported
    const { twenty: twentyPerParameter, hoffmann } = optimal
    return [
      results.compute(preset.title, operations, devices, formatPercent(setting.utilisation, language)) +
        spent,
      memory.total > device.memory
        ? results.exceeds(bytes(memory.total), bytes(device.memory))
        : results.fits(bytes(memory.total), bytes(device.memory)),
      ...(bubble.ofTime > 0 ? [results.idle(formatPercent(bubble.ofTime, language))] : []),
      results.optimum(
        ...([count(twentyPerParameter.parameters), count(twentyPerParameter.tokens)] as const),
        ...([count(hoffmann.parameters), count(hoffmann.tokens)] as const),
      ),
    ]
  },
})
