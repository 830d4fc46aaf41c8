import { SpecificationError } from '../../language/specificationIssue'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { requireVectors } from '../requireInput'
import { subtypesBy } from '../subtypes'
import { countPositions } from '../tensor'

/** Position encoding. Only `learned` has weights; `rotary` rotates queries and keys inside attention. */
export const position = defineLayerType({
  id: 'position',
  name: localized('Positional encoding', '位置编码'),
  englishNoun: { one: 'positional encoding', other: 'positional encodings' },
  documentation: 'position encoding; only the learned one has weights, a table of `length` positions',
  equation({ options }) {
    if (options?.get('by') === 'learned') return 'out_t = in_t + P_t'
    if (options?.get('by') === 'rotary') return 'out = in\nQ_t ← R^t Q_t,  K_t ← R^t K_t'
    return 'out_{t,2i} = in_{t,2i} + sin(t / 10000^{2i/d})\nout_{t,2i+1} = in_{t,2i+1} + cos(t / 10000^{2i/d})'
  },
  family: 'none',
  role: 'adjustment',
  stroke: 'e',
  drawnAs: 'bar',
  subtypes: subtypesBy('by', {
    learned: localized('Learned positions', '可学习位置编码'),
    sinusoidal: localized('Sinusoidal positions', '正弦位置编码'),
    rotary: localized('Rotary positions', '旋转位置编码'),
  }),
  notation: 'none',
  internals: 'none',
  mainOption: 'by',
  options: {
    by: {
      type: 'word',
      name: localized('Encoding', '编码方式'),
      values: {
        learned: localized('learned', '可学习'),
        sinusoidal: localized('sinusoidal', '正弦'),
        rotary: localized('rotary', '旋转'),
      },
    },
    /** Default: the positions of the input. */
    length: { type: 'count', name: localized('Positions', '位置数'), isImpliedByShapes: true },
  },
  depth: 0,
  apply(input, options) {
    const { features } = requireVectors(input)
    const length = options.optionalCount('length') ?? countPositions(input)
    if (length < countPositions(input)) {
      throw new SpecificationError(
        `there are ${countPositions(input)} positions, more than the length ${length}`,
        'length',
        { code: 'positions', positions: countPositions(input), length },
      )
    }
    if (options.word('by') !== 'learned') return { output: input, receptiveWindow: 'own' }
    return { output: input, weights: [{ name: 'table', shape: [length, features] }], receptiveWindow: 'own' }
  },
})
