import type { MouseEvent } from 'react'
import { parseView } from '../../state/addressCodec'
import { useActions, useServices } from '../hooks/context'
import { isPlainClick } from '../shared/PageLink'

/** What to do on a click in compiled prose: a link to another page of the site is followed in place. */
export function useFollowLinks() {
  const { base } = useServices()
  const { openPage } = useActions()
  return (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (!link || !isPlainClick(event) || link.origin !== new URL(document.baseURI).origin) return
    const { page } = parseView(link.pathname, base)
    if (page.kind === 'unknown') return
    event.preventDefault()
    openPage(page)
  }
}
