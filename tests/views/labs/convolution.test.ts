import { describe, expect, it } from 'vitest'
import { messages as enConvolutionMessages } from '../../../src/i18n/en/labs/convolution'
import { messages as zhConvolutionMessages } from '../../../src/i18n/zh/labs/convolution'
import { convolutionParameters } from '../../../src/labs/convolution/convolutionParameters'
import type { ConvolutionLabPicture } from '../../../src/labs/convolution/convolutionPicture'
import { parseSettings } from '../../../src/labs/runner/parameter'
import parts from '../../../src/views/labs/convolution/convolutionLab'
import { clampShift, shiftByKey } from '../../../src/views/labs/convolution/shift'

const part = parts[0]!
const setting = parseSettings(convolutionParameters, {})
const each = (convolutional: number, perceptron: number) => ({ convolutional, perceptron })
const none = each(Number.NaN, Number.NaN)
/** As far as the sentences need it: of the 49 places the networks know the digit, a 4, in two and in one. */
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

describe('what is seen of convolution', () => {
  const seen = (change: Partial<ConvolutionLabPicture> = {}) =>
    part.describe({ ...picture, ...change }, setting, 'en')

  it('names each network with its own figures', () => {
    expect(seen()).toEqual([
      enConvolutionMessages.resultAccuracy('97 %', '95 %', '3,706', '3,736'),
      enConvolutionMessages.resultShiftedByOne('56 %', '30 %'),
      enConvolutionMessages.resultShiftedByAny('26 %', '13 %'),
      enConvolutionMessages.resultDigit('4', '2', '1'),
    ])
  })

  it('says nothing of what has not been measured', () => {
    expect(seen({ accuracy: none, onePixelAccuracy: none, shiftedAccuracy: none })).toEqual([
      enConvolutionMessages.resultPending,
      enConvolutionMessages.resultDigit('4', '2', '1'),
    ])
  })

  it('does not tell how often a drawing is known, of which nobody knows what it shows', () => {
    expect(seen({ label: -1 })).toHaveLength(3)
  })
})

it.each([
  [0.8, 0.75, 0],
  [0.79, 0.69, 1],
  [0.26, 0.13, 1],
  [0.14, 0.13, 2],
  [0.1, 0.3, 2],
])('takes %f against %f of moved digits for guess %i', (convolutional, perceptron, guess) => {
  expect(part.outcome({ ...picture, shiftedAccuracy: each(convolutional, perceptron) }, setting)).toBe(guess)
})

describe('a shift', () => {
  it('keeps to whole pixels, three at most', () => {
    expect(clampShift(2.6, -9)).toEqual({ right: 3, down: -3 })
  })

  it('follows the arrow keys, and no others', () => {
    expect(shiftByKey({ right: 0, down: 0 }, 'ArrowUp')).toEqual({ right: 0, down: -1 })
    expect(shiftByKey({ right: 3, down: 1 }, 'ArrowRight')).toEqual({ right: 3, down: 1 })
    expect(shiftByKey({ right: 3, down: 1 }, 'Home')).toEqual({ right: 0, down: 0 })
    expect(shiftByKey({ right: 3, down: 1 }, 'a')).toBeUndefined()
  })

  it('is told in words', () => {
    expect(enConvolutionMessages.shift(-1, 2)).toBe('1 pixel left, 2 pixels down')
    expect(zhConvolutionMessages.shift(0, -2)).toBe('上移 2 像素')
    expect(enConvolutionMessages.shift(0, 0)).toBe('Centred')
  })
})
