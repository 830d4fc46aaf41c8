import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import type { DigitPredictions } from '../activations'
import { convolutionParameters } from '../convolutionParameters'
import type { ConvolutionLabPicture, PerNetwork } from '../convolutionPicture'
import { ConvolutionPicture } from './ConvolutionPicture'

/** The accuracy on shifted digits, and the lead over the perceptron, that decide the outcome. */
const highAccuracy = 0.8
const clearLead = 0.1

export default [
  defineExperimentPart<typeof convolutionParameters, ConvolutionLabPicture>({
    id: 'convolution',
    experiment: 'convolution',
    parameters: convolutionParameters,
    messages: 'labs.convolution',
    showsDigits: true,
    Picture: ConvolutionPicture,
    describe(
      { accuracy, onePixelAccuracy, shiftedAccuracy, parameterCounts, label, activations },
      _,
      language,
    ) {
      const messages = getMessages('labs.convolution', language)
      const share = (value: number) => formatPercent(value, language)
      const number = (value: number) => formatNumber(value, language)
      const countCorrect = ({ classes }: DigitPredictions) =>
        number(classes.filter((digit) => digit === label).length)
      const forBoth = <T>({ convolutional, perceptron }: PerNetwork<T>, format: (value: T) => string) =>
        [format(convolutional), format(perceptron)] as const
      return [
        Number.isNaN(accuracy.convolutional)
          ? messages.resultPending
          : messages.resultAccuracy(...forBoth(accuracy, share), ...forBoth(parameterCounts, number)),
        ...(Number.isNaN(shiftedAccuracy.convolutional)
          ? []
          : [
              messages.resultShiftedByOne(...forBoth(onePixelAccuracy, share)),
              messages.resultShiftedByAny(...forBoth(shiftedAccuracy, share)),
            ]),
        ...(activations && label >= 0
          ? [messages.resultDigit(number(label), ...forBoth(activations.predictionsByShift, countCorrect))]
          : []),
      ]
    },
    outcome({ shiftedAccuracy: { convolutional, perceptron } }) {
      if (convolutional >= highAccuracy) return 0
      return convolutional - perceptron >= clearLead ? 1 : 2
    },
  }),
]
