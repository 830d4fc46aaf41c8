import type { MouseEvent } from 'react'
import { parseView } from '../../state/addressCodec'
import { useActions, useServices } from '../hooks/context'
import { isPlainClick } from '../shared/PageLink'

/** A click handler for compiled prose: opens links to pages of the site without a reload. */
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
