import { useMessages } from '../../hooks/context'
import { CopyLinkButton } from '../../shared/CopyLinkButton'
import styles from './ParameterTools.module.css'

/** Buttons that reset all parameters and share the address that holds them. */
export function ParameterTools({ isChanged, reset }: { isChanged: boolean; reset: () => void }) {
  const messages = useMessages('labs')
  return (
    <p className={styles.tools}>
      <button type="button" disabled={!isChanged} onClick={reset}>
        {messages.resetToDefaults}
      </button>
      <CopyLinkButton />
    </p>
  )
}
