import { Suspense } from 'react'
import { useMessages, usePage } from '../hooks/context'
import { lazyView } from '../hooks/lazyView'
import { useHydrated } from '../hooks/useHydrated'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import styles from './ComparePage.module.css'
import { Suggestions } from './Suggestions'

const Comparison = lazyView(async () => (await import('./Comparison')).default, 'network')

/** The page that compares networks, or suggests comparisons. The comparison is loaded only in the browser. */
export function ComparePage() {
  const explorerMessages = useMessages('explorer')
  const messages = useMessages('comparison')
  const compared = usePage('compare')?.networks
  const isHydrated = useHydrated()
  return (
    <article className={styles.page} tabIndex={0} aria-labelledby="compare-title">
      <div className={styles.sheet}>
        <h1 id="compare-title">{explorerMessages.compare.title}</h1>
        <p className={styles.intro}>{messages.intro}</p>
        {isHydrated && (
          <ErrorBoundary messages={explorerMessages} resetKey={compared}>
            <Suspense fallback={<p className={styles.waiting}>{explorerMessages.loading}</p>}>
              <Comparison />
            </Suspense>
          </ErrorBoundary>
        )}
        {!compared?.length && <Suggestions />}
      </div>
    </article>
  )
}
