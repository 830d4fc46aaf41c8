import type { AppliedLayer } from './appliedLayer'
import type { LocalizedText } from './localizedText'

/** Variants of a layer type for which the field has its own term: `conv.depthwise`. */
export interface Subtypes<Name extends string = string> {
  readonly names: Readonly<Record<Name, LocalizedText>>
  /** The subtype of a layer; undefined if it has none. */
  readonly find: (layer: AppliedLayer) => NoInfer<Name> | undefined
}

/** Subtypes that are the values of an option: `pool: max` is `pool.max`. */
export const subtypesBy = <Name extends string>(
  option: string,
  names: Readonly<Record<Name, LocalizedText>>,
): Subtypes<Name> => ({
  names,
  find({ options }) {
    const value = options?.get(option)
    return typeof value === 'string' && Object.hasOwn(names, value) ? (value as Name) : undefined
  },
})
