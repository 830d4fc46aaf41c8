import { formatNumber } from '../../i18n/format/formatNumber'
import { getOptionName, optionValueNames } from '../../i18n/optionNames'
import type { NetworkNode } from '../../network/evaluate/networkNode'
import type { NumericValue } from '../../network/language/expression'
import { findLayerType } from '../../network/layers/registry/layerRegistry'
import { useExplorer, useMessages } from '../hooks/context'
import { useTranslateName } from './nameTranslations'

/** Options that are not listed; the output shape already shows `to`. */
const omittedOptions: ReadonlySet<string> = new Set(['to', 'bias'])

/** Gives a function that lists the options of a layer as [name, value] in the reader's language. */
export function useOptionDetails() {
  const { yes, no } = useMessages('network')
  const language = useExplorer((state) => state.language)
  const translate = useTranslateName()
  const formatValue = (layerType: string, option: string, value: NumericValue | string): string => {
    const optionType = findLayerType(layerType)?.options[option]?.type
    if (typeof value === 'string') return optionValueNames[value]?.[language] ?? translate(value)
    if (optionType === 'flag') return value === 0 ? no : yes
    return typeof value === 'number'
      ? formatNumber(value, language)
      : value.map((one) => formatValue(layerType, option, one)).join('×')
  }
  return ({
    layerType,
    options = new Map<string, NumericValue | string>(),
  }: NetworkNode): [name: string, value: string][] =>
    [...options]
      .filter(([option]) => !omittedOptions.has(option))
      .map(([option, value]) => [
        getOptionName(layerType, option)?.[language] ?? option,
        formatValue(layerType, option, value),
      ])
}
