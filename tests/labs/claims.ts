import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LabMeasurements, measureLab } from '../../src/build/measureLab'
import { studiesOf } from '../../src/labs/studies'
import { readOptdigits } from './readOptdigits'

const seed = 1
/** Milliseconds; on a quiet core a lab takes twenty to forty seconds. */
const timeoutMs = 300_000
/**
 * How far a figure measured here may lie from the committed one: 2 % of it, and 0.01 in any case. With the
 * same seed everything is the same, down to the last bits: those of `Math.tanh` and the like may differ
 * between engines, grow with every step, and turn a point over that lies on a border. A point more or fewer
 * of 160 is no contradiction; another result is.
 */
const toleranceOf = (expected: number) => Math.max(0.02 * Math.abs(expected), 0.01)

/** What `npm run claims` wrote for a lab. */
export const readCommittedResults = (lab: string): LabMeasurements =>
  JSON.parse(readFileSync(`content/labs/${lab}.results.json`, 'utf8'))

/** Measures a lab's claims anew with the first seed and holds them against the committed results. */
export function checkClaims(lab: string) {
  describe(`the claims of the lab ${lab}`, () => {
    it('give the committed results and figures for the first seed', {
      timeout: timeoutMs,
    }, async () => {
      const { seeds, figures, held } = readCommittedResults(lab)
      const at = seeds.indexOf(seed)
      const measured = await measureLab(await studiesOf[lab]!(), [seed], await readOptdigits(), () => {})
      const heldWithSeed = Object.fromEntries(Object.entries(measured.held).map(([id, [one]]) => [id, one]))
      expect(heldWithSeed).toEqual(Object.fromEntries(Object.entries(held).map(([id, all]) => [id, all[at]])))
      expect(Object.keys(measured.figures).toSorted()).toEqual(Object.keys(figures).toSorted())
      const deviations = Object.entries(measured.figures).flatMap(([id, [value]]) => {
        const expected = figures[id]![at]!
        return Math.abs(value! - expected) <= toleranceOf(expected) ? [] : [{ id, value, told: expected }]
      })
      expect(deviations).toEqual([])
    })
  })
}
