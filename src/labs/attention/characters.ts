import { createRandom, type Random } from '../learning/random'
import { createSeries } from '../learning/series'
import type { Experiment, Run } from '../runner/experiment'
import { computeNgramLosses, createAlphabet } from './alphabet'
import { createCharacterModel } from './characterModel'
import type { CharactersSettings } from './charactersParameters'

export interface CharactersLabPicture {
  /** Most frequent first. U+FFFD stands for all rare characters. */
  readonly characters: readonly string[]
  readonly weights: number
  readonly layers: number
  readonly heads: number
  /** Step, loss in nats per character, … (divide by ln 2 for bits). */
  readonly loss: Float32Array
  /**
   * Losses for comparison, in nats per character: uniform guessing, character frequencies, frequencies of
   * pairs.
   */
  readonly chance: number
  readonly single: number
  readonly pairs: number
  /** The sample in progress, without the prompt, and the last finished one. */
  readonly prompt: string
  readonly sample: string
  readonly finished: string
  /** The characters that the model saw when it predicted the last one. */
  readonly window: readonly string[]
  /**
   * Attention maps for this context, heads of the first layer first: [size, size], of which only the first
   * rows and columns are used.
   */
  readonly maps: readonly Float32Array[]
  readonly size: number
  /** The most probable next characters after the context, with their probabilities at temperature 1. */
  readonly next: readonly { readonly character: string; readonly probability: number }[]
}

const total = 600
/** Text windows per update. */
const batch = 16
/** Characters sampled per step, and in a whole sample. */
const pace = 3
const enough = 120
const likely = 8

/** Probabilities in proportion to exp(score / temperature). */
export function softmax(scores: ArrayLike<number>, temperature: number): number[] {
  const greatest = Math.max(...Array.from(scores))
  const powers = Array.from(scores, (one) => Math.exp((one - greatest) / temperature))
  const sum = powers.reduce((all, one) => all + one, 0)
  return powers.map((one) => one / sum)
}

/** A random index with the given probabilities. */
function drawn(random: Random, shares: readonly number[]): number {
  let left = random.next()
  for (const [index, share] of shares.entries()) {
    left -= share
    if (left < 0) return index
  }
  return shares.length - 1
}

function begin(setting: CharactersSettings): Run<CharactersSettings, CharactersLabPicture> {
  const { window, heads, rate, seed } = setting
  const alphabet = createAlphabet(setting.text)
  const { characters } = alphabet
  const tokens = alphabet.encode(setting.text)
  const counted = computeNgramLosses(tokens)
  const model = createCharacterModel(createRandom(seed), setting, characters.length)
  const random = createRandom(seed + 1)
  // A separate generator, so that sampling does not change the training.
  const drawing = createRandom(seed + 2)
  const loss = createSeries()
  let { prompt, temperature } = setting
  let [sample, finished]: [number[], number[]] = [[], []]
  let done = 0

  /** The tokens of the prompt; if it has no known character, the first token of the text. */
  const begun = () => {
    const known = alphabet.encode(prompt)
    return known.length > 0 ? known : tokens.slice(0, 1)
  }
  const see = () => {
    const seen = [...begun(), ...sample].slice(-window)
    return { seen, ...model.predict(seen) }
  }
  let now = see()
  const write = () => {
    now = see()
    sample.push(drawn(drawing, softmax(now.scores, temperature)))
  }
  const print = (ones: readonly number[]) => ones.map((one) => characters[one]!).join('')

  return {
    total,
    get done() {
      return done
    },
    step() {
      const stretches = Array.from({ length: batch }, () => {
        const from = random.below(tokens.length - window)
        return tokens.slice(from, from + window + 1)
      })
      done++
      loss.add(done, model.learn(rate, stretches))
      for (let more = 0; more < pace; more++) {
        if (sample.length === enough) [sample, finished] = [[], sample]
        write()
      }
    },
    probe(other) {
      if (other.prompt !== prompt || done === total) sample = []
      ;({ prompt, temperature } = other)
      now = see()
      // A finished run gets no more steps, so the whole sample is written at once.
      while (done === total && sample.length < enough) write()
    },
    picture: () => ({
      characters,
      weights: model.weightCount,
      layers: model.layers,
      heads,
      size: window,
      maps: now.maps,
      loss: loss.points(),
      chance: Math.log(characters.length),
      single: counted.unigramLoss,
      pairs: counted.bigramLoss,
      prompt: print(begun()),
      sample: print(sample),
      finished: print(finished),
      window: now.seen.map((one) => characters[one]!),
      next: softmax(now.scores, 1)
        .map((probability, index) => ({ character: characters[index]!, probability }))
        .sort((one, other) => other.probability - one.probability)
        .slice(0, likely),
    }),
    dispose: () => model.dispose(),
  }
}

export const experiment: Experiment<CharactersSettings, CharactersLabPicture> = { begin }
