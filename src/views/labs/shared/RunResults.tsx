import { useEffect, useState } from 'react'
import { useMessages } from '../../hooks/context'
import styles from './RunResults.module.css'
import type { RunView } from './useRun'

interface Props {
  readonly view: RunView<unknown>
  /** The results so far; empty before the first step. */
  readonly sentences: readonly string[]
  readonly guesses: readonly string[]
  readonly guess: number | undefined
  /** The index of the guess that the finished run confirms. */
  readonly outcome: number | undefined
}

/** The results of the run, errors, and whether the prediction was right. */
export function RunResults({ view, sentences, guesses, guess, outcome }: Props) {
  const messages = useMessages('labs')
  const { shown, error, hasWorkerFailed, isSilent } = view
  const isFinished = shown !== undefined && shown.total > 0 && shown.done >= shown.total
  return (
    <section className={styles.results} aria-labelledby="lab-results">
      <h2 id="lab-results">{isFinished ? messages.whatHappened : messages.whatHappenedSoFar}</h2>
      {error !== undefined && <ErrorText>{messages.runFailed(error)}</ErrorText>}
      {hasWorkerFailed && <ErrorText>{messages.workerFailed}</ErrorText>}
      {isSilent && <ErrorText>{messages.silent(messages.reset)}</ErrorText>}
      {sentences.length === 0 ? (
        <p className={styles.hint}>{messages.noResults}</p>
      ) : (
        sentences.map((sentence, index) => <p key={index}>{sentence}</p>)
      )}
      {isFinished && guess !== undefined && outcome !== undefined && (
        <p>
          {messages.yourPrediction(guesses[guess]!)}{' '}
          <strong>
            {guess === outcome ? messages.predictionRight : messages.predictionWrong(guesses[outcome]!)}
          </strong>
        </p>
      )}
      <RunAnnouncement view={view} isFinished={isFinished} sentences={sentences} />
    </section>
  )
}

function ErrorText({ children }: { children: string }) {
  return (
    <p className={styles.error} role="alert">
      {children}
    </p>
  )
}

/** Between two announcements during a run. */
const announceIntervalMs = 15_000

/** Announces state and results to screen readers: at each start, pause and step, and regularly during a run. */
function RunAnnouncement({
  view,
  isFinished,
  sentences,
}: Pick<Props, 'view' | 'sentences'> & { readonly isFinished: boolean }) {
  const messages = useMessages('labs')
  const { isRunning, shown } = view
  const [tick, setTick] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setTick((count) => count + 1), announceIntervalMs)
    return () => clearInterval(timer)
  }, [isRunning])
  const [announced, setAnnounced] = useState('')
  const key = isRunning ? `running ${tick}` : `${isFinished} ${shown?.done ?? 0}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once per key and language, not for every picture.
  useEffect(() => {
    if (!shown || (shown.done === 0 && !isRunning)) return setAnnounced('')
    const state = isFinished ? messages.finished : isRunning ? messages.running : messages.paused
    setAnnounced([state, ...(isFinished || tick > 0 || !isRunning ? sentences : [])].join(' '))
  }, [key, messages])
  return (
    <p className="visually-hidden" role="status">
      {announced}
    </p>
  )
}
