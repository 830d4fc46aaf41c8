import { takeDigits } from '../learning/minibatch'
import { createRandom } from '../learning/random'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { createResidualContender, type ResidualContenderPicture } from './residualContender'
import { createResidualEvaluator } from './residualEvaluator'
import { blockLayers, countResidualParameters } from './residualNetwork'
import type { residualParameters } from './residualParameters'

export interface ResidualLabPicture {
  readonly step: number
  readonly plain: ResidualContenderPicture
  /** The network with skip connections; if they are switched off, a second plain network. */
  readonly residual: ResidualContenderPicture
  /** Number of weights and biases of each network; skip connections have none. */
  readonly parameterCount: number
  /** Layers between two measurements of the signal. */
  readonly blockLayers: number
}

/** Images per step. */
const batch = 64
/**
 * Steps between two measurements of accuracy. Halfway between them the layer statistics are measured. The
 * networks take turns, so that no step takes long.
 */
const measurementInterval = 20

/**
 * The same stack of layers, plain and with skip connections (He and others, 2015; 2016), on handwritten
 * digits.
 */
export const experiment: Experiment<Settings<typeof residualParameters>, ResidualLabPicture> = {
  needsDigits: true,
  begin(settings, digits) {
    const { depth, skip, normalisation, rate, steps, seed } = settings
    const shape = { depth, normalisation }
    const evaluator = createResidualEvaluator(shape, digits)
    const random = createRandom(seed)
    const weights = random.nextInteger(2 ** 31)
    // The same seed twice: both start with the same weights.
    const plain = createResidualContender(createRandom(weights), shape, 0, evaluator)
    const residual = createResidualContender(createRandom(weights), shape, skip ? 1 : 0, evaluator)
    const contenders = [plain, residual]
    return countSteps(settings, {
      total: steps,
      step(done) {
        if (done === 1) for (const contender of contenders) contender.measureLayers()
        // Drawn uniformly, with replacement.
        const indexes = Array.from({ length: batch }, () => random.nextInteger(digits.train.count))
        const images = takeDigits(digits.train, indexes)
        for (const [index, contender] of contenders.entries()) {
          contender.step(done, rate, images)
          const phase = (done + (index * measurementInterval) / 4) % measurementInterval
          if (phase === 0 || done === steps) contender.evaluate(done)
          if (phase === measurementInterval / 2 || done === steps) contender.measureLayers()
        }
      },
      picture: (done) => ({
        step: done,
        plain: plain.picture(),
        residual: residual.picture(),
        parameterCount: countResidualParameters(depth),
        blockLayers,
      }),
      dispose() {
        for (const contender of contenders) contender.dispose()
        evaluator.dispose()
      },
    })
  },
}
