import { useMessages } from '../hooks/context'
import { ErrorMessage } from './ErrorMessage'
import styles from './LoadingStatus.module.css'

/** Shown in place of content until it is loaded, or with a retry button if loading failed. */
export function LoadingStatus({ hasFailed, retry }: { hasFailed: boolean; retry: () => void }) {
  const messages = useMessages('explorer')
  if (!hasFailed) return <p className={styles.waiting} role="status" aria-label={messages.loading} />
  return <ErrorMessage message={messages.loadFailed} retry={messages.retry} onRetry={retry} />
}
