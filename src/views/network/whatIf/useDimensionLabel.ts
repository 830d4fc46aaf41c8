import { getDimensionLabel } from '../../../i18n/dimensionNames'
import { useExplorer } from '../../hooks/context'
import { useNameTranslations } from '../nameTranslations'

/** Gives a function for the name of a dimension in words. */
export function useDimensionLabel(): (name: string) => string {
  const language = useExplorer((state) => state.language)
  const names = useNameTranslations()
  return (name) => getDimensionLabel(name, names, language)
}
