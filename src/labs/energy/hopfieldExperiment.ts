import { createRandom } from '../learning/random'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { gridUnits, parsePatterns } from './grid'
import {
  computeEnergy,
  computeOverlap,
  makeAsymmetric,
  measureRecall,
  randomPattern,
  recallThreshold,
  storePatterns,
} from './hopfieldMemory'
import type { hopfieldParameters } from './hopfieldParameters'
import { createRecall, type RecallStatus } from './recall'

type HopfieldSettings = Settings<typeof hopfieldParameters>

/** States and patterns are of ±1 on a 10 × 10 grid, row by row. */
export interface HopfieldPicture {
  /** The stored patterns, concatenated, the drawn ones first. */
  readonly patterns: Int8Array
  /** Their number, and how many of them are drawn. If there would be none, one random pattern is stored. */
  readonly patternCount: number
  readonly drawn: number
  /**
   * [to, from], 100 × 100: the number of patterns in which the two units agree minus those in which they
   * differ, from −count to count.
   */
  readonly weights: Int8Array
  /** The index of the pattern to recall. */
  readonly target: number
  /** Its corrupted copy, from which recall starts, and the current state. */
  readonly cue: Int8Array
  readonly state: Int8Array
  /** Overlap of the state with each pattern: 1 equal, −1 opposite. */
  readonly overlaps: Float32Array
  /** The energy per unit over the number of unit updates: x, y, … */
  readonly energyCurve: Float32Array
  /** The energy per unit of each stored pattern. */
  readonly patternEnergies: Float32Array
  /** How often an update has raised the energy; never with symmetric weights and one unit at a time. */
  readonly energyRises: number
  readonly status: RecallStatus
  /** The state equals the target, except for at most one unit in forty. */
  readonly isRecalled: boolean
  /**
   * Loads, in patterns per unit, at which recall of random patterns from such a cue is measured in new
   * memories of 100 units.
   */
  readonly loads: Float32Array
  /** The share recalled at each load; NaN where not yet measured. */
  readonly recallShares: Float32Array
}

/** From 0.02 to 0.3 patterns per unit. */
const loads = Float32Array.from({ length: 15 }, (_, index) => (index + 1) / 50)
/** Patterns tried in each new memory. */
const patternsPerMemory = 2
/** New memories per load. */
const memoriesPerLoad = 60
const total = loads.length * memoriesPerLoad
/** Units updated in a step: few, so that the descent can be followed. */
const unitsPerStep = 2
/** Steps between two synchronous updates: many, so that an oscillating state does not flicker. */
const stepsPerSynchronousUpdate = 15
/** Steps in which a recall settles, or almost certainly never will. */
const maxSettlingSteps = 1500

/**
 * Recall from a corrupted pattern. Each step also measures recall in a new memory, which extends the capacity
 * curve.
 */
export const experiment: Experiment<HopfieldSettings, HopfieldPicture> = {
  begin(settings) {
    const random = createRandom(settings.seed)
    const drawn = parsePatterns(settings.drawn)
    const randomCount = Math.max(settings.random, drawn.length > 0 ? 0 : 1)
    const patterns = [
      ...drawn,
      ...Array.from({ length: randomCount }, () => randomPattern(gridUnits, random)),
    ]
    const symmetric = storePatterns(gridUnits, patterns)
    const memory = settings.symmetric ? symmetric : makeAsymmetric(symmetric, random)
    const trialRandom = createRandom(settings.seed + 100_000)
    const recalledSums = new Float32Array(loads.length)
    const tried = new Int32Array(loads.length)
    let target = 0
    let recall = startRecall(settings)

    /** The same pattern is always recalled with the same random numbers. */
    function startRecall({ pattern, corruption, update }: HopfieldSettings) {
      target = pattern % patterns.length
      const from = {
        pattern: patterns[target]!,
        corruption,
        synchronous: update === 'synchronous',
        stride: unitsPerStep,
      }
      return createRecall(memory, from, createRandom(settings.seed + 200_000 + target))
    }

    return countSteps(settings, {
      total,
      step(step) {
        const done = step - 1
        if (settings.update === 'asynchronous' || done % stepsPerSynchronousUpdate === 0) recall.step()
        const at = done % loads.length
        const count = Math.round(loads[at]! * gridUnits)
        const share = measureRecall(
          { units: gridUnits, patterns: count, share: settings.corruption, tries: patternsPerMemory },
          trialRandom,
        )
        recalledSums[at]! += share * patternsPerMemory
        tried[at]! += patternsPerMemory
      },
      picture() {
        const state = recall.state.slice()
        return {
          patterns: Int8Array.from(patterns.flatMap((one) => [...one])),
          patternCount: patterns.length,
          drawn: drawn.length,
          weights: Int8Array.from(memory.weights),
          target,
          cue: recall.cue,
          state,
          overlaps: Float32Array.from(patterns, (one) => computeOverlap(one, state)),
          energyCurve: recall.energyCurve(),
          patternEnergies: Float32Array.from(patterns, (one) => computeEnergy(memory, one)),
          energyRises: recall.energyRises,
          status: recall.status,
          isRecalled: computeOverlap(patterns[target]!, state) >= recallThreshold,
          loads,
          recallShares: recalledSums.map((sum, at) => (tried[at]! > 0 ? sum / tried[at]! : Number.NaN)),
        }
      },
      probe(next, done) {
        recall = startRecall(next)
        // A finished run gets no more steps, so the new recall is shown at its end.
        for (let step = 0; done === total && recall.status === 'moving' && step < maxSettlingSteps; step++)
          recall.step()
      },
    })
  },
}
