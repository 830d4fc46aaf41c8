import { Button } from './Button'
import styles from './ErrorMessage.module.css'

interface Props {
  readonly message: string
  readonly retry: string
  readonly onRetry: () => void
}

/** An error message with a button to retry. */
export function ErrorMessage({ message, retry, onRetry }: Props) {
  return (
    <div className={styles.failure} role="alert">
      <p>{message}</p>
      <Button variant="outlined" onClick={onRetry}>
        {retry}
      </Button>
    </div>
  )
}
