/**
 * Why a network cannot be built with a value of a dimension, for the reader who has set it. The interface has the words
 * for each code. A size is anything that is counted: channels, tokens, layers, experts.
 */
export type ValueReason =
  | { readonly code: 'notWhole'; readonly value: number }
  | { readonly code: 'tooSmall'; readonly value: number; readonly min: number }
  | { readonly code: 'tooLarge'; readonly value: number; readonly max: number }
  | { readonly code: 'notNumber' }
  | { readonly code: 'notFinite' }
  /** An item of a list that is too short; `position` counts from 1. */
  | { readonly code: 'noItem'; readonly position: number; readonly length: number }
  | { readonly code: 'rowLength'; readonly row: number; readonly length: number; readonly expected: number }
  | { readonly code: 'tooManyLayers'; readonly max: number }
  | { readonly code: 'kernel'; readonly extent: number; readonly length: number }
  | { readonly code: 'padding' }
  | { readonly code: 'crop'; readonly to: string; readonly from: string }
  | { readonly code: 'groups'; readonly groups: number; readonly channels: number }
  | { readonly code: 'heads'; readonly heads: number; readonly features: number }
  | { readonly code: 'keyHeads'; readonly keys: number; readonly heads: number }
  | { readonly code: 'activeExperts'; readonly active: number; readonly count: number }
  | { readonly code: 'positions'; readonly positions: number; readonly length: number }
  | { readonly code: 'contextLength'; readonly context: number; readonly input: number }
  /** A size, or sizes such as `56×56`, that is not a multiple. */
  | { readonly code: 'notMultiple'; readonly of: number; readonly value: string }
  | { readonly code: 'tooFewFeatures'; readonly features: number; readonly needed: number }
  | { readonly code: 'oddFeatures'; readonly features: number }
  | { readonly code: 'layOut'; readonly values: number; readonly size: string }
  /** Two tensors that meet, with their shapes. */
  | { readonly code: 'shapes'; readonly first: string; readonly second: string }

/** The words for each code. */
export type ReasonMessages = {
  readonly [Reason in ValueReason as Reason['code']]: (reason: Reason) => string
}
