import { SpecificationError } from '../../language/specificationIssue'
import { type AppliedLayer, formatOutputWidth, isSet } from '../appliedLayer'
import type { LayerOptions, LayerResult } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { createProduct } from '../product'
import { requireAxes } from '../requireInput'
import type { Tensor } from '../tensor'
import { createOptionalWeight, type Weight } from '../weight'

/** What Elman, LSTM and GRU layers have in common. */
export const recurrentCell = {
  family: 'recurrent',
  role: 'weights',
  stroke: 'r',
  drawnAs: 'box',
  notation: formatOutputWidth,
  mainOption: 'hidden',
  depth: 1,
} as const

export const recurrentOptions = {
  hidden: { type: 'count', name: optionNames.hidden },
  /** Bias vectors per gate; some implementations have two, one for the input and one for the state. */
  biases: {
    type: 'count',
    name: localized('Biases per gate', '每个门的偏置数'),
    min: 0,
    max: 2,
    defaultValue: 1,
  },
  /** Adds a second layer that runs from the end to the beginning; the outputs are concatenated. */
  bidirectional: { type: 'flag', name: localized('Bidirectional', '双向'), defaultValue: false },
  /** An additional input at every step, such as the context vector of attention. */
  context: { type: 'name', name: optionNames.context },
} as const

/** The only subtype of recurrent cells, with its name. */
export const bidirectionalSubtype = (en: string, zh: string) => ({
  names: { bidirectional: localized(en, zh) },
  find: (layer: AppliedLayer) => (isSet(layer, 'bidirectional') ? ('bidirectional' as const) : undefined),
})

/** A recurrent cell; `gates` includes the candidate. */
export function applyCell(input: Tensor, options: LayerOptions, gates: number): LayerResult {
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
      { code: 'contextLength', context: context.positions[0]!, input: positions[0]! },
    )
  }
  const inputWidth = features + (context?.features ?? 0)
  const outputWidth = options.has('projection') ? options.count('projection') : hidden
  const directions = options.flag('bidirectional') ? 2 : 1
  const weights: Weight[] = [
    { name: 'input', shape: [inputWidth, gates, hidden] },
    { name: 'state', shape: [outputWidth, gates, hidden] },
    ...Array.from({ length: options.count('biases') }, (_, index) => ({
      name: index === 0 ? 'bias' : `bias ${index + 1}`,
      shape: [gates * hidden],
    })),
    ...createOptionalWeight(options.flag('peepholes'), 'peepholes', 3 * hidden),
    ...createOptionalWeight(options.has('projection'), 'projection', hidden, outputWidth),
  ]
  const steps = directions === 2 ? [2, ...positions] : positions
  return {
    output: { positions, features: directions * outputWidth },
    weights: weights.map(({ name, shape }) => ({ name, shape: directions === 2 ? [2, ...shape] : shape })),
    products: [
      createProduct('input', ...steps, inputWidth, gates, hidden),
      createProduct('state', ...steps, outputWidth, gates, hidden),
      ...(options.has('projection') ? [createProduct('projection', ...steps, hidden, outputWidth)] : []),
    ],
    receptiveWindow: 'all',
    recurrentState: directions * (options.has('peepholes') ? hidden + outputWidth : outputWidth),
  }
}
