import { formatMagnitude, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import { memoryParameters } from '../memoryParameters'
import type { MemoryLabPicture } from '../memoryPicture'
import { MemoryPicture } from './MemoryPicture'
import { computeGradientRatios, computeMeanOpenness, getOutcome } from './metrics'

export default [
  defineExperimentPart<typeof memoryParameters, MemoryLabPicture>({
    id: 'memory',
    experiment: 'memory',
    parameters: memoryParameters,
    messages: 'labs.memory',
    Picture: MemoryPicture,
    describe({ task, contenders, baseline }, _, language) {
      const messages = getMessages('labs.memory', language)
      const mapContenders = (format: (contender: (typeof contenders)[number]) => string) =>
        contenders.map(format) as [string, string, string]
      const accuracies = mapContenders(({ accuracy }) => formatPercent(accuracy, language))
      const [, lstm, gru] = contenders
      const [forget, update] = [computeMeanOpenness(lstm!, 'forget'), computeMeanOpenness(gru!, 'update')]
      const errors = mapContenders(({ lossCurve }) =>
        formatNumber(Number((lossCurve.at(-1) ?? 0).toPrecision(2)), language),
      )
      return [
        task === 'recall'
          ? messages.resultRecall(...accuracies, formatPercent(baseline.accuracy, language))
          : messages.resultAdding(...accuracies, formatPercent(baseline.accuracy, language)),
        ...(task === 'adding' ? [messages.resultErrors(...errors, formatNumber(0.167, language))] : []),
        messages.resultGradients(
          mapContenders((contender) => formatMagnitude(computeGradientRatios(contender).before, language)),
          mapContenders((contender) => formatMagnitude(computeGradientRatios(contender).now, language)),
        ),
        forget === undefined
          ? messages.resultWithoutForgetGate(formatPercent(update!, language))
          : messages.resultGates(formatPercent(forget, language), formatPercent(update!, language)),
      ]
    },
    outcome: getOutcome,
  }),
]
