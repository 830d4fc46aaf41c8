import type { Random } from '../learning/random'
import { logistic } from './logistic'

/**
 * A restricted Boltzmann machine of binary units, trained by contrastive divergence (G. E. Hinton, "Training
 * products of experts by minimizing contrastive divergence", Neural Computation 14, 2002). Matrices are row
 * by row.
 */
export interface BoltzmannMachine {
  readonly visible: number
  readonly hidden: number
  /** [visible, hidden] */
  readonly weights: Float32Array
  readonly visibleBiases: Float32Array
  readonly hiddenBiases: Float32Array
}

/**
 * Weights with mean 0 and standard deviation 0.01, biases of 0 (Hinton, "A practical guide to training RBMs",
 * 2010, section 8).
 */
export function createBoltzmannMachine(visible: number, hidden: number, random: Random): BoltzmannMachine {
  return {
    visible,
    hidden,
    weights: Float32Array.from({ length: visible * hidden }, () => 0.01 * random.nextNormal()),
    visibleBiases: new Float32Array(visible),
    hiddenBiases: new Float32Array(hidden),
  }
}

/** The probabilities [count, hidden] that hidden units are on, given [count, visible]. */
export function computeHidden(
  { visible, hidden, weights, hiddenBiases }: BoltzmannMachine,
  states: Float32Array,
): Float32Array {
  const count = states.length / visible
  const result = new Float32Array(count * hidden)
  for (let row = 0; row < count; row++) {
    const sums = result.subarray(row * hidden, (row + 1) * hidden)
    sums.set(hiddenBiases)
    for (let from = 0; from < visible; from++) {
      const value = states[row * visible + from]!
      if (value === 0) continue
      for (let to = 0, at = from * hidden; to < hidden; to++, at++) sums[to]! += value * weights[at]!
    }
    for (let to = 0; to < hidden; to++) sums[to] = logistic(sums[to]!)
  }
  return result
}

/** The probabilities [count, visible] that visible units are on, given [count, hidden]. */
export function computeVisible(
  { visible, hidden, weights, visibleBiases }: BoltzmannMachine,
  states: Float32Array,
): Float32Array {
  const count = states.length / hidden
  const result = new Float32Array(count * visible)
  for (let row = 0; row < count; row++) {
    for (let to = 0; to < visible; to++) {
      let sum = visibleBiases[to]!
      for (let from = 0, at = to * hidden, source = row * hidden; from < hidden; from++, at++, source++) {
        sum += states[source]! * weights[at]!
      }
      result[row * visible + to] = logistic(sum)
    }
  }
  return result
}

/** Samples binary units from their probabilities. */
export const sampleUnits = (probabilities: Float32Array, random: Random): Float32Array =>
  probabilities.map((probability) => Number(random.next() < probability))

/**
 * One update by CD-k. The data [count, visible] are probabilities and are used as they are, as are the last
 * reconstruction and its hidden units; all other states are sampled (Hinton 2010, section 3).
 *
 * @param unlearns If false, the statistics of the reconstruction are not subtracted, which leaves Hebb's rule
 * alone.
 * @returns The mean squared error per pixel of the last reconstruction.
 */
export function updateByContrastiveDivergence(
  machine: BoltzmannMachine,
  data: Float32Array,
  { k, rate, unlearns = true }: { k: number; rate: number; unlearns?: boolean },
  random: Random,
): number {
  const { visible, hidden, weights, visibleBiases, hiddenBiases } = machine
  const count = data.length / visible
  const first = computeHidden(machine, data)
  let reconstruction = data
  let last = first
  for (let step = 0; step < k; step++) {
    reconstruction = computeVisible(machine, sampleUnits(last, random))
    if (step < k - 1) reconstruction = sampleUnits(reconstruction, random)
    last = computeHidden(machine, reconstruction)
  }
  const scale = rate / count
  const negativeScale = unlearns ? scale : 0
  let error = 0
  for (let row = 0; row < count; row++) {
    const [visibleOffset, hiddenOffset] = [row * visible, row * hidden]
    for (let from = 0; from < visible; from++) {
      const [original, rebuilt] = [data[visibleOffset + from]!, reconstruction[visibleOffset + from]!]
      error += (original - rebuilt) ** 2
      visibleBiases[from]! += scale * original - negativeScale * rebuilt
      const [positive, negative] = [scale * original, negativeScale * rebuilt]
      for (let to = 0, at = from * hidden; to < hidden; to++, at++) {
        weights[at]! += positive * first[hiddenOffset + to]! - negative * last[hiddenOffset + to]!
      }
    }
    for (let to = 0; to < hidden; to++) {
      hiddenBiases[to]! += scale * first[hiddenOffset + to]! - negativeScale * last[hiddenOffset + to]!
    }
  }
  return error / data.length
}

/** The mean squared error per pixel of images reconstructed from the probabilities of their hidden units. */
export function reconstructionError(machine: BoltzmannMachine, images: Float32Array): number {
  const rebuilt = computeVisible(machine, computeHidden(machine, images))
  return rebuilt.reduce((sum, value, index) => sum + (value - images[index]!) ** 2, 0) / images.length
}
