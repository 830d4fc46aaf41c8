import { describe, expect, it } from 'vitest'
import { messages as enConvolutionMessages } from '../../../../src/i18n/en/labs/convolution'
import { messages as zhConvolutionMessages } from '../../../../src/i18n/zh/labs/convolution'
import { convolutionParameters } from '../../../../src/labs/convolution/convolutionParameters'
import type { ConvolutionLabPicture } from '../../../../src/labs/convolution/convolutionPicture'
import parts from '../../../../src/labs/convolution/view/convolutionLab'
import { clampShift, shiftByKey } from '../../../../src/labs/convolution/view/shift'
import { parseSettings } from '../../../../src/labs/runner/parameter'

const part = parts[0]!
const settings = parseSettings(convolutionParameters, {})
const each = (convolutional: number, perceptron: number) => ({ convolutional, perceptron })
const none = each(Number.NaN, Number.NaN)
/** What the sentences need: the networks recognise the digit, a 4, at two shifts and at one. */
const picture = {
  accuracy: each(0.97, 0.95),
  onePixelAccuracy: each(0.56, 0.3),
  shiftedAccuracy: each(0.26, 0.13),
  parameterCounts: each(3706, 3736),
  label: 4,
  activations: {
    predictionsByShift: {
      convolutional: { classes: Int32Array.of(4, 4, 1) },
      perceptron: { classes: Int32Array.of(7, 4, 1) },
    },
  },
} as unknown as ConvolutionLabPicture

describe('the results of the convolution lab', () => {
  const describePicture = (change: Partial<ConvolutionLabPicture> = {}) =>
    part.describe({ ...picture, ...change }, settings, 'en')

  it('give the figures of both networks', () => {
    expect(describePicture()).toEqual([
      enConvolutionMessages.resultAccuracy('97 %', '95 %', '3,706', '3,736'),
      enConvolutionMessages.resultShiftedByOne('56 %', '30 %'),
      enConvolutionMessages.resultShiftedByAny('26 %', '13 %'),
      enConvolutionMessages.resultDigit('4', '2', '1'),
    ])
  })

  it('leave out what has not been measured', () => {
    expect(describePicture({ accuracy: none, onePixelAccuracy: none, shiftedAccuracy: none })).toEqual([
      enConvolutionMessages.resultPending,
      enConvolutionMessages.resultDigit('4', '2', '1'),
    ])
  })

  it('do not count correct shifts of a drawing, whose label is unknown', () => {
    expect(describePicture({ label: -1 })).toHaveLength(3)
  })
})

it.each([
  [0.8, 0.75, 0],
  [0.79, 0.69, 1],
  [0.26, 0.13, 1],
  [0.14, 0.13, 2],
  [0.1, 0.3, 2],
])(
  'convolution lab: accuracies of %f and %f on shifted digits confirm guess %i',
  (convolutional, perceptron, guess) => {
    expect(part.outcome({ ...picture, shiftedAccuracy: each(convolutional, perceptron) }, settings)).toBe(
      guess,
    )
  },
)

describe('shifts of the digit', () => {
  it('are rounded to whole pixels and limited to three', () => {
    expect(clampShift(2.6, -9)).toEqual({ right: 3, down: -3 })
  })

  it('change with the arrow keys and Home only', () => {
    expect(shiftByKey({ right: 0, down: 0 }, 'ArrowUp')).toEqual({ right: 0, down: -1 })
    expect(shiftByKey({ right: 3, down: 1 }, 'ArrowRight')).toEqual({ right: 3, down: 1 })
    expect(shiftByKey({ right: 3, down: 1 }, 'Home')).toEqual({ right: 0, down: 0 })
    expect(shiftByKey({ right: 3, down: 1 }, 'a')).toBeUndefined()
  })

  it('are described in both languages', () => {
    expect(enConvolutionMessages.shift(-1, 2)).toBe('1 pixel left, 2 pixels down')
    expect(zhConvolutionMessages.shift(0, -2)).toBe('上移 2 像素')
    expect(enConvolutionMessages.shift(0, 0)).toBe('Centred')
  })
})
