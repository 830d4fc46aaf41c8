import { attentionLayers } from './attention'
import { convolutionLayers } from './convolution'
import { denseLayers } from './dense'
import type { LayerType } from './kind'
import { activationAndNormLayers } from './plain'
import { recurrentLayers } from './recurrent'
import { reshapingLayers } from './shape'

/** Every kind of layer, by the name under which a specification calls it. */
export const layerTypes = {
  ...denseLayers,
  ...convolutionLayers,
  ...activationAndNormLayers,
  ...reshapingLayers,
  ...attentionLayers,
  ...recurrentLayers,
}
export type LayerTypeName = keyof typeof layerTypes

export const findLayerType = (name: string): LayerType | undefined =>
  Object.hasOwn(layerTypes, name) ? layerTypes[name as LayerTypeName] : undefined
