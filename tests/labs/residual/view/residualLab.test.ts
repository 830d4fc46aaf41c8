import { expect, it } from 'vitest'
import { getMessages } from '../../../../src/i18n/messages'
import type { ResidualLabPicture } from '../../../../src/labs/residual/residualExperiment'
import { residualParameters } from '../../../../src/labs/residual/residualParameters'
import lab from '../../../../src/labs/residual/view/residualLab'
import { parseSettings } from '../../../../src/labs/runner/parameter'

const statistics = {
  gradientNorms: Float32Array.of(8, 2, 4, 1),
  signalSizes: Float32Array.of(0.5, 1, 2),
  similarity: Float32Array.of(0.6, 0.5, 0.25),
}

/** A contender; without an accuracy, it has not been evaluated yet. */
const contender = (accuracy?: number) => ({
  lossCurve: Float32Array.of(1, 2.3),
  trainAccuracyCurve: Float32Array.from(accuracy === undefined ? [] : [20, accuracy]),
  testAccuracyCurve: Float32Array.from(accuracy === undefined ? [] : [20, accuracy / 2]),
  layerStatistics: { initial: statistics, latest: statistics },
})
const picture = (plain?: number, residual?: number): ResidualLabPicture => ({
  ...{ step: 1, parameterCount: 10_858, blockLayers: 2 },
  ...{ plain: contender(plain), residual: contender(residual) },
})
const [part] = lab
const settings = { ...parseSettings(residualParameters, {}), skip: true }

it.each([
  [0.2, 0.9, 0],
  [0.96, 0.94, 1],
  [0.2, 0.98, 2],
  [0.96, 0.99, 3],
])('residual lab: training accuracies of %d and %d confirm guess %i', (plain, residual, guess) => {
  expect(part!.outcome(picture(plain, residual), settings)).toBe(guess)
})

it('residual lab describes gradients and signals after the first step, and accuracy once it is measured', () => {
  const before = part!.describe(picture(), settings, 'en')
  expect(before).toHaveLength(2)
  expect(before[0]).toContain('(layer 1) was 8 times the smallest (layer 4)')
  expect(before[1]).toContain('cosine similarity of 0.25 in the plain network')
  expect(before[1]).toContain('4 and 4 times')
  const after = part!.describe(picture(0.2, 0.98), settings, 'en')
  expect(after[0]).toBe(
    'On 512 training images, the plain network has an accuracy of 20 %, the residual one 98 %.',
  )
  expect(after).toHaveLength(4)
})

it('residual lab says first that both networks are the same when skip connections are off', () => {
  expect(part!.describe(picture(), { ...settings, skip: false }, 'zh')[0]).toMatch(/^残差连接已关闭/)
  expect(getMessages('labs.residual', 'zh').guesses).toHaveLength(
    getMessages('labs.residual', 'en').guesses.length,
  )
})
