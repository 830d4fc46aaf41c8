import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import type { ResidualContenderPicture } from '../residualContender'
import type { ResidualLabPicture } from '../residualExperiment'
import { residualParameters } from '../residualParameters'
import { measureSpread } from './profile'
import { ResidualPicture } from './ResidualPicture'

/** The training accuracy from which a network counts as trained. */
const trainedAccuracy = 0.95

export default [
  defineExperimentPart<typeof residualParameters, ResidualLabPicture>({
    id: 'residual',
    experiment: 'residual',
    parameters: residualParameters,
    messages: 'labs.residual',
    showsDigits: true,
    Picture: ResidualPicture,
    describe({ plain, residual }, { skip }, language) {
      const messages = getMessages('labs.residual', language)
      const number = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
      const forBoth = (figure: (contender: ResidualContenderPicture) => number) => ({
        plain: number(figure(plain)),
        residual: number(figure(residual)),
      })
      // Accuracy is first measured some steps after the start.
      const hasAccuracy = plain.trainAccuracyCurve.length > 0 && residual.trainAccuracyCurve.length > 0
      const share = (points: Float32Array) => formatPercent(points.at(-1)!, language)
      const spread = ({ layerStatistics }: ResidualContenderPicture) => {
        const { ratio, ...layers } = measureSpread(layerStatistics!.initial.gradientNorms)
        return { ...layers, ratio: number(ratio) }
      }
      return [
        ...(skip ? [] : [messages.sameNetwork]),
        ...(hasAccuracy
          ? [
              messages.resultTrain(share(plain.trainAccuracyCurve), share(residual.trainAccuracyCurve)),
              messages.resultTest(share(plain.testAccuracyCurve), share(residual.testAccuracyCurve)),
            ]
          : []),
        messages.resultGradients(spread(plain), spread(residual)),
        messages.resultSignals(
          forBoth(({ layerStatistics }) => layerStatistics!.latest.similarity.at(-1)!),
          forBoth(
            ({ layerStatistics }) =>
              layerStatistics!.latest.signalSizes.at(-1)! / layerStatistics!.latest.signalSizes[0]!,
          ),
        ),
      ]
    },
    outcome({ plain, residual }) {
      const isTrained = ({ trainAccuracyCurve }: ResidualContenderPicture) =>
        trainAccuracyCurve.at(-1)! >= trainedAccuracy
      return (isTrained(plain) ? 1 : 0) + (isTrained(residual) ? 2 : 0)
    },
  }),
]
