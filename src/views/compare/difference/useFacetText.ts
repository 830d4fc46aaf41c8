import { facetWord, itemWord, valueWord } from '../../../i18n/differences'
import { plain } from '../../../i18n/format'
import type { Facet } from '../../../network/compare/facets'
import type { Told } from '../../../network/describe/options'
import { useExplorer } from '../../hooks/context'
import { useComparisonMessages } from '../../hooks/useComparisonMessages'

/** Says in what two layers differ, in the reader's language: heads 32 → 28. */
export function useFacetText(): (kind: string, facet: Facet) => string {
  const say = useComparisonMessages()
  const language = useExplorer((state) => state.language)
  const told = (value: Told | undefined) => {
    if (value === undefined) return '–'
    if (typeof value === 'boolean') return value ? say.yes : say.no
    return typeof value === 'number' ? plain(value, language) : valueWord(value, language)
  }
  return (kind, { of, before, after }) => {
    if (of === 'kind') return say.instead(itemWord(String(before), language))
    if (of === 'times') return `×${before} → ×${after}`
    return `${facetWord(kind, of, language)} ${told(before)} → ${told(after)}`
  }
}
