import { useMemo } from 'react'
import { getLayerPartName, getLayerTypeName } from '../../i18n/layerTypeNames'
import type { DiagramNames } from '../../layout/diagram/diagramText'
import { useExplorer } from '../hooks/context'
import { translateName, useNameTranslations } from '../network/nameTranslations'

/** The names in a diagram in the reader's language. */
export function useDiagramNames(): DiagramNames {
  const language = useExplorer((state) => state.language)
  const names = useNameTranslations()
  return useMemo(
    () => ({
      layerType: (qualifiedType) => getLayerTypeName(qualifiedType, language),
      part: (name) => getLayerPartName(name, language),
      // Names given by the engine rather than by the specification come from the interface messages.
      name: (name) =>
        getLayerPartName(name, language) ??
        (name === 'input'
          ? getLayerTypeName(name, language)
          : capitalize(translateName(name, names, language))),
    }),
    [language, names],
  )
}

/** Capitalizes words; symbols such as c1 stay as they are. */
const capitalize = (name: string) => (/^[a-z]{3}/.test(name) ? name[0]!.toUpperCase() + name.slice(1) : name)
