import type { Digits } from '../learning/digits'
import type { Measures, Study } from '../runner/experiment'
import { readSetting } from '../runner/knob'
import { type ExpertsLabPicture, experiment } from './expertsExperiment'
import { knobs } from './expertsParameters'

/** An expert is in use from the first share of an equal load up, and starves below the second. */
const [inUse, starving] = [0.25, 0.1]
/** The mixture beats the dense network if its accuracy is higher by at least this. */
const margin = 0.05

/** Runs the whole experiment; omitted parameters have their defaults. */
function finish(texts: Readonly<Record<string, string>>, seed: number, digits: Digits): ExpertsLabPicture {
  const run = experiment.begin({ ...readSetting(knobs, texts), seed }, digits)
  while (run.done < run.total) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

/** The load of each expert, as a multiple of an equal share. */
const parts = ({ mixture }: ExpertsLabPicture) =>
  [...mixture.now!.shares].map((one) => one * mixture.now!.shares.length)
const least = (picture: ExpertsLabPicture) => Math.min(...parts(picture))
const starved = (picture: ExpertsLabPicture) => parts(picture).filter((one) => one < starving).length

export const studies: Readonly<Record<string, Study>> = {
  /** With the balancing loss, with a tenth of it (the weight used by Switch), and without. */
  balance: {
    measure(seed, digits): Measures {
      const even = finish({}, seed, digits)
      const faint = finish({ balance: '0.01' }, seed, digits)
      const none = finish({ balance: '0' }, seed, digits)
      return {
        leastBalanced: least(even),
        leastFaint: least(faint),
        leastUnbalanced: least(none),
        starvedBalanced: starved(even),
        starvedFaint: starved(faint),
        starvedUnbalanced: starved(none),
        droppedBalanced: even.mixture.now!.droppedShare,
        droppedFaint: faint.mixture.now!.droppedShare,
        droppedUnbalanced: none.mixture.now!.droppedShare,
        accuracyBalanced: even.mixture.now!.accuracy,
        accuracyFaint: faint.mixture.now!.accuracy,
        accuracyUnbalanced: none.mixture.now!.accuracy,
        accuracyDense: even.dense.now!.accuracy,
        purity: even.mixture.now!.purity,
      }
    },
    claims: {
      balancedUsesAll: ({ leastBalanced }) => leastBalanced! >= inUse,
      unbalancedStarves: ({ leastUnbalanced }) => leastUnbalanced! < starving,
      balancedDropsFewer: ({ droppedBalanced, droppedUnbalanced }) => droppedBalanced! < droppedUnbalanced!,
      mixtureBeatsDense: ({ accuracyBalanced, accuracyDense }) =>
        accuracyBalanced! >= accuracyDense! + margin,
    },
  },
  /**
   * Comparisons beyond equal computation: a dense network with as many parameters, and capacity for every
   * point.
   */
  budget: {
    measure(seed, digits): Measures {
      const { dense, mixture } = finish({ dense: 'parameters' }, seed, digits)
      const roomy = finish({ balance: '0', capacity: '4' }, seed, digits)
      return {
        accuracyMixture: mixture.now!.accuracy,
        accuracyDenseOfEqualParameters: dense.now!.accuracy,
        timesTheComputation: dense.multiplications / mixture.multiplications,
        accuracyUnbalancedRoomy: roomy.mixture.now!.accuracy,
        starvedUnbalancedRoomy: starved(roomy),
      }
    },
    claims: {
      mixtureHoldsAgainstEqualParameters: ({ accuracyMixture, accuracyDenseOfEqualParameters }) =>
        accuracyMixture! >= accuracyDenseOfEqualParameters! - margin,
    },
  },
}
