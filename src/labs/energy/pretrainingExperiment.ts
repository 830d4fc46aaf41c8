import { createMinibatches } from '../learning/minibatch'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import {
  type BoltzmannMachine,
  computeHidden,
  createBoltzmannMachine,
  updateByContrastiveDivergence,
} from './boltzmann'
import { createDeepNetTraining, type DeepNetPicture } from './deepNetTraining'
import type { pretrainingParameters } from './pretrainingParameters'
import { createSigmoidNet, layerWidth, stackMachines } from './sigmoidNet'

type PretrainingSettings = Settings<typeof pretrainingParameters>

/** The x of curves is the number of updates since the start of the run, including pre-training. */
export interface PretrainingPicture {
  /**
   * `layers`: the stacked machines are pre-trained, while the other network is already trained with labels.
   * `tuning`: both are trained with labels.
   */
  readonly phase: 'layers' | 'tuning'
  /** The hidden layer being pre-trained, from 0; `depth` when all are done. */
  readonly layer: number
  readonly depth: number
  /** The update at which fine-tuning begins. */
  readonly fineTuningStart: number
  /** For each hidden layer, the mean squared reconstruction error per unit of its machine. */
  readonly reconstructionErrors: readonly Float32Array[]
  readonly pretrained: DeepNetPicture
  readonly randomStart: DeepNetPicture
}

/** Images per batch, pre-training updates per layer, and updates with labels after that. */
const batch = 32
const layerUpdates = 500
export const tuningUpdates = 1500
/** The learning rates of the machines, of gradient descent and of Adam. */
const machineRate = 0.1
const rates = { descent: 0.5, adam: 0.002 }

/**
 * A deep network of logistic units, pre-trained layer by layer (Hinton, Osindero and Teh, 2006; Bengio and
 * others, 2007), against the same network from random weights. The latter is trained with labels from the
 * first update on, so it never gets fewer updates or less computation.
 */
export const experiment: Experiment<PretrainingSettings, PretrainingPicture> = {
  needsDigits: true,
  begin(settings, digits) {
    const { depth, labels, start, method } = settings
    const random = createRandom(settings.seed)
    const unlabelled = createMinibatches(digits.train, batch, random)
    // Both get the same labelled images in the same order.
    const order = settings.seed + 100_000
    const labelled = () => createMinibatches(digits.train, batch, createRandom(order), labels)
    const machines: BoltzmannMachine[] = []
    const layers = Array.from({ length: depth }, () => createSeries(200))
    const fineTuningStart = depth * layerUpdates
    const total = fineTuningStart + tuningUpdates
    const startTraining = (net: ReturnType<typeof stackMachines>) =>
      createDeepNetTraining({
        net,
        next: labelled(),
        test: digits.test,
        adam: method === 'adam',
        rate: rates[method],
      })
    const randomTraining = startTraining(
      createSigmoidNet(depth, start, createRandom(settings.seed + 200_000)),
    )
    let tunedTraining: ReturnType<typeof startTraining> | undefined

    /** The input of a layer's machine: the probabilities of the layer below. */
    const inputOfLayer = (layer: number, images: Float32Array) =>
      machines.slice(0, layer).reduce((signal, machine) => computeHidden(machine, signal), images)

    return countSteps(settings, {
      total,
      step(step) {
        const done = step - 1
        randomTraining.step(done)
        const layer = Math.floor(done / layerUpdates)
        if (layer < depth) {
          machines[layer] ??= createBoltzmannMachine(layerWidth, layerWidth, random)
          const machine = machines[layer]!
          const input = inputOfLayer(layer, unlabelled().images)
          if (settings.pretrain)
            layers[layer]!.add(
              done,
              updateByContrastiveDivergence(machine, input, { k: 1, rate: machineRate }, random),
            )
        } else {
          tunedTraining ??= startTraining(stackMachines(machines, random))
          tunedTraining.step(done)
        }
        if (step === total) for (const one of [randomTraining, tunedTraining]) one?.examine(step)
      },
      picture(done): PretrainingPicture {
        const layer = Math.min(depth, Math.floor(done / layerUpdates))
        return {
          phase: layer < depth ? 'layers' : 'tuning',
          layer,
          depth,
          fineTuningStart,
          reconstructionErrors: layers.map((series) => series.points()),
          pretrained: tunedTraining?.picture() ?? {
            lossCurve: new Float32Array(),
            accuracyCurve: new Float32Array(),
            gradientNorms: new Float32Array(),
          },
          randomStart: randomTraining.picture(),
        }
      },
      dispose() {
        randomTraining.dispose()
        tunedTraining?.dispose()
      },
    })
  },
}
