import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadStudies } from '../../src/build/findStudies'
import { type LabMeasurements, measureLab } from '../../src/build/measureLab'
import { readOptdigits } from './readOptdigits'

const seed = 1
/** On an idle core a lab takes 20 to 40 seconds. */
const timeoutMs = 300_000
/**
 * The maximum difference of a measured figure from the committed one: 2 % of it, but at least 0.01. With the
 * same seed everything is equal except the last bits: `Math.tanh` and the like may differ between engines.
 * Such differences grow with every step and may change the class of a point on a border. One point of 160
 * more or less is no contradiction.
 */
const toleranceOf = (expected: number) => Math.max(0.02 * Math.abs(expected), 0.01)

/** The results of a lab, as written by `npm run claims`. */
export const readCommittedResults = (lab: string): LabMeasurements =>
  JSON.parse(readFileSync(`content/labs/${lab}.results.json`, 'utf8'))

/** Measures a lab's claims again with the first seed and compares them with the committed results. */
export function checkClaims(lab: string) {
  describe(`the claims of the lab ${lab}`, () => {
    it('give the committed results and figures for the first seed', {
      timeout: timeoutMs,
    }, async () => {
      const { seeds, figures, held } = readCommittedResults(lab)
      const at = seeds.indexOf(seed)
      const measured = await measureLab(await loadStudies(lab), [seed], await readOptdigits(), () => {})
      const heldWithSeed = Object.fromEntries(Object.entries(measured.held).map(([id, [one]]) => [id, one]))
      expect(heldWithSeed).toEqual(Object.fromEntries(Object.entries(held).map(([id, all]) => [id, all[at]])))
      expect(Object.keys(measured.figures).toSorted()).toEqual(Object.keys(figures).toSorted())
      const deviations = Object.entries(measured.figures).flatMap(([id, [value]]) => {
        const expected = figures[id]![at]!
        return Math.abs(value! - expected) <= toleranceOf(expected) ? [] : [{ id, value, expected }]
      })
      expect(deviations).toEqual([])
    })
  })
}
