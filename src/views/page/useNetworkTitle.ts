import { useEffect } from 'react'
import { getMessages } from '../../i18n/messages'
import { useMessages, useServices } from '../hooks/context'
import { makePageTitle } from './pageTitle'

/** Names a network in the title of the document; if `name` is undefined, the title is that of the page. */
export function useNetworkTitle(name: string | undefined) {
  const { store } = useServices()
  const messages = useMessages('explorer')
  useEffect(() => {
    if (name === undefined) return undefined
    document.title = `${name} · ${messages.site}`
    return () => {
      const { timeline, page, language } = store.getState()
      document.title = makePageTitle(timeline, page, language, getMessages('explorer', language))
    }
  }, [store, name, messages])
}
