import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import { convolutionParameters } from '../convolutionParameters'
import type { ConvolutionLabPicture } from '../convolutionPicture'
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
      const countCorrect = (classes: Int32Array) => number(classes.filter((digit) => digit === label).length)
      return [
        ...(Number.isNaN(accuracy.convolutional)
          ? [messages.resultPending]
          : [
              messages.resultAccuracy(
                share(accuracy.convolutional),
                share(accuracy.perceptron),
                number(parameterCounts.convolutional),
                number(parameterCounts.perceptron),
              ),
            ]),
        ...(Number.isNaN(shiftedAccuracy.convolutional)
          ? []
          : [
              messages.resultShiftedByOne(
                share(onePixelAccuracy.convolutional),
                share(onePixelAccuracy.perceptron),
              ),
              messages.resultShiftedByAny(
                share(shiftedAccuracy.convolutional),
                share(shiftedAccuracy.perceptron),
              ),
            ]),
        ...(activations && label >= 0
          ? [
              messages.resultDigit(
                number(label),
                countCorrect(activations.predictionsByShift.convolutional.classes),
                countCorrect(activations.predictionsByShift.perceptron.classes),
              ),
            ]
          : []),
      ]
    },
    outcome({ shiftedAccuracy: { convolutional, perceptron } }) {
      if (convolutional >= highAccuracy) return 0
      return convolutional - perceptron >= clearLead ? 1 : 2
    },
  }),
]
