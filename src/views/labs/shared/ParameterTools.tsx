import { useMessages } from '../../hooks/context'
import { Share } from '../../shared/Share'
import styles from './ParameterTools.module.css'

/** Buttons that reset all parameters and share the address that holds them. */
export function ParameterTools({ isChanged, reset }: { isChanged: boolean; reset: () => void }) {
  const messages = useMessages('labs')
  return (
    <p className={styles.tools}>
      <button type="button" disabled={!isChanged} onClick={reset}>
        {messages.resetToDefaults}
      </button>
      <Share />
    </p>
  )
}
