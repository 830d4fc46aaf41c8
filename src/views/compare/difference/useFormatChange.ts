import { getItemName, getPropertyName, getValueName } from '../../../i18n/differenceNames'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { PropertyChange } from '../../../network/compare/propertyChanges'
import type { OptionValue } from '../../../network/describe/resolveOptions'
import { useExplorer, useMessages } from '../../hooks/context'

/** Gives a function that describes a property change in the reader's language: heads 32 → 28. */
export function useFormatChange(): (layerType: string, change: PropertyChange) => string {
  const messages = useMessages('comparison')
  const { yes, no } = useMessages('network')
  const language = useExplorer((state) => state.language)
  const formatValue = (value: OptionValue | undefined) => {
    if (value === undefined) return '–'
    if (typeof value === 'boolean') return value ? yes : no
    return typeof value === 'number' ? formatNumber(value, language) : getValueName(value, language)
  }
  return (layerType, { property, before, after }) => {
    if (property === 'layerType') return messages.insteadOf(getItemName(String(before), language))
    if (property === 'copies') return `×${before} → ×${after}`
    return `${getPropertyName(layerType, property, language)} ${formatValue(before)} → ${formatValue(after)}`
  }
}
