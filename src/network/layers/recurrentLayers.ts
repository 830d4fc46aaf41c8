import { SpecificationError } from '../language/specificationIssue'
import {
  defineLayerTypes,
  type LayerOptions,
  type LayerResult,
  multiplyExact,
  type OptionDefinition,
  requireAxes,
  type Weight,
} from './layerType'
import { countPositions, type Tensor } from './tensor'

const recurrentOptions: Readonly<Record<string, OptionDefinition>> = {
  hidden: { type: 'count' },
  /** Bias vectors per gate; some implementations have two, one for the input and one for the state. */
  biases: { type: 'count', min: 0, defaultValue: 1 },
  /** Adds a second layer that runs from the end to the beginning; the outputs are concatenated. */
  bidirectional: { type: 'flag', defaultValue: false },
  /** An additional input at every step, such as the context vector of attention. */
  context: { type: 'name' },
}

/** Layers that pass a state from each position to the next. */
export const recurrentLayers = defineLayerTypes({
  /** h = tanh(W x + U h + b) (Elman, 1990). */
  elman: {
    mainOption: 'hidden',
    depth: 1,
    options: recurrentOptions,
    apply: (input, options) => applyCell(input, options, 1),
  },
  /** Long short-term memory (Hochreiter and Schmidhuber, 1997; forget gate: Gers et al., 2000). */
  lstm: {
    mainOption: 'hidden',
    depth: 1,
    options: {
      ...recurrentOptions,
      /** 4 with a forget gate, 3 as in the 1997 paper. The candidate counts as a gate. */
      gates: { type: 'count', defaultValue: 4 },
      /** Gates also depend on the cell state. */
      peepholes: { type: 'flag', defaultValue: false },
      /** Features of the projected state; absent: no projection. */
      projection: { type: 'count' },
    },
    apply: (input, options) => applyCell(input, options, options.count('gates')),
  },
  /** Gated recurrent unit (Cho et al., 2014): two gates and a candidate. */
  gru: {
    mainOption: 'hidden',
    depth: 1,
    options: recurrentOptions,
    apply: (input, options) => applyCell(input, options, 3),
  },
  /**
   * The selective scan of Mamba (Gu and Dao, 2023): each feature has a state of n = `state` numbers; step size, input
   * and output projections depend on the input. Updating and reading one state counts as 3 n multiply-adds.
   */
  scan: {
    mainOption: 'state',
    depth: 1,
    options: { state: { type: 'count' }, rank: { type: 'count' } },
    apply(input, options) {
      const { features } = requireAxes(input, 1)
      const [state, rank] = [options.count('state'), options.count('rank')]
      return {
        output: input,
        weights: [
          { name: 'selection', shape: [features, rank + 2 * state] },
          { name: 'step', shape: [rank, features] },
          { name: 'step bias', shape: [features] },
          { name: 'decay', shape: [features, state] },
          { name: 'pass', shape: [features] },
        ],
        multiplyAdds: multiplyExact(countPositions(input), features, 2 * rank + 5 * state),
        receptiveWindow: 'all',
        recurrentState: features * state,
      }
    },
  },
})

/** A recurrent cell; `gates` includes the candidate. */
function applyCell(input: Tensor, options: LayerOptions, gates: number): LayerResult {
  const { positions, features } = requireAxes(input, 1)
  const hidden = options.count('hidden')
  const context = options.tensor('context')
  if (context && (context.symbols !== undefined || context.positions.length > 1)) {
    throw new SpecificationError('the context is neither a vector nor a sequence of vectors', 'context')
  }
  if (context?.positions.length === 1 && context.positions[0] !== positions[0]) {
    throw new SpecificationError(
      `the context has ${context.positions[0]} tokens, the input ${positions[0]}`,
      'context',
    )
  }
  const inputWidth = features + (context?.features ?? 0)
  const outputWidth = options.has('projection') ? options.count('projection') : hidden
  const directions = options.flag('bidirectional') ? 2 : 1
  const weights: Weight[] = [
    { name: 'input', shape: [inputWidth, gates * hidden] },
    { name: 'state', shape: [outputWidth, gates * hidden] },
    ...Array.from({ length: options.count('biases') }, (_, index) => ({
      name: index === 0 ? 'bias' : `bias ${index + 1}`,
      shape: [gates * hidden],
    })),
    ...(options.flag('peepholes') ? [{ name: 'peepholes', shape: [3 * hidden] }] : []),
    ...(options.has('projection') ? [{ name: 'projection', shape: [hidden, outputWidth] }] : []),
  ]
  const matrices =
    multiplyExact(gates, hidden, inputWidth + outputWidth) +
    (options.has('projection') ? multiplyExact(hidden, outputWidth) : 0n)
  return {
    output: { positions, features: directions * outputWidth },
    weights: weights.map(({ name, shape }) => ({ name, shape: directions === 2 ? [2, ...shape] : shape })),
    multiplyAdds: matrices * multiplyExact(directions, countPositions(input)),
    receptiveWindow: 'all',
    recurrentState: directions * (options.has('peepholes') ? hidden + outputWidth : outputWidth),
  }
}
