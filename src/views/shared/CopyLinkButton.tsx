import { useState } from 'react'
import { formatView } from '../../state/addressCodec'
import { getView } from '../../state/store'
import { useMessages, useServices } from '../hooks/context'
import { Button } from './Button'
import { Icon } from './Icon'

/** How long the button confirms that it has copied. */
const confirmationMs = 1600

/** A button that copies the address of the current view; with `hasWord` its name stands beside the icon. */
export function CopyLinkButton({ hasWord = false }: { hasWord?: boolean }) {
  const messages = useMessages('explorer')
  const { store, base } = useServices()
  const [isCopied, setCopied] = useState(false)
  const copyAddress = async () => {
    // Not `location.href`, which is updated with a delay.
    const address = new URL(formatView(getView(store.getState()), base), document.baseURI)
    try {
      await navigator.clipboard.writeText(address.href)
      setCopied(true)
      setTimeout(() => setCopied(false), confirmationMs)
    } catch {
      // No permission to write to the clipboard: the address bar can still be copied.
    }
  }
  return (
    <Button onClick={copyAddress} title={messages.copyLink} aria-label={messages.copyLink}>
      <Icon name={isCopied ? 'check' : 'share'} />
      {hasWord && !isCopied && <span>{messages.copyLink}</span>}
      <span role="status">{isCopied ? messages.linkCopied : ''}</span>
    </Button>
  )
}
