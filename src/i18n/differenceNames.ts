import type { Language, Localized } from '../model/language'
import { localized } from '../network/layers/localizedText'
import { findLayerType } from '../network/layers/registry/layerRegistry'
import { type PluralForms, plural } from './format/grammar'
import { getLayerTypeName, layerTypeNames } from './layerTypeNames'
import { getOptionName, optionValueNames } from './optionNames'

/** Names of structures of layers, as used where networks are compared. */
const structureNames: Readonly<Record<string, Localized>> = {
  residual: localized('Residual', '残差连接'),
  experts: localized('Mixture of experts', '混合专家'),
  repeat: localized('Repeated', '重复'),
  branch: localized('Branch', '分支'),
  from: localized('Reused tensor', '复用的张量'),
}

/** The name of a part of a network: a type of layer or a structure. */
export const getItemName = (layerType: string, language: Language) =>
  structureNames[layerType]?.[language] ?? getLayerTypeName(layerType, language)

/** Names of properties in which parts of networks differ, besides their options. */
const propertyNames: Readonly<Record<string, Localized>> = {
  output: localized('output', '输出'),
  vocabulary: localized('vocabulary size', '词表大小'),
  tied: localized('tied weights', '与其他层共享权值'),
  shared: localized('shared weights', '共享权值'),
}

/** The name of a property in which parts of a type differ, as it stands within a sentence. */
export function getPropertyName(layerType: string, property: string, language: Language): string {
  const name = propertyNames[property] ?? getOptionName(layerType, property)
  return name ? toLowerCaseName(name[language]) : property
}

/** A name as it stands within a sentence; names written in capitals stay so. */
const toLowerCaseName = (name: string) =>
  /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name

/** The name of an option's value, if it has one; a kernel such as 1×7 stays as it is. */
export const getValueName = (value: string, language: Language) =>
  (optionValueNames[value] ?? layerTypeNames[value])?.[language] ?? value

/** English nouns of structures. */
const structureNouns: Readonly<Record<string, PluralForms>> = {
  residual: { one: 'residual connection', other: 'residual connections' },
  experts: { one: 'mixture-of-experts layer', other: 'mixture-of-experts layers' },
  add: { one: 'sum', other: 'sums' },
  multiply: { one: 'product', other: 'products' },
  concat: { one: 'concatenation', other: 'concatenations' },
}

/** The English noun of a layer type, if it is not called “… layer”, or of a structure. */
function getEnglishNoun(layerType: string): PluralForms | undefined {
  const noun = findLayerType(layerType)?.englishNoun ?? 'layer'
  return noun === 'layer' ? structureNouns[layerType] : noun
}

/** Chinese names that need the word for layer (层) after them. */
const needsLayerSuffix = /(注意力|前馈|全连接|卷积|池化|失活|专家|\w)$/

/** A count of layers of a type: 36 batch norms, 2 dense layers; 36 个批归一化. */
export function formatTypeCount(layerType: string, count: number, language: Language): string {
  const name = getItemName(layerType, language)
  if (language === 'zh') {
    const latin = /^\w/.test(name) ? ' ' : ''
    return `${count} 个${latin}${name}${needsLayerSuffix.test(name) ? `${/\w$/.test(name) ? ' ' : ''}层` : ''}`
  }
  // Names written in capitals stay so: ReLU, LSTM.
  const plain = /^[A-Z][a-z]/.test(name) && !/[A-Z]/.test(name.slice(1)) ? name.toLowerCase() : name
  const forms = getEnglishNoun(layerType) ?? { one: `${plain} layer`, other: `${plain} layers` }
  return `${count} ${plural(language, count, forms)}`
}
