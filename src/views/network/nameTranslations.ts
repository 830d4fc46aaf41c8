import { createContext, useContext } from 'react'
import { translateName } from '../../i18n/diagramNames'
import { useExplorer } from '../hooks/context'

const NamesContext = createContext<Readonly<Record<string, string>>>({})

/** Provides the Chinese translations of the names in a specification. */
export const NamesProvider = NamesContext.Provider

/** Gives a function that translates a name of the specification into the reader's language. */
export function useTranslateName(): (name: string) => string {
  const language = useExplorer((state) => state.language)
  const names = useContext(NamesContext)
  return (name) => translateName(name, names, language)
}

/** The Chinese translations of the names in the specification. */
export const useNameTranslations = () => useContext(NamesContext)
