import { useLayoutEffect, useState } from 'react'
import { useActions, useMessages } from '../hooks/context'
import { ErrorMessage } from '../shared/ErrorMessage'
import styles from './LabPage.module.css'
import type { LoadedLab } from './labLoader'

/** Loads a lab and shows it. */
export function LabContainer({ id }: { id: string }) {
  const { loading, loadFailed, retry } = useMessages('explorer')
  const { setLabReader } = useActions()
  // Not with Suspense: React delays content by a third of a second after a fallback, to avoid flicker.
  const [lab, setLab] = useState<LoadedLab>()
  const [attempt, setAttempt] = useState(0)
  const [failedAttempt, setFailedAttempt] = useState(-1)
  useLayoutEffect(() => {
    let isCurrent = true
    // Imported on demand: the page around it does not need this code.
    const loadedLab = import('./labLoader').then(({ loadLab }) => loadLab(id))
    loadedLab.then(
      (loaded) => {
        if (!isCurrent) return
        setLabReader(id, loaded.readPage)
        setLab(loaded)
      },
      () => isCurrent && setFailedAttempt(attempt),
    )
    return () => {
      isCurrent = false
    }
  }, [id, attempt, setLabReader])
  if (lab) return <lab.LabView parts={lab.parts} />
  if (failedAttempt < attempt) return <p className={styles.waiting}>{loading}</p>
  return <ErrorMessage message={loadFailed} retry={retry} onRetry={() => setAttempt(attempt + 1)} />
}
