import type { Localized } from '../model/language'
import { localized } from '../network/layers/localizedText'
import { findLayerType, layerTypes } from '../network/layers/registry/layerRegistry'

/** Names of the options of structures. */
export const optionNames: Readonly<Record<string, Localized>> = {
  experts: localized('Experts', '专家数'),
  active: localized('Active experts', '激活专家数'),
}

/** The name of an option of a type of layer, or of a structure. */
export const getOptionName = (layerType: string, option: string): Localized | undefined =>
  findLayerType(layerType)?.options[option]?.name ?? optionNames[option]

/** Names of option values that are words. */
export const optionValueNames: Readonly<Record<string, Localized>> = Object.fromEntries(
  Object.values(layerTypes)
    .flatMap(({ options }) => Object.values(options))
    .flatMap((option) => (option.type === 'word' ? Object.entries(option.values) : [])),
)
