import type { Study } from '../runner/experiment'
import { readSetting } from '../runner/knob'
import type { RecurrentName } from './memoryContender'
import { begin } from './memoryExperiment'
import { knobs, type MemorySettings } from './memoryParameters'
import type { RecurrentContenderPicture } from './memoryPicture'

/** Who recalls, and who does no better than chance, which is right for one in four. */
const recalls = (share: number) => share >= 0.95
const guesses = (share: number) => share <= 0.35

/** Trains some of the three and gives what they have come to. */
function train(
  seed: number,
  changes: Partial<MemorySettings>,
  which?: readonly RecurrentName[],
): readonly RecurrentContenderPicture[] {
  const run = begin({ ...readSetting(knobs, {}), seed, ...changes }, which)
  while (run.done < run.total) run.step()
  const { rivals } = run.picture()
  run.dispose()
  return rivals
}

/** How much of the gradient at the last step arrives at the first. */
const arriving = ({ slopesAtStart }: RecurrentContenderPicture) => slopesAtStart[0]! / slopesAtStart.at(-1)!

/** Length 30, equal weights (within 3 %), 300 updates of 32 sequences at Adam's rate 0.003. */
const recall: Study = {
  measure(seed) {
    const [elman, lstm, gru] = train(seed, {}) as [
      RecurrentContenderPicture,
      RecurrentContenderPicture,
      RecurrentContenderPicture,
    ]
    const [faster] = train(seed, { rate: 0.01 }, ['elman']) as [RecurrentContenderPicture]
    return {
      elman: elman.share,
      lstm: lstm.share,
      gru: gru.share,
      elmanGradientArriving: arriving(elman),
      lstmGradientArriving: arriving(lstm),
      gruGradientArriving: arriving(gru),
      /** At a rate of 0.01: whether Elman's network fails for want of learning rate. */
      elmanFaster: faster.share,
    }
  },
  claims: {
    recallsWhereElmanCannot: ({ elman, lstm, gru }) => recalls(lstm!) && recalls(gru!) && guesses(elman!),
    gradientArrives: ({
      elmanGradientArriving: elman,
      lstmGradientArriving: lstm,
      gruGradientArriving: gru,
    }) => elman! < 0.01 && lstm! > 100 * elman! && gru! > 100 * elman!,
  },
}

/** The same LSTM with its forget gate half closed at the beginning, and without one. */
const forgetting: Study = {
  measure(seed) {
    const [halfClosed] = train(seed, { forgetBias: 0 }, ['lstm']) as [RecurrentContenderPicture]
    const [none] = train(seed, { forgetGate: false }, ['lstm']) as [RecurrentContenderPicture]
    return { halfClosed: halfClosed.share, none: none.share }
  },
  claims: {
    forgetGateMustBeginOpen: ({ halfClosed, none }) => guesses(halfClosed!) && recalls(none!),
  },
}

export const studies: Readonly<Record<string, Study>> = { recall, forgetting }
