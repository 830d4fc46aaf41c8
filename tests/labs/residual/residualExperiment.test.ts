import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDigits } from '../../../src/labs/learning/digits'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { liveArrays } from '../learning/liveArrays'

const { experiment } = await import('../../../src/labs/residual/residualExperiment')
const { residualParameters } = await import('../../../src/labs/residual/residualParameters')

const digits = await readDigits(Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer)

/** The picture after some steps. */
function pictureAfter(steps: number, texts: Readonly<Record<string, string>> = {}) {
  const run = experiment.begin(parseSettings(residualParameters, { depth: '8', ...texts }), digits)
  for (let step = 0; step < steps; step++) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

describe('the residual experiment', () => {
  it('depends only on the seed', () => {
    expect(pictureAfter(25)).toEqual(pictureAfter(25))
    expect(pictureAfter(5, { seed: '2' }).plain.lossCurve).not.toEqual(pictureAfter(5).plain.lossCurve)
  })

  it('shows no metrics before the first step, and all metrics of both networks soon after', () => {
    const { step, plain, parameterCount } = pictureAfter(0)
    expect([step, plain.lossCurve.length, plain.layerStatistics, parameterCount]).toEqual([
      0,
      0,
      undefined,
      10_858,
    ])
    for (const contender of [pictureAfter(30).plain, pictureAfter(30).residual]) {
      expect(contender.lossCurve).toHaveLength(60)
      expect(contender.trainAccuracyCurve.at(-1)).toBeGreaterThan(0)
      expect(contender.layerStatistics?.latest.gradientNorms).not.toEqual(
        contender.layerStatistics?.initial.gradientNorms,
      )
    }
  })

  it('starts both networks with the same weights, and trains them equally without skip connections', () => {
    const { plain, residual } = pictureAfter(1)
    expect(residual.layerStatistics?.initial.signalSizes[0]).toBe(
      plain.layerStatistics?.initial.signalSizes[0],
    )
    const { plain: one, residual: other } = pictureAfter(20, { skip: 'off' })
    expect(other.lossCurve).toEqual(one.lossCurve)
  })

  it.each<Record<string, string>>([
    { depth: '8', rate: '0.0005', seed: '0' },
    { depth: '64', rate: '0.004', seed: '99999' },
    { depth: '64', normalisation: 'layer' },
    { depth: '64', normalisation: 'none', rate: '0.004' },
    { depth: '16', normalisation: 'none', skip: 'off' },
  ])('stays finite for three steps with %o', (texts) => {
    const { plain, residual } = pictureAfter(3, texts)
    for (const { lossCurve, layerStatistics } of [plain, residual]) {
      const numbers = [
        lossCurve,
        layerStatistics!.initial.gradientNorms,
        layerStatistics!.latest.signalSizes,
        layerStatistics!.latest.similarity,
      ]
      expect(numbers.flatMap((one) => [...one]).every(Number.isFinite)).toBe(true)
    }
  })

  it('measures accuracy at the last step', () => {
    const { plain, residual } = pictureAfter(100, { steps: '100' })
    for (const { trainAccuracyCurve, testAccuracyCurve } of [plain, residual])
      expect([trainAccuracyCurve.at(-2), testAccuracyCurve.at(-2)]).toEqual([100, 100])
  })

  it('frees all its arrays', () => {
    const before = liveArrays()
    pictureAfter(30)
    expect(liveArrays()).toBe(before)
  })
})
