import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { knobs } from '../../../labs/convolution/convolutionParameters'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import { definePart } from '../shared/definition'
import { ConvolutionPicture } from './ConvolutionPicture'

/** The share of shifted digits from which on a network copes, and the advance that counts. */
const copes = 0.8
const ahead = 0.1

export default [
  definePart<typeof knobs, ConvolutionLabPicture>({
    id: 'convolution',
    experiment: 'convolution',
    knobs,
    messages: 'labs.convolution',
    showsDigits: true,
    Picture: ConvolutionPicture,
    seen({ accuracy, near, shifted, sizes, label, look }, _, language) {
      const messages = getMessages('labs.convolution', language)
      const share = (value: number) => formatPercent(value, language)
      const number = (value: number) => formatNumber(value, language)
      const places = (classes: Int32Array) => number(classes.filter((one) => one === label).length)
      return [
        ...(Number.isNaN(accuracy.convolutional)
          ? [messages.seenNothing]
          : [
              messages.seen(
                share(accuracy.convolutional),
                share(accuracy.perceptron),
                number(sizes.convolutional),
                number(sizes.perceptron),
              ),
            ]),
        ...(Number.isNaN(shifted.convolutional)
          ? []
          : [
              messages.seenNear(share(near.convolutional), share(near.perceptron)),
              messages.seenShifted(share(shifted.convolutional), share(shifted.perceptron)),
            ]),
        ...(look && label >= 0
          ? [
              messages.seenDigit(
                number(label),
                places(look.byShift.convolutional.classes),
                places(look.byShift.perceptron.classes),
              ),
            ]
          : []),
      ]
    },
    outcome({ shifted: { convolutional, perceptron } }) {
      if (convolutional >= copes) return 0
      return convolutional - perceptron >= ahead ? 1 : 2
    },
  }),
]
