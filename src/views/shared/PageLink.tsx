import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { type ExplorerPage, formatPath } from '../../state/addressCodec'
import { useActions, useExplorer, useServices } from '../hooks/context'

/** Whether a click asks the browser for something else than following the link here: a new tab, a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
}

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly page: ExplorerPage
  /** Goes to the time that the page shows by itself; otherwise time stays as it is, or moves just enough. */
  readonly goTo?: 'default'
}

/** A real link to a page of the explorer, followed in place. */
export function PageLink({ page, goTo, onClick, ...rest }: Props) {
  const { base } = useServices()
  const language = useExplorer((state) => state.language)
  const { openPage } = useActions()
  return (
    <a
      {...rest}
      href={formatPath(language, page, base)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlainClick(event)) return
        event.preventDefault()
        openPage(page, goTo)
      }}
    />
  )
}
