import { attentionLayers } from '../attentionLayers'
import { convolutionLayers } from '../convolutionLayers'
import { denseLayers } from '../denseLayers'
import { elementwiseAndNormLayers } from '../elementwiseAndNormLayers'
import type { LayerType } from '../layerType'
import { recurrentLayers } from '../recurrentLayers'
import { reshapingLayers } from '../reshapingLayers'

/** All layer types, by their name in a specification. */
export const layerTypes = {
  ...denseLayers,
  ...convolutionLayers,
  ...elementwiseAndNormLayers,
  ...reshapingLayers,
  ...attentionLayers,
  ...recurrentLayers,
}
export type LayerTypeName = keyof typeof layerTypes

export const findLayerType = (name: string): LayerType | undefined =>
  Object.hasOwn(layerTypes, name) ? layerTypes[name as LayerTypeName] : undefined
