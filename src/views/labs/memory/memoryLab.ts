import { formatMagnitude, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { memoryParameters } from '../../../labs/memory/memoryParameters'
import type { MemoryLabPicture } from '../../../labs/memory/memoryPicture'
import { defineExperimentPart } from '../shared/definition'
import { MemoryPicture } from './MemoryPicture'
import { arriving, openness, outcomeOf } from './readings'

export default [
  defineExperimentPart<typeof memoryParameters, MemoryLabPicture>({
    id: 'memory',
    experiment: 'memory',
    parameters: memoryParameters,
    messages: 'labs.memory',
    Picture: MemoryPicture,
    describe({ task, contenders, baseline }, _, language) {
      const messages = getMessages('labs.memory', language)
      const each = (reading: (rival: (typeof contenders)[number]) => string) =>
        contenders.map(reading) as [string, string, string]
      const shares = each(({ accuracy }) => formatPercent(accuracy, language))
      const [, lstm, gru] = contenders
      const [forget, update] = [openness(lstm!, 'forget'), openness(gru!, 'update')]
      const squares = each(({ lossCurve }) =>
        formatNumber(Number((lossCurve.at(-1) ?? 0).toPrecision(2)), language),
      )
      return [
        task === 'recall'
          ? messages.resultRecall(...shares, formatPercent(baseline.accuracy, language))
          : messages.resultAdding(...shares, formatPercent(baseline.accuracy, language)),
        ...(task === 'adding' ? [messages.resultErrors(...squares, formatNumber(0.167, language))] : []),
        messages.resultGradients(
          each((rival) => formatMagnitude(arriving(rival).before, language)),
          each((rival) => formatMagnitude(arriving(rival).now, language)),
        ),
        forget === undefined
          ? messages.resultWithoutForgetGate(formatPercent(update!, language))
          : messages.resultGates(formatPercent(forget, language), formatPercent(update!, language)),
      ]
    },
    outcome: outcomeOf,
  }),
]
