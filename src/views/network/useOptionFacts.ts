import { plain } from '../../i18n/format'
import { optionValueWords, optionWordsOf } from '../../i18n/options'
import type { Node } from '../../network/evaluate/network'
import type { Value } from '../../network/language/expression'
import { kindOf } from '../../network/layers/kinds'
import { useExplorer } from '../hooks/context'
import { useComparisonMessages } from '../hooks/useComparisonMessages'
import { useNameWord } from './useNameWord'

/** What a layer's output tells already. */
const told: ReadonlySet<string> = new Set(['to', 'bias'])

/** The options that a layer's specification gives it, in words. */
export function useOptionFacts() {
  const say = useComparisonMessages()
  const language = useExplorer((state) => state.language)
  const nameWord = useNameWord()
  const valueText = (kind: string, option: string, value: Value | string): string => {
    const is = kindOf(kind)?.options[option]?.is
    if (typeof value === 'string') return optionValueWords[value]?.[language] ?? nameWord(value)
    if (is === 'flag') return value === 0 ? say.no : say.yes
    return typeof value === 'number'
      ? plain(value, language)
      : value.map((one) => valueText(kind, option, one)).join('×')
  }
  return ({ kind, options = new Map<string, Value | string>() }: Node): [name: string, value: string][] =>
    [...options]
      .filter(([option]) => !told.has(option))
      .map(([option, value]) => [
        optionWordsOf(kind, option)?.[language] ?? option,
        valueText(kind, option, value),
      ])
}
