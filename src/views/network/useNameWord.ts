import { createContext, useContext } from 'react'
import { type Language, originalLanguage } from '../../model/timeline'
import { useExplorer } from '../hooks/context'

const NamesContext = createContext<Readonly<Record<string, string>>>({})

/** Gives the views within it the Chinese of the names in a specification. */
export const NamesProvider = NamesContext.Provider

/** What a specification calls something, in a language. A name without Chinese stays as it is in English. */
export function translateName(
  name: string,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  return language !== originalLanguage && Object.hasOwn(names, name)
    ? names[name]!
    : name.replaceAll('_', ' ')
}

/** What a specification calls something, in the reader's language. */
export function useTranslateName(): (name: string) => string {
  const language = useExplorer((state) => state.language)
  const names = useContext(NamesContext)
  return (name) => translateName(name, names, language)
}

/** The Chinese of the names in the specification that is shown. */
export const useNameTranslations = () => useContext(NamesContext)
