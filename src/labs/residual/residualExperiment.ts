import { type DigitSet, pixels } from '../learning/digits'
import { createRandom, type Random } from '../learning/random'
import type { Experiment } from '../runner/experiment'
import type { SettingOf } from '../runner/knob'
import { createResidualContender, type ResidualContenderPicture } from './residualContender'
import { blockLayers, countParameters } from './residualNetwork'
import type { knobs } from './residualParameters'
import { createResidualEvaluator } from './viewer'

export interface ResidualLabPicture {
  readonly step: number
  readonly plain: ResidualContenderPicture
  /** The network with skip connections; if they are switched off, a second plain network. */
  readonly residual: ResidualContenderPicture
  /** Number of weights and biases of each network; skip connections have none. */
  readonly parameters: number
  /** Layers between two measurements of the signal. */
  readonly blockLayers: number
}

/** Images per step. */
const batch = 64
/**
 * Steps between two measurements of accuracy. Halfway between them the layer statistics are measured. The
 * networks take turns, so that no step takes long.
 */
const interval = 20

/**
 * The same stack of layers, plain and with skip connections (He and others, 2015; 2016), on handwritten
 * digits.
 */
export const experiment: Experiment<SettingOf<typeof knobs>, ResidualLabPicture> = {
  needsDigits: true,
  begin({ depth, skip, normalisation, rate, steps, seed }, digits) {
    const form = { depth, normalisation }
    const viewer = createResidualEvaluator(form, digits)
    const random = createRandom(seed)
    const weights = random.below(2 ** 31)
    // The same seed twice: both start with the same weights.
    const plain = createResidualContender(createRandom(weights), form, 0, viewer)
    const residual = createResidualContender(createRandom(weights), form, skip ? 1 : 0, viewer)
    const rivals = [plain, residual]
    let done = 0
    return {
      total: steps,
      get done() {
        return done
      },
      step() {
        if (done === 0) for (const rival of rivals) rival.measureLayers()
        const { images, labels } = draw(random, digits.train)
        done++
        for (const [index, rival] of rivals.entries()) {
          rival.step(done, rate, images, labels)
          const phase = (done + (index * interval) / 4) % interval
          if (phase === 0 || done === steps) rival.evaluate(done)
          if (phase === interval / 2 || done === steps) rival.measureLayers()
        }
      },
      picture: () => ({
        step: done,
        plain: plain.picture(),
        residual: residual.picture(),
        parameters: countParameters(depth),
        blockLayers,
      }),
      dispose() {
        for (const rival of rivals) rival.dispose()
        viewer.dispose()
      },
    }
  },
}

/** Images drawn uniformly from a set, with replacement. */
function draw(random: Random, set: DigitSet) {
  const images = new Float32Array(batch * pixels)
  const labels = new Int32Array(batch)
  for (let place = 0; place < batch; place++) {
    const from = random.below(set.count)
    images.set(set.images.subarray(from * pixels, (from + 1) * pixels), place * pixels)
    labels[place] = set.labels[from]!
  }
  return { images, labels }
}
