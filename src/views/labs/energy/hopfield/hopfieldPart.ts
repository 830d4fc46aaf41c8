import { formatPercent } from '../../../../i18n/format/formatNumber'
import { joinSentences } from '../../../../i18n/format/grammar'
import { getMessages } from '../../../../i18n/messages'
import { gridUnits } from '../../../../labs/energy/grid'
import type { HopfieldPicture as Picture } from '../../../../labs/energy/hopfield'
import { hopfieldParameters } from '../../../../labs/energy/hopfieldParameters'
import { defineExperimentPart } from '../../shared/definition'
import { HopfieldPicture } from './HopfieldPicture'
import { hundredths } from './hundredths'

/** Places among the loads of 0.1 and 0.2 patterns a unit. */
const [low, high] = [4, 9]

export const hopfieldPart = defineExperimentPart<typeof hopfieldParameters, Picture>({
  id: 'hopfield',
  experiment: 'hopfield',
  parameters: hopfieldParameters,
  messages: 'labs.hopfield',
  pace: 'steady',
  Picture: HopfieldPicture,
  describe(picture, { corruption }, language) {
    const messages = getMessages('labs.hopfield', language)
    const { overlaps, target, energyCurve, patternEnergies, energyRises, recallShares, patternCount } =
      picture
    const number = (value: number) => hundredths(value, language)
    const both = (...sentences: string[]) => joinSentences(sentences, language)
    const wrong = Math.round((gridUnits * (1 - overlaps[target]!)) / 2)
    const likest = overlaps.reduce(
      (best, one, index) => (Math.abs(one) > Math.abs(overlaps[best]!) ? index : best),
      0,
    )
    const likeness = overlaps[likest]!
    const [from, to] = [energyCurve[1]!, energyCurve[energyCurve.length - 1]!]
    return [
      both(
        messages.resultState(number(wrong), number(gridUnits * corruption)),
        messages.statuses[picture.status],
      ),
      ...(likest !== target || likeness < 0
        ? [messages.resultClosest(number(likest + 1), number(likeness), likeness < 0)]
        : []),
      both(
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
