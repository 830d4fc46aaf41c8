import { attentionKinds } from './attention'
import { convolutionKinds } from './convolution'
import { denseKinds } from './dense'
import type { Kind } from './kind'
import { plainKinds } from './plain'
import { recurrentKinds } from './recurrent'
import { shapeKinds } from './shape'

/** Every kind of layer, by the name under which a specification calls it. */
export const kinds = {
  ...denseKinds,
  ...convolutionKinds,
  ...plainKinds,
  ...shapeKinds,
  ...attentionKinds,
  ...recurrentKinds,
}
export type KindName = keyof typeof kinds

export const kindOf = (name: string): Kind | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name as KindName] : undefined
