import { meanOfLast } from '../learning/curve'
import { noDigits } from '../learning/digits'
import { computeMean } from '../learning/statistics'
import { createRunner } from '../runner/createRunner'
import type { Measures, Study } from '../runner/experiment'
import { experiment } from './charactersExperiment'
import { charactersParameters } from './charactersParameters'
import { begin } from './translateExperiment'
import { type TranslationSettings, translateParameters } from './translateParameters'
import type { TranslatorName } from './translator'

/** Test sequences per length. */
const testsPerLength = 40

/**
 * Trains some of the three networks for a number of updates and returns their pictures. They are tested only
 * at the end.
 */
function train(
  seed: number,
  updates: number,
  which: readonly TranslatorName[],
  changes: Partial<TranslationSettings> = {},
) {
  // The interval is so long that the only test is after the last update.
  const tests = { each: testsPerLength, testEvery: which.length * updates }
  const experiment = { begin: (settings: TranslationSettings) => begin(settings, which, tests) }
  return createRunner(experiment, translateParameters)({ seed, updates, ...changes }).translators
}

const averageLast = (points: Float32Array) => meanOfLast(points, 20)!

/**
 * Whether the fixed vector loses at least 25 points of accuracy from the shortest to the longest sequences.
 */
const isWorseWithLength = ({ fixedVectorLength3: short, fixedVectorLength8: long }: Measures) =>
  long! <= short! - 0.25

/**
 * Reversing 3 to 8 digits, nearly equal numbers of weights, 600 updates of 32 sequences: share of correct
 * tokens, decoded greedily.
 */
const lengths: Study = {
  measure(seed) {
    const figures = train(seed, 600, ['fixedVector', 'attention', 'transformer']).flatMap(
      ({ name, accuracyByLength }) => [
        [`${name}Length3`, accuracyByLength[0]!],
        [`${name}Length8`, accuracyByLength.at(-1)!],
      ],
    )
    return Object.fromEntries(figures) as Measures
  },
  claims: {
    attentionHoldsWithLength: (of) => of.attentionLength8! >= 0.85 && isWorseWithLength(of),
    transformerHoldsWithLength: (of) => of.transformerLength8! >= 0.85 && isWorseWithLength(of),
  },
}

/** The Transformer without positional encoding, and without its causal mask, after 300 updates. */
const switches: Study = {
  measure(seed) {
    const share = (changes: Partial<TranslationSettings>) => {
      const [only] = train(seed, 300, ['transformer'], changes)
      return { share: computeMean(only!.accuracyByLength), loss: averageLast(only!.lossCurve) }
    }
    const unmasked = share({ causalMask: false })
    return {
      reverseWithoutPositions: share({ positionCode: false }).share,
      sortWithoutPositions: share({ positionCode: false, task: 'sort' }).share,
      withoutMask: unmasked.share,
      lossWithoutMask: unmasked.loss,
    }
  },
  claims: {
    reversingNeedsPositions: ({ reverseWithoutPositions: reverse, sortWithoutPositions: sort }) =>
      reverse! <= 0.6 && sort! >= reverse! + 0.3,
    maskKeepsFromCheating: ({ withoutMask, lossWithoutMask }) =>
      lossWithoutMask! <= 0.1 && withoutMask! <= 0.5,
  },
}

/** The rhyme, 200 updates of 16 windows: nats per character. */
const characters: Study = {
  measure(seed) {
    const run = createRunner(experiment, charactersParameters)
    const { lossCurve, unigramLoss, bigramLoss } = run({ seed }, noDigits, 200)
    return { loss: averageLast(lossCurve), countingSingles: unigramLoss, countingPairs: bigramLoss }
  },
  claims: {
    seesFurtherThanPairs: ({ loss, countingPairs }) => loss! < countingPairs!,
  },
}

export const studies: Readonly<Record<string, Study>> = { lengths, switches, characters }
