import { createRunner } from '../runner/createRunner'
import type { Measures, Study } from '../runner/experiment'
import { type ExpertsLabPicture, experiment } from './expertsExperiment'
import { expertsParameters } from './expertsParameters'

/** An expert is in use from the first share of an equal load up, and starves below the second. */
const [minShareInUse, maxShareStarving] = [0.25, 0.1]
/** The mixture beats the dense network if its accuracy is higher by at least this. */
const margin = 0.05

const run = createRunner(experiment, expertsParameters)

/** The load of each expert, as a multiple of an equal share. */
const relativeLoads = ({ mixture }: ExpertsLabPicture) =>
  [...mixture.latest!.loadShares].map((one) => one * mixture.latest!.loadShares.length)
const minLoad = (picture: ExpertsLabPicture) => Math.min(...relativeLoads(picture))
const countStarved = (picture: ExpertsLabPicture) =>
  relativeLoads(picture).filter((one) => one < maxShareStarving).length

export const studies: Readonly<Record<string, Study>> = {
  /** With the balancing loss, with a tenth of it (the weight used by Switch), and without. */
  balance: {
    measure(seed, digits): Measures {
      const balanced = run({ seed }, digits)
      const weaklyBalanced = run({ seed, balance: 0.01 }, digits)
      const unbalanced = run({ seed, balance: 0 }, digits)
      return {
        leastBalanced: minLoad(balanced),
        leastFaint: minLoad(weaklyBalanced),
        leastUnbalanced: minLoad(unbalanced),
        starvedBalanced: countStarved(balanced),
        starvedFaint: countStarved(weaklyBalanced),
        starvedUnbalanced: countStarved(unbalanced),
        droppedBalanced: balanced.mixture.latest!.droppedShare,
        droppedFaint: weaklyBalanced.mixture.latest!.droppedShare,
        droppedUnbalanced: unbalanced.mixture.latest!.droppedShare,
        accuracyBalanced: balanced.mixture.latest!.accuracy,
        accuracyFaint: weaklyBalanced.mixture.latest!.accuracy,
        accuracyUnbalanced: unbalanced.mixture.latest!.accuracy,
        accuracyDense: balanced.dense.latest!.accuracy,
        purity: balanced.mixture.latest!.purity,
      }
    },
    claims: {
      balancedUsesAll: ({ leastBalanced }) => leastBalanced! >= minShareInUse,
      unbalancedStarves: ({ leastUnbalanced }) => leastUnbalanced! < maxShareStarving,
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
      const { dense, mixture } = run({ seed, dense: 'parameters' }, digits)
      const highCapacity = run({ seed, balance: 0, capacity: 4 }, digits)
      return {
        accuracyMixture: mixture.latest!.accuracy,
        accuracyDenseOfEqualParameters: dense.latest!.accuracy,
        timesTheComputation: dense.multiplications / mixture.multiplications,
        accuracyUnbalancedRoomy: highCapacity.mixture.latest!.accuracy,
        starvedUnbalancedRoomy: countStarved(highCapacity),
      }
    },
    claims: {
      mixtureHoldsAgainstEqualParameters: ({ accuracyMixture, accuracyDenseOfEqualParameters }) =>
        accuracyMixture! >= accuracyDenseOfEqualParameters! - margin,
    },
  },
}
