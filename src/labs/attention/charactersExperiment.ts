import { createRandom, type Random } from '../learning/random'
import { createSeries } from '../learning/series'
import { softmax } from '../learning/statistics'
import { countSteps } from '../runner/countSteps'
import type { Experiment, Run } from '../runner/experiment'
import { computeNgramLosses, createAlphabet } from './alphabet'
import { createCharacterModel } from './characterModel'
import type { CharactersSettings } from './charactersParameters'

export interface CharactersLabPicture {
  /** Most frequent first. U+FFFD stands for all rare characters. */
  readonly alphabet: readonly string[]
  readonly weightCount: number
  readonly layers: number
  readonly heads: number
  /** Step, loss in nats per character, … (divide by ln 2 for bits). */
  readonly lossCurve: Float32Array
  /**
   * Losses for comparison, in nats per character: uniform guessing, character frequencies, frequencies of
   * pairs.
   */
  readonly uniformLoss: number
  readonly unigramLoss: number
  readonly bigramLoss: number
  /** The sample in progress, without the prompt, and the last finished one. */
  readonly prompt: string
  readonly sample: string
  readonly finishedSample: string
  /** The characters that the model saw when it predicted the last one. */
  readonly context: readonly string[]
  /**
   * Attention maps for this context, heads of the first layer first: [mapSize, mapSize], of which only the first
   * rows and columns are used.
   */
  readonly attentionMaps: readonly Float32Array[]
  readonly mapSize: number
  /** The most probable next characters after the context, with their probabilities at temperature 1. */
  readonly nextCharacters: readonly { readonly character: string; readonly probability: number }[]
}

const totalSteps = 600
/** Text windows per update. */
const batch = 16
/** Characters sampled per step, and in a whole sample. */
const charactersPerStep = 3
const sampleLength = 120
const shownPredictions = 8

/** A random index with the given probabilities. */
function sampleIndex(random: Random, weights: readonly number[]): number {
  let remaining = random.next()
  for (const [index, share] of weights.entries()) {
    remaining -= share
    if (remaining < 0) return index
  }
  return weights.length - 1
}

function begin(settings: CharactersSettings): Run<CharactersSettings, CharactersLabPicture> {
  const { window, heads, rate, seed } = settings
  const alphabet = createAlphabet(settings.text)
  const { characters } = alphabet
  const tokens = alphabet.encode(settings.text)
  const ngramLosses = computeNgramLosses(tokens)
  const model = createCharacterModel(createRandom(seed), settings, characters.length)
  const random = createRandom(seed + 1)
  // A separate generator, so that sampling does not change the training.
  const samplingRandom = createRandom(seed + 2)
  const loss = createSeries()
  let { prompt, temperature } = settings
  let [sample, finished]: [number[], number[]] = [[], []]

  /** The tokens of the prompt; if it has no known character, the first token of the text. */
  const encodePrompt = () => {
    const promptTokens = alphabet.encode(prompt)
    return promptTokens.length > 0 ? promptTokens : tokens.slice(0, 1)
  }
  const predict = () => {
    const context = [...encodePrompt(), ...sample].slice(-window)
    return { context, ...model.predict(context) }
  }
  let prediction = predict()
  const appendCharacter = () => {
    prediction = predict()
    sample.push(sampleIndex(samplingRandom, softmax(prediction.scores, temperature)))
  }
  const decode = (ones: readonly number[]) => ones.map((one) => characters[one]!).join('')

  return countSteps(settings, {
    total: totalSteps,
    step(step) {
      const sequences = Array.from({ length: batch }, () => {
        const from = random.nextInteger(tokens.length - window)
        return tokens.slice(from, from + window + 1)
      })
      loss.add(step, model.learn(rate, sequences))
      for (let more = 0; more < charactersPerStep; more++) {
        if (sample.length === sampleLength) [sample, finished] = [[], sample]
        appendCharacter()
      }
    },
    probe(other, done) {
      if (other.prompt !== prompt || done === totalSteps) sample = []
      ;({ prompt, temperature } = other)
      prediction = predict()
      // A finished run gets no more steps, so the whole sample is written at once.
      while (done === totalSteps && sample.length < sampleLength) appendCharacter()
    },
    picture: () => ({
      alphabet: characters,
      weightCount: model.weightCount,
      layers: model.layers,
      heads,
      mapSize: window,
      attentionMaps: prediction.maps,
      lossCurve: loss.points(),
      uniformLoss: Math.log(characters.length),
      unigramLoss: ngramLosses.unigramLoss,
      bigramLoss: ngramLosses.bigramLoss,
      prompt: decode(encodePrompt()),
      sample: decode(sample),
      finishedSample: decode(finished),
      context: prediction.context.map((one) => characters[one]!),
      nextCharacters: softmax(prediction.scores)
        .map((probability, index) => ({ character: characters[index]!, probability }))
        .sort((one, other) => other.probability - one.probability)
        .slice(0, shownPredictions),
    }),
    dispose: model.dispose,
  })
}

export const experiment: Experiment<CharactersSettings, CharactersLabPicture> = { begin }
