import type { Language, Localized } from '../model/language'
import { localized } from '../network/layers/localizedText'
import { layerTypes } from '../network/layers/registry/layerRegistry'

/** Names of what joins layers, of inputs, and of parts of layers. */
const structureNames: Readonly<Record<string, Localized>> = {
  input: localized('Input', '输入'),
  tokens: localized('tokens', '个词元'),
  'part.both': localized('Input and state', '输入与状态'),
  'part.context': localized('Context', '上下文'),
  'part.previous_state': localized('Previous state', '上一步状态'),
  'part.previous_cell': localized('Previous cell', '上一步记忆单元'),
  'part.update': localized('Update', '更新'),
  'part.forget_gate': localized('Forget gate', '遗忘门'),
  'part.input_gate': localized('Input gate', '输入门'),
  'part.output_gate': localized('Output gate', '输出门'),
  'part.update_gate': localized('Update gate', '更新门'),
  'part.reset_gate': localized('Reset gate', '重置门'),
  'part.candidate': localized('Candidate', '候选值'),
  router: localized('Router', '路由器'),
  add: localized('Sum', '相加'),
  multiply: localized('Product', '相乘'),
  concat: localized('Concatenation', '拼接'),
}

/** Names of layer types with their subtypes, and of what joins layers, by their names in a specification. */
export const layerTypeNames: Readonly<Record<string, Localized>> = {
  ...Object.fromEntries(
    Object.values(layerTypes).flatMap(({ id, name, subtypes }): [string, Localized][] => [
      [id, name],
      ...Object.entries(subtypes === 'none' ? {} : subtypes.names).map(
        ([subtype, name]): [string, Localized] => [`${id}.${subtype}`, name],
      ),
    ]),
  ),
  ...structureNames,
}

/** The name of a part of a layer; undefined for other names. */
export const getLayerPartName = (name: string, language: Language) =>
  layerTypeNames[`part.${name}`]?.[language]

/** The name of a layer type, with its sub-type (`pool.max`) or without; falls back to the name without. */
export function getLayerTypeName(qualifiedType: string, language: Language): string {
  const [family = qualifiedType] = qualifiedType.split('.')
  return (layerTypeNames[qualifiedType] ?? layerTypeNames[family])?.[language] ?? qualifiedType
}
