import { useMessages } from '../hooks/context'
import { Failure } from './Failure'
import styles from './Waiting.module.css'

/** Stands where the words of an article will be; says so if they cannot be had. */
export function Waiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  const messages = useMessages('explorer')
  if (!failed) return <p className={styles.waiting} role="status" aria-label={messages.loading} />
  return <Failure message={messages.loadFailed} retry={messages.retry} onRetry={retry} />
}
