import { useState } from 'react'
import { formatView } from '../../state/addressCodec'
import { getView } from '../../state/store'
import { useMessages, useServices } from '../hooks/context'
import { Button } from './Button'
import { Icon } from './Icon'

/** Milliseconds for which the button says that it is done. */
const thanks = 1600

/** Copies the address of exactly what is on the screen. */
export function Share() {
  const messages = useMessages('explorer')
  const { store, base } = useServices()
  const [done, setDone] = useState(false)
  const share = async () => {
    // Not the address bar's: that follows movement with a little delay.
    const address = new URL(formatView(getView(store.getState()), base), document.baseURI)
    try {
      await navigator.clipboard.writeText(address.href)
      setDone(true)
      setTimeout(() => setDone(false), thanks)
    } catch {
      // Without permission to write there is still the address bar.
    }
  }
  return (
    <Button onClick={share} title={messages.share} aria-label={messages.share}>
      <Icon name={done ? 'check' : 'share'} />
      <span role="status">{done ? messages.shared : ''}</span>
    </Button>
  )
}
