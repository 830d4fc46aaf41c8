import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { formatView, makeView } from '../../state/addressCodec'
import type { ExplorerPage } from '../../state/explorerPage'
import { useActions, useExplorer, useServices } from '../hooks/context'

/** Whether a click follows the link in this tab: not a new tab, a new window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly page: ExplorerPage
  /** `default` moves the timeline to the page's default view; without it, only as far as needed. */
  readonly goTo?: 'default'
}

/** A link to a page of the explorer, opened without a reload. */
export function PageLink({ page, goTo, onClick, ...rest }: Props) {
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const { openPage } = useActions()
  return (
    <a
      {...rest}
      href={formatView(makeView(language, page), base)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        openPage(page, goTo)
      }}
    />
  )
}
