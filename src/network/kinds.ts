import type { Kind } from './kind'
import { attentionKinds } from './kinds/attention'
import { convolutionKinds } from './kinds/convolution'
import { denseKinds } from './kinds/dense'
import { plainKinds } from './kinds/plain'
import { recurrentKinds } from './kinds/recurrent'
import { shapeKinds } from './kinds/shape'

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
