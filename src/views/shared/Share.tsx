import { useState } from 'react'
import { formatView } from '../../state/addressCodec'
import { getView } from '../../state/store'
import { useMessages, useServices } from '../hooks/context'
import { Button } from './Button'
import { Icon } from './Icon'

/** Milliseconds for which the button says that it is done. */
const confirmationMs = 1600

/** Copies the address of exactly what is on the screen. */
export function Share() {
  const messages = useMessages('explorer')
  const { store, base } = useServices()
  const [isCopied, setCopied] = useState(false)
  const copyAddress = async () => {
    // Not the address bar's: that follows movement with a little delay.
    const address = new URL(formatView(getView(store.getState()), base), document.baseURI)
    try {
      await navigator.clipboard.writeText(address.href)
      setCopied(true)
      setTimeout(() => setCopied(false), confirmationMs)
    } catch {
      // Without permission to write there is still the address bar.
    }
  }
  return (
    <Button onClick={copyAddress} title={messages.share} aria-label={messages.share}>
      <Icon name={isCopied ? 'check' : 'share'} />
      <span role="status">{isCopied ? messages.shared : ''}</span>
    </Button>
  )
}
