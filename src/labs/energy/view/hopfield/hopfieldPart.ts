import { formatPercent } from '../../../../i18n/format/formatNumber'
import { joinSentences } from '../../../../i18n/format/grammar'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import { gridUnits } from '../../grid'
import type { HopfieldPicture as Picture } from '../../hopfieldExperiment'
import { hopfieldParameters } from '../../hopfieldParameters'
import { formatHundredths } from './formatHundredths'
import { HopfieldPicture } from './HopfieldPicture'

/** The indexes of the loads 0.1 and 0.2 patterns per unit. */
const [low, high] = [4, 9]

export const hopfieldPart = defineExperimentPart<typeof hopfieldParameters, Picture>({
  id: 'hopfield',
  experiment: 'hopfield',
  parameters: hopfieldParameters,
  messages: 'labs.energy.hopfield',
  pace: 'steady',
  Picture: HopfieldPicture,
  describe(picture, { corruption }, language) {
    const messages = getMessages('labs.energy.hopfield', language)
    const { overlaps, target, energyCurve, patternEnergies, energyRises, recallShares, patternCount } =
      picture
    const number = (value: number) => formatHundredths(value, language)
    const join = (...sentences: string[]) => joinSentences(sentences, language)
    const wrong = Math.round((gridUnits * (1 - overlaps[target]!)) / 2)
    const closest = overlaps.reduce(
      (best, overlap, index) => (Math.abs(overlap) > Math.abs(overlaps[best]!) ? index : best),
      0,
    )
    const closestOverlap = overlaps[closest]!
    const [from, to] = [energyCurve[1]!, energyCurve[energyCurve.length - 1]!]
    return [
      join(
        messages.resultState(number(wrong), number(gridUnits * corruption)),
        messages.statuses[picture.status],
      ),
      ...(closest !== target || closestOverlap < 0
        ? [messages.resultClosest(number(closest + 1), number(closestOverlap), closestOverlap < 0)]
        : []),
      join(
        messages.resultEnergy(number(from), number(to), number(patternEnergies[target]!)),
        energyRises === 0 ? messages.neverIncreased : messages.increased(number(energyRises)),
      ),
      ...(Number.isNaN(recallShares[high])
        ? []
        : [
            messages.resultCapacity(
              formatPercent(recallShares[low]!, language),
              formatPercent(recallShares[high]!, language),
              number(patternCount),
              number(patternCount / gridUnits),
            ),
          ]),
    ]
  },
  outcome: ({ status, isRecalled }) => (status !== 'settled' ? 2 : isRecalled ? 0 : 1),
})
