import { SpecificationError } from '../../language/specificationIssue'
import { type AppliedLayer, readNumber } from '../appliedLayer'
import { defineLayerType } from '../layerType'
import { localized } from '../localizedText'
import { optionNames } from '../optionNames'
import { requireAxes, requireDivisibleChannels, requireVectors } from '../requireInput'
import { reshaping } from './reshaping'

/** The side of a block, in positions. */
const blockOptions = { by: { type: 'count', name: localized('Block size', '块大小') } } as const

/** An equation of blocks of positions: those within a block become features. */
function formatBlocks(
  layer: AppliedLayer,
  format: (inside: string, positions: { readonly fine: string; readonly coarse: string }) => string,
): string {
  const by = readNumber(layer, 'by')
  const isImage = layer.input.positions.length === 2
  return isImage
    ? format('c,u,v', { fine: 'y,x', coarse: `${by}y+u,${by}x+v` })
    : format('c,u', { fine: 't', coarse: `${by}t+u` })
}

/** Space to depth: each block of `by` positions per axis becomes one position with all their channels. */
export const fold = defineLayerType({
  ...reshaping,
  id: 'fold',
  name: localized('Space to depth', '空间到通道'),
  englishNoun: 'layer',
  documentation: 'space to depth: each block of `by` positions per axis becomes one position',
  equation: (layer) =>
    formatBlocks(layer, (inside, across) => `out_{(${inside}),${across.fine}} = in_{c,${across.coarse}}`),
  notation: 'none',
  mainOption: 'by',
  options: blockOptions,
  apply(input, options) {
    const { positions, features } = requireAxes(input, 1, 2)
    const by = options.count('by')
    if (positions.some((length) => length % by !== 0)) {
      throw new SpecificationError(`${by} does not divide ${positions.join('×')}`, 'by', {
        code: 'notMultiple',
        of: by,
        value: positions.join('×'),
      })
    }
    return {
      output: {
        positions: positions.map((length) => length / by),
        features: features * by ** positions.length,
      },
      receptiveWindow: { kernel: positions.map(() => by), stride: positions.map(() => by) },
    }
  },
})

/** Depth to space: the inverse of `fold`. */
export const unfold = defineLayerType({
  ...reshaping,
  id: 'unfold',
  name: localized('Depth to space', '通道到空间'),
  englishNoun: 'layer',
  documentation: 'depth to space: the inverse of `fold`',
  equation: (layer) =>
    formatBlocks(layer, (inside, across) => `out_{c,${across.coarse}} = in_{(${inside}),${across.fine}}`),
  notation: 'none',
  mainOption: 'by',
  options: blockOptions,
  apply(input, options) {
    const { positions, features } = requireAxes(input, 1, 2)
    const by = options.count('by')
    const blockSize = by ** positions.length
    if (features % blockSize !== 0)
      throw new SpecificationError(`${blockSize} does not divide ${features} channels`, 'by', {
        code: 'notMultiple',
        of: blockSize,
        value: `${features}`,
      })
    return {
      output: { positions: positions.map((length) => length * by), features: features / blockSize },
      receptiveWindow: 'own',
    }
  },
})

/** Channel shuffle between groups (Zhang et al., 2017). */
export const shuffle = defineLayerType({
  ...reshaping,
  id: 'shuffle',
  name: localized('Channel shuffle', '通道混洗'),
  englishNoun: 'layer',
  documentation: 'channels shuffled between groups',
  equation({ input, options }) {
    const groups = Number(options?.get('groups'))
    return `out_{${groups} j + i} = in_{${input.features / groups} i + j}`
  },
  notation: (layer) => `÷${readNumber(layer, 'groups')}`,
  mainOption: 'groups',
  options: { groups: { type: 'count', name: optionNames.groups } },
  apply(input, options) {
    requireDivisibleChannels(requireVectors(input), options.count('groups'))
    return { output: input, receptiveWindow: 'own' }
  },
})
