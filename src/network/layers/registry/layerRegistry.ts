import { activations } from '../activation/activations'
import { dropout } from '../activation/dropout'
import { additiveAttention } from '../attention/additiveAttention'
import { attention } from '../attention/attention'
import { latentAttention } from '../attention/latentAttention'
import { conv } from '../convolution/conv'
import { globalpool, pool } from '../convolution/pooling'
import { crop, pad, upsample } from '../convolution/resizing'
import { boltzmann } from '../dense/boltzmann'
import { dense } from '../dense/dense'
import { feedforward } from '../dense/feedforward'
import { radial } from '../dense/radial'
import { recall } from '../dense/recall'
import { bias, scale } from '../dense/scaleAndBias'
import { embedding } from '../embedding/embedding'
import { position } from '../embedding/position'
import { token } from '../embedding/token'
import type { LayerType } from '../layerType'
import { batchnorm, groupnorm, instanceNorm, layernorm, lrn, rmsnorm } from '../norm/norms'
import { elman } from '../recurrent/elman'
import { gru } from '../recurrent/gru'
import { lstm } from '../recurrent/lstm'
import { scan } from '../recurrent/scan'
import { flatten, image, sequence, transpose } from '../reshape/arrange'
import { sample, select, slice } from '../reshape/select'
import { fold, shuffle, unfold } from '../reshape/spaceAndChannels'

/** In the order of the guide for authors. */
const all: readonly LayerType[] = [
  ...[dense, embedding, position, token, scale, bias, feedforward, radial, boltzmann, recall],
  ...[conv, pool, globalpool, upsample, pad, crop],
  ...[...activations, dropout, batchnorm, layernorm, rmsnorm, groupnorm, instanceNorm, lrn],
  ...[flatten, sequence, image, transpose, fold, unfold, shuffle, slice, select, sample],
  ...[attention, latentAttention, additiveAttention, elman, lstm, gru, scan],
]

/** All layer types, by their name in a specification. */
export const layerTypes: Readonly<Record<string, LayerType>> = Object.fromEntries(
  all.map((layerType) => [layerType.id, layerType]),
)

export const findLayerType = (name: string): LayerType | undefined =>
  Object.hasOwn(layerTypes, name) ? layerTypes[name] : undefined
