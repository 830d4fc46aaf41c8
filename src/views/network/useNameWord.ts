import { createContext, useContext } from 'react'
import { useExplorer } from '../context'

const Names = createContext<Readonly<Record<string, string>>>({})

/** Gives the views within it the Chinese of the names in a specification. */
export const NamesProvider = Names.Provider

/** What a specification calls something, in the reader's language. A name without Chinese stays as it is in English. */
export function useNameWord(): (name: string) => string {
  const language = useExplorer((state) => state.language)
  const names = useContext(Names)
  return (name) =>
    language === 'zh' && Object.hasOwn(names, name) ? names[name]! : name.replaceAll('_', ' ')
}
