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
  /** The network with skips; with the skips off, it is the plain one again. */
  readonly residual: ResidualContenderPicture
  /** Weights and biases of each: skips have none. */
  readonly parameters: number
  /** Layers between two places where a signal is measured. */
  readonly blockLayers: number
}

/** Images of a step. */
const batch = 64
/** Every so many steps accuracy is judged, and halfway between the flow is looked at; by turns, so that no step is long. */
const interval = 20

/** The same layers one behind the other, and with skips (He and others, 2015; 2016), on handwritten digits. */
export const experiment: Experiment<SettingOf<typeof knobs>, ResidualLabPicture> = {
  needsDigits: true,
  begin({ depth, skip, normalisation, rate, steps, seed }, digits) {
    const form = { depth, normalisation }
    const viewer = createResidualEvaluator(form, digits)
    const random = createRandom(seed)
    const weights = random.below(2 ** 31)
    // The same chance twice: both begin with the same weights.
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

/** Images drawn from a set, each as likely as any other. */
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
