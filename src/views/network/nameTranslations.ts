import { createContext, useContext } from 'react'
import { type Language, originalLanguage } from '../../model/language'
import { useExplorer } from '../hooks/context'

const NamesContext = createContext<Readonly<Record<string, string>>>({})

/** Provides the Chinese translations of the names in a specification. */
export const NamesProvider = NamesContext.Provider

/**
 * A name of a specification in a language, with spaces for underscores; in English if it has no translation.
 */
export function translateName(
  name: string,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  return language !== originalLanguage && Object.hasOwn(names, name)
    ? names[name]!
    : name.replaceAll('_', ' ')
}

/** Gives a function that translates a name of the specification into the reader's language. */
export function useTranslateName(): (name: string) => string {
  const language = useExplorer((state) => state.language)
  const names = useContext(NamesContext)
  return (name) => translateName(name, names, language)
}

/** The Chinese translations of the names in the specification. */
export const useNameTranslations = () => useContext(NamesContext)
