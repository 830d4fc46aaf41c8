import type { Language, Localized } from '../model/timeline'
import { type PluralForms, plural } from './format/grammar'
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

/** English nouns of types of layers that are not called “… layer”. */
const englishNouns: Readonly<Record<string, PluralForms>> = {
  conv: { one: 'convolution', other: 'convolutions' },
  embedding: { one: 'embedding', other: 'embeddings' },
  residual: { one: 'residual connection', other: 'residual connections' },
  experts: { one: 'mixture of experts', other: 'mixtures of experts' },
  batchnorm: { one: 'batch norm', other: 'batch norms' },
  layernorm: { one: 'layer norm', other: 'layer norms' },
  rmsnorm: { one: 'RMS norm', other: 'RMS norms' },
  groupnorm: { one: 'group norm', other: 'group norms' },
  lrn: { one: 'local response norm', other: 'local response norms' },
  add: { one: 'sum', other: 'sums' },
  multiply: { one: 'product', other: 'products' },
  concat: { one: 'concatenation', other: 'concatenations' },
  scale: { one: 'learned scale', other: 'learned scales' },
  position: { one: 'position encoding', other: 'position encodings' },
  token: { one: 'learned token', other: 'learned tokens' },
  elman: { one: 'Elman recurrence', other: 'Elman recurrences' },
  scan: { one: 'selective scan', other: 'selective scans' },
}

/** Chinese names that need the word for layer (层) after them. */
const needsLayerSuffix = /(注意力|前馈|全连接|卷积|池化|失活|\w)$/

/** A count of layers of a type: 36 batch norms, 2 dense layers; 36 个批归一化. */
export function formatTypeCount(kind: string, count: number, language: Language): string {
  const name = getItemName(kind, language)
  if (language === 'zh') {
    const latin = /^\w/.test(name) ? ' ' : ''
    return `${count} 个${latin}${name}${needsLayerSuffix.test(name) ? `${/\w$/.test(name) ? ' ' : ''}层` : ''}`
  }
  // Names written in capitals stay so: ReLU, LSTM.
  const plain = /^[A-Z][a-z]/.test(name) && !/[A-Z]/.test(name.slice(1)) ? name.toLowerCase() : name
  const forms = englishNouns[kind] ?? { one: `${plain} layer`, other: `${plain} layers` }
  return `${count} ${plural(language, count, forms)}`
}
