import type { Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { computeEnergy, computeField, corrupt, type HopfieldMemory, updatedSign } from './hopfieldMemory'

/**
 * `settled`: a whole round changed nothing. `swinging`: with synchronous updates, the state before the last has
 * come back.
 */
export type RecallStatus = 'moving' | 'settled' | 'swinging'

/** A memory that recalls a pattern from a cue. */
export function createRecall(
  memory: HopfieldMemory,
  {
    pattern,
    corruption,
    synchronous,
    stride = pattern.length / 10,
  }: {
    pattern: Int8Array
    corruption: number
    synchronous: boolean
    /** Units per step if asynchronous; a tenth of them by default. */
    stride?: number
  },
  random: Random,
) {
  const { units } = memory
  const cue = corrupt(pattern, corruption, random)
  const all = Array.from(cue, (_, unit) => unit)
  const series = createSeries(300)
  let state = cue.slice()
  let previous = cue.slice()
  let level = computeEnergy(memory, state)
  let updates = 0
  let rises = 0
  let order: number[] = []
  let changed = false
  let end: RecallStatus = 'moving'
  series.add(0, level)

  function updateUnit(unit: number) {
    const sign = updatedSign(memory, state, unit)
    if (sign === state[unit]) return
    changed = true
    // Exact, as weights, states and their sums are integers. Both directions of a connection count for the
    // energy.
    const rise =
      computeField(memory, state, unit) * state[unit]! +
      computeOutgoingField(memory, state, unit) * state[unit]!
    rises += Number(rise > 0)
    state[unit] = sign
  }

  function updateAll() {
    const next = Int8Array.from(all, (unit) => updatedSign(memory, state, unit))
    const equal = (other: Int8Array) => next.every((sign, unit) => sign === other[unit])
    if (equal(state)) end = 'settled'
    else if (equal(previous)) end = 'swinging'
    rises += Number(computeEnergy(memory, next) > computeEnergy(memory, state))
    previous = state
    state = next
  }

  return {
    cue,
    /** Borrowed: it changes with each step. */
    get state() {
      return state
    },
    /** How often an update raised the energy. */
    get energyRises() {
      return rises
    },
    get status() {
      return end
    },
    /** Updates some units one after another, or all at once. Does nothing once settled. */
    step() {
      // An oscillating state goes on, so that it can be seen.
      if (end === 'settled') return
      if (synchronous) {
        updateAll()
        updates += units
      } else {
        for (let count = 0; count < stride; count++) {
          if (order.length === 0) {
            if (updates > 0 && !changed) {
              end = 'settled'
              return
            }
            changed = false
            order = random.shuffle(all)
          }
          updateUnit(order.pop()!)
          updates++
        }
      }
      level = computeEnergy(memory, state)
      series.add(updates, level)
    },
    /** The energy per unit over the number of unit updates: x, y, … */
    energyCurve: series.points,
  }
}

/** The sum of w·s over the units that a unit's connections lead to. */
function computeOutgoingField({ units, weights }: HopfieldMemory, state: Int8Array, from: number): number {
  let sum = 0
  for (let to = 0; to < units; to++) sum += weights[to * units + from]! * state[to]!
  return sum
}
