import { useState } from 'react'
import { formatView } from '../../state/addressCodec'
import { getView } from '../../state/store'
import { useMessages, useServices } from '../hooks/context'
import { Button } from './Button'
import styles from './CopyLinkButton.module.css'
import { Icon } from './Icon'

/** How long the button confirms that it has copied. */
const confirmationMs = 1600

const focusField = (field: HTMLInputElement | null) => field?.focus()

/**
 * A button that copies the address of the current view; with `hasWord` its name stands beside the icon. Where a page may not
 * write to the clipboard, as on insecure origins, a field to copy from takes its place until it loses the focus.
 */
export function CopyLinkButton({ hasWord = false }: { hasWord?: boolean }) {
  const messages = useMessages('explorer')
  const { store, base } = useServices()
  const [isCopied, setCopied] = useState(false)
  const [addressToCopy, setAddressToCopy] = useState<string>()
  const copyAddress = async () => {
    // Not `location.href`, which is updated with a delay.
    const address = new URL(formatView(getView(store.getState()), base), document.baseURI)
    try {
      await navigator.clipboard.writeText(address.href)
      setCopied(true)
      setTimeout(() => setCopied(false), confirmationMs)
    } catch {
      setAddressToCopy(address.href)
    }
  }
  if (addressToCopy !== undefined)
    return (
      <input
        className={styles.address}
        readOnly
        ref={focusField}
        value={addressToCopy}
        aria-label={messages.copyLink}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setAddressToCopy(undefined)}
      />
    )
  return (
    <Button onClick={copyAddress} title={messages.copyLink} aria-label={messages.copyLink}>
      <Icon name={isCopied ? 'check' : 'share'} />
      {hasWord && !isCopied && <span>{messages.copyLink}</span>}
      <span role="status">{isCopied ? messages.linkCopied : ''}</span>
    </Button>
  )
}
