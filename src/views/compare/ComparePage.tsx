import { Suspense } from 'react'
import '../../i18n/viewNamespaces'
import { useMessages, usePage } from '../hooks/context'
import { lazyView } from '../hooks/lazyView'
import { useHydrated } from '../hooks/useHydrated'
import { PageFrame } from '../page/PageFrame'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import styles from './ComparePage.module.css'
import { Suggestions } from './Suggestions'

const Comparison = lazyView(async () => (await import('./Comparison')).default, 'network', 'compare.answer')

/** The page that compares networks, or suggests comparisons. The comparison is loaded only in the browser. */
export function ComparePage() {
  const explorerMessages = useMessages('explorer')
  const messages = useMessages('comparison')
  const compared = usePage('compare')?.networks
  const isHydrated = useHydrated()
  return (
    <PageFrame
      id="compare-title"
      title={explorerMessages.compare.title}
      lead={messages.intro}
      className={styles.page}
    >
      {isHydrated && (
        <ErrorBoundary messages={explorerMessages} resetKey={compared}>
          <Suspense fallback={<p className={styles.waiting}>{explorerMessages.loading}</p>}>
            <Comparison />
          </Suspense>
        </ErrorBoundary>
      )}
      {!compared?.length && <Suggestions />}
    </PageFrame>
  )
}
