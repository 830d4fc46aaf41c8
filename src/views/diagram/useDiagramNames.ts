import { useMemo } from 'react'
import { makeDiagramNames } from '../../i18n/diagramNames'
import type { DiagramNames } from '../../layout/diagram/diagramText'
import { useExplorer } from '../hooks/context'
import { useNameTranslations } from '../network/nameTranslations'

/** The names in a diagram in the reader's language. */
export function useDiagramNames(): DiagramNames {
  const language = useExplorer((state) => state.language)
  const names = useNameTranslations()
  return useMemo(() => makeDiagramNames(names, language), [language, names])
}
