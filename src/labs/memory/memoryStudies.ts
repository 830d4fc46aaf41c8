import { createRunner } from '../runner/createRunner'
import type { Study } from '../runner/experiment'
import type { RecurrentName } from './memoryContender'
import { begin } from './memoryExperiment'
import { type MemorySettings, memoryParameters } from './memoryParameters'
import type { RecurrentContenderPicture } from './memoryPicture'

/** Whether an accuracy means recall, or hardly more than random guessing among four. */
const isRecall = (share: number) => share >= 0.95
const isGuessing = (share: number) => share <= 0.35

/** Trains some of the three networks and returns their final pictures. */
function train(
  seed: number,
  changes: Partial<MemorySettings>,
  which?: readonly RecurrentName[],
): readonly RecurrentContenderPicture[] {
  const experiment = { begin: (settings: MemorySettings) => begin(settings, which) }
  return createRunner(experiment, memoryParameters)({ seed, ...changes }).contenders
}

/** The gradient at the first step, relative to that at the last. */
const gradientRatio = ({ initialGradients }: RecurrentContenderPicture) =>
  initialGradients[0]! / initialGradients.at(-1)!

/** Length 30, equal numbers of weights (within 3 %), 300 updates of 32 sequences at Adam's rate 0.003. */
const recall: Study = {
  measure(seed) {
    const [elman, lstm, gru] = train(seed, {}) as [
      RecurrentContenderPicture,
      RecurrentContenderPicture,
      RecurrentContenderPicture,
    ]
    const [fasterRun] = train(seed, { rate: 0.01 }, ['elman']) as [RecurrentContenderPicture]
    return {
      elman: elman.accuracy,
      lstm: lstm.accuracy,
      gru: gru.accuracy,
      elmanGradientArriving: gradientRatio(elman),
      lstmGradientArriving: gradientRatio(lstm),
      gruGradientArriving: gradientRatio(gru),
      /** At a rate of 0.01: whether Elman's network only needs a higher learning rate. */
      elmanFaster: fasterRun.accuracy,
    }
  },
  claims: {
    recallsWhereElmanCannot: ({ elman, lstm, gru }) =>
      isRecall(lstm!) && isRecall(gru!) && isGuessing(elman!),
    gradientArrives: ({
      elmanGradientArriving: elman,
      lstmGradientArriving: lstm,
      gruGradientArriving: gru,
    }) => elman! < 0.01 && lstm! > 100 * elman! && gru! > 100 * elman!,
  },
}

/** The same LSTM with its forget gate initially half closed, and without one. */
const forgetting: Study = {
  measure(seed) {
    const [halfClosed] = train(seed, { forgetBias: 0 }, ['lstm']) as [RecurrentContenderPicture]
    const [none] = train(seed, { forgetGate: false }, ['lstm']) as [RecurrentContenderPicture]
    return { halfClosed: halfClosed.accuracy, none: none.accuracy }
  },
  claims: {
    forgetGateMustBeginOpen: ({ halfClosed, none }) => isGuessing(halfClosed!) && isRecall(none!),
  },
}

export const studies: Readonly<Record<string, Study>> = { recall, forgetting }
