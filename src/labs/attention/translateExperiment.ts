import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import { countSteps } from '../runner/countSteps'
import type { Experiment, Run } from '../runner/experiment'
import { drawByLength, drawMixed, minLength, solve } from './sequences'
import type { TranslationSettings } from './translateParameters'
import { createTranslatingTransformer, weightBudget } from './translatingTransformer'
import {
  createEncoderDecoder,
  type Translator,
  type TranslatorName,
  type TranslatorOutputs,
  translatorNames,
} from './translator'

export interface TranslatorPicture {
  readonly name: TranslatorName
  readonly weightCount: number
  /** On training batches, with teacher forcing: step, nats per token, … */
  readonly lossCurve: Float32Array
  /** On the test set, decoded greedily: step, share of correct tokens, … */
  readonly accuracyCurve: Float32Array
  /**
   * The latest accuracy by length, from {@link TranslationPicture.minLength} up. No test sequence is trained
   * on.
   */
  readonly accuracyByLength: Float32Array
  /** Its answer to the shown sequence. */
  readonly answer: Int32Array
  /**
   * Its attention maps for this sequence, weights from 0 to 1, row by row. The fixed vector has none.
   * Additive attention has one: a row for each token of the answer, a column for each input token and the end
   * token. A Transformer has one for each head of each layer, the heads of the first layer first, with
   * `positions` rows and columns: `maxLength + 1` for the input and its end (unused ones last), then `maxLength` for
   * the answer, of which the first is the start token; its row shows where the first token of the answer
   * comes from.
   */
  readonly attentionMaps: readonly Float32Array[]
}

export interface TranslationPicture {
  readonly minLength: number
  readonly maxLength: number
  /** Rows of a Transformer's attention map. */
  readonly positions: number
  readonly layers: number
  readonly heads: number
  /** The shown sequence, and the correct answer. */
  readonly input: Int32Array
  readonly target: Int32Array
  /** All from the first step on; before that, those already tested. */
  readonly translators: readonly TranslatorPicture[]
}

/** Sequences per update. */
const batch = 32
/**
 * Test sequences per length, and the steps between two tests of a network. The networks are not all tested at
 * the same step.
 */
const defaultTests = { each: 10, testEvery: 30 }

const parseSequence = ({ sequence, longest: maxLength }: TranslationSettings) =>
  [...sequence].slice(0, maxLength).map(Number)

function create(name: TranslatorName, settings: TranslationSettings): Translator {
  if (name === 'transformer') return createTranslatingTransformer(settings)
  return createEncoderDecoder(name === 'attention', weightBudget, settings)
}

/** Starts a run of some of the three networks, by default all, on the same training sequences. */
export function begin(
  settings: TranslationSettings,
  which: readonly TranslatorName[] = translatorNames,
  { each, testEvery } = defaultTests,
): Run<TranslationSettings, TranslationPicture> {
  const { longest: maxLength, task, heads, updates: total } = settings
  const random = createRandom(settings.seed)
  const tests = drawByLength(random, maxLength, each)
  const testTexts = new Set(tests.map(String))
  const truths = tests.map((one) => solve(task, one))
  let sequence = parseSequence(settings)

  const contenders = which.map((name, index) => {
    const translator = create(name, settings)
    const offset = Math.floor((index * testEvery) / which.length)
    return { translator, offset, loss: createSeries(), accuracy: createSeries() }
  })
  type Contender = (typeof contenders)[number]

  /** The share of correct tokens for each test length. */
  function byLength({ rows }: TranslatorOutputs): Float32Array {
    const accuracies = new Float32Array(maxLength - minLength + 1)
    for (const [index, truth] of truths.entries()) {
      const row = rows[index + 1]!
      const count = truth.filter((digit, at) => row[at] === digit).length
      accuracies[truth.length - minLength]! += count / (each * truth.length)
    }
    return accuracies
  }
  /** The share of correct tokens over all tests; long sequences have more tokens. */
  const averageOverTokens = (shares: Float32Array) => {
    const tokens = shares.map((_, at) => minLength + at)
    const correct = shares.reduce((sum, share, at) => sum + share * tokens[at]!, 0)
    return correct / tokens.reduce((sum, count) => sum + count, 0)
  }
  /**
   * The latest answers of each network (first to the sequence `to`, then to the tests) and its accuracy by
   * length; empty at first.
   */
  const results = new Map<
    Contender,
    { answers: TranslatorOutputs; to: readonly number[]; byLength: Float32Array }
  >()
  const answer = ({ translator }: Contender) => translator.answer([sequence, ...tests])
  function test(contender: Contender, step: number) {
    const answers = answer(contender)
    const shares = byLength(answers)
    results.set(contender, { answers, to: sequence, byLength: shares })
    contender.accuracy.add(step, averageOverTokens(shares))
  }
  function prepare(): boolean {
    const next = contenders.find((one) => !results.has(one))
    if (next) test(next, 0)
    return results.size < contenders.length
  }

  const createTranslatorPicture = (one: Contender): TranslatorPicture => {
    let last = results.get(one)!
    // The shown sequence has changed since.
    if (last.to !== sequence) {
      last = { ...last, answers: answer(one), to: sequence }
      results.set(one, last)
    }
    return {
      name: one.translator.name,
      weightCount: one.translator.weightCount,
      lossCurve: one.loss.points(),
      accuracyCurve: one.accuracy.points(),
      accuracyByLength: last.byLength,
      answer: Int32Array.from(last.answers.rows[0]!),
      attentionMaps: last.answers.attentionMaps,
    }
  }
  return countSteps(settings, {
    total,
    prepare,
    step(done) {
      while (prepare());
      const sequences = drawMixed(random, maxLength, batch, testTexts)
      for (const one of contenders) {
        one.loss.add(done, one.translator.learn(settings.rate, sequences))
        if ((done + one.offset) % testEvery === 0 || done === total) test(one, done)
      }
    },
    probe(other) {
      sequence = parseSequence(other)
    },
    picture: () => ({
      minLength,
      maxLength,
      heads,
      layers: 2,
      positions: 2 * maxLength + 1,
      input: Int32Array.from(sequence),
      target: Int32Array.from(solve(task, sequence)),
      translators: contenders.filter((one) => results.has(one)).map(createTranslatorPicture),
    }),
    dispose() {
      for (const { translator } of contenders) translator.dispose()
    },
  })
}

export const experiment: Experiment<TranslationSettings, TranslationPicture> = {
  begin: (settings) => begin(settings),
}
