import { useMemo } from 'react'
import { getLayerPartName, getLayerTypeName } from '../../i18n/layerTypeNames'
import type { DiagramNames } from '../../layout/diagram/diagramText'
import { useExplorer } from '../hooks/context'
import { translateName, useNameTranslations } from '../network/useNameWord'

/** What things in a network are called in the reader's language. */
export function useDiagramNames(): DiagramNames {
  const language = useExplorer((state) => state.language)
  const names = useNameTranslations()
  return useMemo(
    () => ({
      layerType: (qualifiedType) => getLayerTypeName(qualifiedType, language),
      part: (name) => getLayerPartName(name, language),
      // What the engine itself names has its own words.
      name: (name) =>
        getLayerPartName(name, language) ??
        (name === 'input'
          ? getLayerTypeName(name, language)
          : capitalize(translateName(name, names, language))),
    }),
    [language, names],
  )
}

/** A title of words begins with a capital; symbols such as c1 stay as they are. */
const capitalize = (name: string) => (/^[a-z]{3}/.test(name) ? name[0]!.toUpperCase() + name.slice(1) : name)
