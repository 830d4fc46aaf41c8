import { Misfit } from '../language/fault'
import { type Effect, type Given, kindsOf, type Option, product, type Weight, withAxes } from './kind'
import { places, type Tensor } from './tensor'

const options: Readonly<Record<string, Option>> = {
  hidden: { is: 'count' },
  /** How many vectors of biases each gate has: some implementations have one for the input and one for the state. */
  biases: { is: 'count', least: 0, usual: 1 },
  /** A second such layer runs from the end to the beginning; the outputs of both stand side by side. */
  bidirectional: { is: 'flag', usual: false },
  /** A further vector that is an input at every step, such as the context of attention. */
  context: { is: 'name' },
}

/** Layers that carry a state from one position to the next. */
export const recurrentKinds = kindsOf({
  /** h = tanh(W x + U h + b) (Elman, 1990). */
  elman: { main: 'hidden', depth: 1, options, apply: (input, given) => cell(input, given, 1) },
  /** Long short-term memory: a cell behind gates (Hochreiter and Schmidhuber, 1997; forget gate, Gers et al., 2000). */
  lstm: {
    main: 'hidden',
    depth: 1,
    options: {
      ...options,
      /** 4 with a forget gate; 3 as it was in 1997. */
      gates: { is: 'count', usual: 4 },
      /** The gates see the cell. */
      peepholes: { is: 'flag', usual: false },
      /** The state is projected to so many features. */
      projection: { is: 'count' },
    },
    apply: (input, given) => cell(input, given, given.count('gates')),
  },
  /** Gated recurrent unit (Cho et al., 2014): two gates and a candidate. */
  gru: { main: 'hidden', depth: 1, options, apply: (input, given) => cell(input, given, 3) },
  /**
   * The selective scan of Mamba (Gu and Dao, 2023): for each feature a state of a few numbers, whose step, input and
   * output depend on the input. Updating and reading a state of n numbers counts 3 n multiply-adds.
   */
  scan: {
    main: 'state',
    depth: 1,
    options: { state: { is: 'count' }, rank: { is: 'count' } },
    apply(input, given) {
      const { features } = withAxes(input, 1)
      const [state, rank] = [given.count('state'), given.count('rank')]
      return {
        output: input,
        weights: [
          { name: 'selection', shape: [features, rank + 2 * state] },
          { name: 'step', shape: [rank, features] },
          { name: 'step bias', shape: [features] },
          { name: 'decay', shape: [features, state] },
          { name: 'pass', shape: [features] },
        ],
        multiplyAdds: product(places(input), features, 2 * rank + 5 * state),
        reach: 'all',
        state: features * state,
      }
    },
  },
})

/** A recurrent cell of so many gates (the candidate is one). */
function cell(input: Tensor, given: Given, gates: number): Effect {
  const { positions, features } = withAxes(input, 1)
  const hidden = given.count('hidden')
  const fed = given.tensor('context')
  if (fed && (fed.symbols !== undefined || fed.positions.length > 1)) {
    throw new Misfit('the context is neither a vector nor a sequence of vectors', 'context')
  }
  if (fed?.positions.length === 1 && fed.positions[0] !== positions[0]) {
    throw new Misfit(`the context has ${fed.positions[0]} tokens, the input ${positions[0]}`, 'context')
  }
  const seen = features + (fed?.features ?? 0)
  const out = given.has('projection') ? given.count('projection') : hidden
  const directions = given.flag('bidirectional') ? 2 : 1
  const weights: Weight[] = [
    { name: 'input', shape: [seen, gates * hidden] },
    { name: 'state', shape: [out, gates * hidden] },
    ...Array.from({ length: given.count('biases') }, (_, index) => ({
      name: index === 0 ? 'bias' : `bias ${index + 1}`,
      shape: [gates * hidden],
    })),
    ...(given.flag('peepholes') ? [{ name: 'peepholes', shape: [3 * hidden] }] : []),
    ...(given.has('projection') ? [{ name: 'projection', shape: [hidden, out] }] : []),
  ]
  const matrices = product(gates, hidden, seen + out) + (given.has('projection') ? product(hidden, out) : 0n)
  return {
    output: { positions, features: directions * out },
    weights: weights.map(({ name, shape }) => ({ name, shape: directions === 2 ? [2, ...shape] : shape })),
    multiplyAdds: matrices * product(directions, places(input)),
    reach: 'all',
    state: directions * (given.has('peepholes') ? hidden + out : out),
  }
}
