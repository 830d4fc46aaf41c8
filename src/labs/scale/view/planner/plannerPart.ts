import { formatDollars, formatDuration, formatEnergy } from '../../../../i18n/format/formatAmount'
import { formatBytes, formatFigure, formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { formatCompact } from '../../../../model/numberFormat'
import { defineCalculationPart } from '../../../../views/labs/shared/defineParts'
import { computePlan, type Plan } from '../../plan'
import { plannerParameters } from '../../plannerParameters'
import { presets } from '../../presets'
import { PlannerFields } from './PlannerFields'
import { PlannerPicture } from './PlannerPicture'
import { deviceNames, getPlannerValueLabels } from './plannerValueLabels'

export const plannerPart = defineCalculationPart<typeof plannerParameters, Plan>({
  id: 'planner',
  parameters: plannerParameters,
  messages: 'labs.scale.planner',
  valueLabels: getPlannerValueLabels,
  getDefaults: ({ model }) => presets[model].settings,
  compute: computePlan,
  Picture: PlannerPicture,
  Fields: PlannerFields,
  describe({ preset, device, flops, days, energy, cost, memory, bubble, optimal }, settings, language) {
    const { results } = getMessages('labs.scale.planner', language)
    const formatMemory = (value: number) => formatBytes(value, language)
    const formatCount = (value: number) => formatCompact(value, language)
    const devices = `${formatNumber(Number(settings.devices), language)} × ${deviceNames[settings.hardware]}`
    const operations = formatFigure({ metric: 'trainingCompute', value: flops.total }, language)
    const costs = Number.isFinite(days)
      ? results.cost(
          formatDuration(days, language),
          formatEnergy(energy, language),
          formatDollars(cost, language),
        )
      : results.unsupported
    const { twentyPerParameter, hoffmann } = optimal
    return [
      results.compute(preset.title, operations, devices, formatPercent(settings.utilisation, language)) +
        costs,
      memory.total > device.memory
        ? results.exceeds(formatMemory(memory.total), formatMemory(device.memory))
        : results.fits(formatMemory(memory.total), formatMemory(device.memory)),
      ...(bubble.ofTime > 0 ? [results.idle(formatPercent(bubble.ofTime, language))] : []),
      results.optimum(
        ...([formatCount(twentyPerParameter.parameters), formatCount(twentyPerParameter.tokens)] as const),
        ...([formatCount(hoffmann.parameters), formatCount(hoffmann.tokens)] as const),
      ),
    ]
  },
})
