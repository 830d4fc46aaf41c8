import { formatPercent, formatNumber as plainly } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import type { ResidualContenderPicture } from '../../../labs/residual/residualContender'
import type { ResidualLabPicture } from '../../../labs/residual/residualExperiment'
import { residualParameters } from '../../../labs/residual/residualParameters'
import { defineExperimentPart } from '../shared/definition'
import { spreadOf } from './profile'
import { ResidualPicture } from './ResidualPicture'

/** The share of training images from which on a network counts as trained. */
const trained = 0.95

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
      const number = (value: number) => plainly(Number(value.toPrecision(2)), language)
      const named = (figure: (rival: ResidualContenderPicture) => number) => ({
        plain: number(figure(plain)),
        residual: number(figure(residual)),
      })
      // Each is judged for the first time some steps after the first.
      const isJudged = plain.trainAccuracyCurve.length > 0 && residual.trainAccuracyCurve.length > 0
      const share = (points: Float32Array) => formatPercent(points.at(-1)!, language)
      const spread = ({ layerStatistics }: ResidualContenderPicture) => {
        const { ratio, ...layers } = spreadOf(layerStatistics!.initial.gradientNorms)
        return { ...layers, ratio: number(ratio) }
      }
      return [
        ...(skip ? [] : [messages.sameNetwork]),
        ...(isJudged
          ? [
              messages.resultTrain(share(plain.trainAccuracyCurve), share(residual.trainAccuracyCurve)),
              messages.resultTest(share(plain.testAccuracyCurve), share(residual.testAccuracyCurve)),
            ]
          : []),
        messages.resultGradients(spread(plain), spread(residual)),
        messages.resultSignals(
          named(({ layerStatistics }) => layerStatistics!.latest.similarity.at(-1)!),
          named(
            ({ layerStatistics }) =>
              layerStatistics!.latest.signalSizes.at(-1)! / layerStatistics!.latest.signalSizes[0]!,
          ),
        ),
      ]
    },
    outcome({ plain, residual }) {
      const isTrained = ({ trainAccuracyCurve }: ResidualContenderPicture) =>
        trainAccuracyCurve.at(-1)! >= trained
      return (isTrained(plain) ? 1 : 0) + (isTrained(residual) ? 2 : 0)
    },
  }),
]
