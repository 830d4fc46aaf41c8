import type { Language, Localized } from '../model/timeline'
import { getLayerTypeName, layerTypeNames } from './layerTypeNames'
import { getOptionName, optionValueNames } from './optionNames'

const localized = (en: string, zh: string): Localized => ({ en, zh })

/** What holds layers together, as it is called where networks are compared. */
const structureNames: Readonly<Record<string, Localized>> = {
  residual: localized('Residual', '残差连接'),
  experts: localized('Mixture of experts', '专家混合'),
  repeat: localized('Repeated', '重复'),
  branch: localized('Branch', '分支'),
  from: localized('Taken up', '取自'),
}

/** What a part of a network is called: a kind of layer or of structure. */
export const getItemName = (kind: string, language: Language) =>
  structureNames[kind]?.[language] ?? getLayerTypeName(kind, language)

/** In what parts of networks differ, besides their options. */
const facetNames: Readonly<Record<string, Localized>> = {
  times: localized('times', '次数'),
  output: localized('output', '输出'),
  vocabulary: localized('vocabulary', '词表'),
  tied: localized('weights of another layer', '共享他层权重'),
  shared: localized('shared weights', '共享权重'),
}

/** In what parts of a kind differ, as it is called within a sentence. */
export function getFacetName(kind: string, facet: string, language: Language): string {
  const words = facetNames[facet] ?? getOptionName(kind, facet)
  return words ? toLowerCaseName(words[language]) : facet
}

/** A word as it stands within a sentence: names written in capitals stay so. */
const toLowerCaseName = (word: string) =>
  /^[A-Z][a-z]/.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word

/** What an option says, of which there may be a word; a kernel such as 1×7 is as it is. */
export const getValueName = (value: string, language: Language) =>
  (optionValueNames[value] ?? layerTypeNames[value])?.[language] ?? value

/** What several of a kind are called, where that is not so many "layers". */
const pluralForms: Readonly<Record<string, readonly [one: string, more: string]>> = {
  conv: ['convolution', 'convolutions'],
  embedding: ['embedding', 'embeddings'],
  residual: ['residual connection', 'residual connections'],
  experts: ['mixture of experts', 'mixtures of experts'],
  batchnorm: ['batch norm', 'batch norms'],
  layernorm: ['layer norm', 'layer norms'],
  rmsnorm: ['RMS norm', 'RMS norms'],
  groupnorm: ['group norm', 'group norms'],
  lrn: ['local response norm', 'local response norms'],
  add: ['sum', 'sums'],
  multiply: ['product', 'products'],
  concat: ['concatenation', 'concatenations'],
  scale: ['learned scale', 'learned scales'],
  position: ['position encoding', 'position encodings'],
  token: ['learned token', 'learned tokens'],
  elman: ['Elman recurrence', 'Elman recurrences'],
  scan: ['selective scan', 'selective scans'],
}

/** Chinese names that want the word for a layer after them. */
const needsLayerSuffix = /(注意力|前馈|全连接|卷积|池化|失活|\w)$/

/** So many of a kind: 36 batch norms, 2 dense layers; 36 个批归一化. */
export function formatTypeCount(kind: string, count: number, language: Language): string {
  const name = getItemName(kind, language)
  if (language === 'zh') {
    const latin = /^\w/.test(name) ? ' ' : ''
    return `${count} 个${latin}${name}${needsLayerSuffix.test(name) ? `${/\w$/.test(name) ? ' ' : ''}层` : ''}`
  }
  // Names written in capitals stay so: ReLU, LSTM.
  const plain = /^[A-Z][a-z]/.test(name) && !/[A-Z]/.test(name.slice(1)) ? name.toLowerCase() : name
  const [one, more] = pluralForms[kind] ?? [`${plain} layer`, `${plain} layers`]
  return `${count} ${count === 1 ? one : more}`
}
