import { describe, expect, it } from 'vitest'
import type { Digits } from '../../../src/labs/learning/digits'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { liveArrays } from '../learning/liveArrays'

const { experiment } = await import('../../../src/labs/experts/expertsExperiment')
const { expertsParameters } = await import('../../../src/labs/experts/expertsParameters')

const nothing = { count: 0, images: new Float32Array(0), labels: new Int32Array(0) }
const digits: Digits = { train: nothing, test: nothing }

/** The picture after some steps. */
function pictureAfter(steps: number, texts: Readonly<Record<string, string>> = {}) {
  const run = experiment.begin(parseSettings(expertsParameters, texts), digits)
  for (let step = 0; step < steps; step++) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

describe('the experts experiment', () => {
  it('depends only on the seed', () => {
    expect(pictureAfter(16)).toEqual(pictureAfter(16))
    expect(pictureAfter(1, { seed: '2' }).regionMap).not.toEqual(pictureAfter(1).regionMap)
  })

  it('shows the plane before the first step', () => {
    const { step, mapSide, regionMap, classMap, dense, mixture } = pictureAfter(0)
    expect([step, mapSide, regionMap.length, classMap.length]).toEqual([0, 48, 2304, 2304])
    expect([dense.latest, mixture.latest, mixture.loadCurves.length]).toEqual([undefined, undefined, 8])
    expect([mixture.multiplications, dense.multiplications]).toEqual([448, 464])
  })

  it('reports which expert serves each cell, and which cells are dropped', () => {
    const { latest } = pictureAfter(1, { capacity: '0.5' }).mixture
    const { chosen, dropped, loadShares, droppedShare, imbalance, purity } = latest!
    const counts = Array.from(loadShares, (_, expert) => chosen.filter((one) => one === expert).length)
    expect(counts.map((one) => one / 2304)).toEqual([...loadShares].map((one) => expect.closeTo(one, 5)))
    const full = counts.map((one) => Math.max(0, one - 144))
    expect(dropped.filter(Boolean)).toHaveLength(full.reduce((sum, one) => sum + one))
    expect(droppedShare).toBeGreaterThan(0.5)
    expect(imbalance).toBeGreaterThan(0.9)
    expect(purity).toBeGreaterThan(0)
    expect(purity).toBeLessThanOrEqual(1)
  })

  it('learns the same mixture whatever the dense network matches', () => {
    expect(pictureAfter(15, { dense: 'parameters' }).mixture).toEqual(pictureAfter(15).mixture)
  })

  it.each<Record<string, string>>([
    { experts: '2', balance: '0', capacity: '0.5', jitter: '0', regions: '1', seed: '0' },
    { experts: '16', balance: '1', capacity: '4', jitter: '0.3', regions: '12', seed: '99999' },
    { experts: '16', dense: 'parameters' },
  ])('stays finite for three steps with %o', (texts) => {
    const { dense, mixture } = pictureAfter(3, texts)
    const numbers = [
      dense.lossCurve,
      mixture.lossCurve,
      dense.latest!.probabilityMap,
      mixture.latest!.probabilityMap,
      mixture.droppedCurve,
    ]
    expect(numbers.flatMap((one) => [...one]).every(Number.isFinite)).toBe(true)
  })

  it('frees all its arrays', () => {
    const before = liveArrays()
    pictureAfter(16)
    expect(liveArrays()).toBe(before)
  })
})
