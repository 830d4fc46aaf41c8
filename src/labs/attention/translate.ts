import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
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
  /** All its weights. */
  readonly weights: number
  /** Of the sequences learnt from, with the right token before each step: step, nats a token, … */
  readonly loss: Float32Array
  /** On sequences of the test set, each token after those that it has written itself: step, share of tokens right, … */
  readonly accuracy: Float32Array
  /** The last of these shares by length, from {@link TranslationPicture.shortest} to the longest. None of these sequences is learnt from. */
  readonly byLength: Float32Array
  /** What it makes of the sequence that is looked at. */
  readonly answer: Int32Array
  /**
   * How it attends meanwhile, from 0 to 1, row by row. The fixed vector has no map. Additive attention has one: a row for each
   * token of the answer, a column for each of the input and its end. A Transformer has one for each head of each layer, heads
   * first, with `places` rows and columns: `longest + 1` for the input and its end (unused ones last), `longest` for the
   * answer, of which the first is the start; the row of the start says where the first token of the answer comes from.
   */
  readonly maps: readonly Float32Array[]
}

export interface TranslationPicture {
  readonly shortest: number
  readonly longest: number
  /** Rows of a Transformer's map. */
  readonly places: number
  readonly layers: number
  readonly heads: number
  /** The sequence that is looked at, and what should be made of it. */
  readonly sequence: Int32Array
  readonly truth: Int32Array
  /** All of them from the first step on; before, those that have been tested. */
  readonly translators: readonly TranslatorPicture[]
}

/** Sequences learnt from at each update. */
const batch = 32
/** Sequences of each length in the test set, and the steps between two tests of a rival; not all are tested at the same. */
const usualTests = { each: 10, testEvery: 30 }

const chosen = ({ sequence, longest }: TranslationSettings) => [...sequence].slice(0, longest).map(Number)

function create(name: TranslatorName, setting: TranslationSettings): Translator {
  if (name === 'transformer') return createTranslatingTransformer(setting)
  return createEncoderDecoder(name === 'attention', weightBudget, setting)
}

/** Begins some of the three, all by default, on the same sequences. */
export function begin(
  setting: TranslationSettings,
  which: readonly TranslatorName[] = translatorNames,
  { each, testEvery } = usualTests,
): Run<TranslationSettings, TranslationPicture> {
  const { longest, task, heads, updates: total } = setting
  const random = createRandom(setting.seed)
  const tests = drawByLength(random, longest, each)
  const kept = new Set(tests.map(String))
  const truths = tests.map((one) => solve(task, one))
  let sequence = chosen(setting)
  let done = 0

  const rivals = which.map((name, index) => {
    const translator = create(name, setting)
    const offset = Math.floor((index * testEvery) / which.length)
    return { translator, offset, loss: createSeries(), accuracy: createSeries() }
  })
  type Rival = (typeof rivals)[number]

  /** The shares of tokens that are right in tests of each length. */
  function byLength({ rows }: TranslatorOutputs): Float32Array {
    const right = new Float32Array(longest - minLength + 1)
    for (const [index, truth] of truths.entries()) {
      const row = rows[index + 1]!
      const count = truth.filter((digit, at) => row[at] === digit).length
      right[truth.length - minLength]! += count / (each * truth.length)
    }
    return right
  }
  /** The share of all tests' tokens, of which long ones have more. */
  const overall = (shares: Float32Array) => {
    const tokens = shares.map((_, at) => minLength + at)
    const right = shares.reduce((sum, share, at) => sum + share * tokens[at]!, 0)
    return right / tokens.reduce((sum, count) => sum + count, 0)
  }
  /** What each has answered last, to which sequence before the tests, and the shares of those that were right; nothing at first. */
  const tested = new Map<
    Rival,
    { answers: TranslatorOutputs; to: readonly number[]; byLength: Float32Array }
  >()
  const answer = ({ translator }: Rival) => translator.answer([sequence, ...tests])
  function test(rival: Rival) {
    const answers = answer(rival)
    const shares = byLength(answers)
    tested.set(rival, { answers, to: sequence, byLength: shares })
    rival.accuracy.add(done, overall(shares))
  }
  function prepare(): boolean {
    const next = rivals.find((one) => !tested.has(one))
    if (next) test(next)
    return tested.size < rivals.length
  }

  const pictureOf = (one: Rival): TranslatorPicture => {
    let last = tested.get(one)!
    // The reader has chosen another sequence since.
    if (last.to !== sequence) {
      last = { ...last, answers: answer(one), to: sequence }
      tested.set(one, last)
    }
    return {
      name: one.translator.name,
      weights: one.translator.weightCount,
      loss: one.loss.points(),
      accuracy: one.accuracy.points(),
      byLength: last.byLength,
      answer: Int32Array.from(last.answers.rows[0]!),
      maps: last.answers.attentionMaps,
    }
  }
  return {
    total,
    get done() {
      return done
    },
    prepare,
    step() {
      while (prepare());
      const sequences = drawMixed(random, longest, batch, kept)
      done++
      for (const one of rivals) {
        one.loss.add(done, one.translator.learn(setting.rate, sequences))
        if ((done + one.offset) % testEvery === 0 || done === total) test(one)
      }
    },
    probe(other) {
      sequence = chosen(other)
    },
    picture: () => ({
      shortest: minLength,
      longest,
      heads,
      layers: 2,
      places: 2 * longest + 1,
      sequence: Int32Array.from(sequence),
      truth: Int32Array.from(solve(task, sequence)),
      translators: rivals.filter((one) => tested.has(one)).map(pictureOf),
    }),
    dispose() {
      for (const { translator } of rivals) translator.dispose()
    },
  }
}

export const experiment: Experiment<TranslationSettings, TranslationPicture> = {
  begin: (setting) => begin(setting),
}
