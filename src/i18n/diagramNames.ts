import { type Language, originalLanguage } from '../model/language'
import { getLayerPartName, getLayerTypeName } from './layerTypeNames'

type Translations = Readonly<Record<string, string>>

/**
 * A name of a specification in a language, with spaces for underscores; in English if it has no translation.
 */
export function translateName(name: string, names: Translations, language: Language): string {
  return language !== originalLanguage && Object.hasOwn(names, name)
    ? names[name]!
    : name.replaceAll('_', ' ')
}

/** The names in a diagram in a language; `names` has the Chinese translations of those in the specification. */
export const makeDiagramNames = (names: Translations, language: Language) => ({
  layerType: (qualifiedType: string) => getLayerTypeName(qualifiedType, language),
  part: (name: string) => getLayerPartName(name, language),
  // Names given by the engine rather than by the specification come from the interface messages.
  name: (name: string) =>
    getLayerPartName(name, language) ??
    (name === 'input' ? getLayerTypeName(name, language) : capitalize(translateName(name, names, language))),
})

/** Capitalizes words; symbols such as c1 stay as they are. */
const capitalize = (name: string) => (/^[a-z]{3}/.test(name) ? name[0]!.toUpperCase() + name.slice(1) : name)
