import { useMessages } from '../hooks/context'
import { Failure } from './Failure'
import styles from './Waiting.module.css'

/** Shown in place of content until it is loaded, or with a retry button if loading failed. */
export function Waiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  const messages = useMessages('explorer')
  if (!failed) return <p className={styles.waiting} role="status" aria-label={messages.loading} />
  return <Failure message={messages.loadFailed} retry={messages.retry} onRetry={retry} />
}
