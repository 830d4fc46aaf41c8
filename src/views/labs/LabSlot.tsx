import { useLayoutEffect, useState } from 'react'
import { useMessages } from '../hooks/context'
import { ErrorMessage } from '../shared/ErrorMessage'
import styles from './LabPage.module.css'
import type { LoadedLab } from './labLoader'

/** The bench of a lab, as soon as the lab has come. */
export function LabSlot({ id }: { id: string }) {
  const { loading, loadFailed, retry } = useMessages('explorer')
  // Not by Suspense, which would hold what has come back for a third of a second, lest the page flicker.
  const [opening, setOpening] = useState<LoadedLab>()
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(-1)
  useLayoutEffect(() => {
    let isHere = true
    // The page itself does without.
    const opened = import('./labLoader').then(({ loadLab }) => loadLab(id))
    opened.then(
      (opening) => isHere && setOpening(opening),
      () => isHere && setFailed(attempt),
    )
    return () => {
      isHere = false
    }
  }, [id, attempt])
  if (opening) return <opening.LabView parts={opening.parts} />
  if (failed < attempt) return <p className={styles.waiting}>{loading}</p>
  return <ErrorMessage message={loadFailed} retry={retry} onRetry={() => setAttempt(attempt + 1)} />
}
