import { useEffect, useState } from 'react'
import { useMessages } from '../../hooks/context'
import styles from './Conclusion.module.css'
import type { RunView } from './useRun'

interface Props {
  readonly view: RunView
  /** What is seen so far; none before the first step. */
  readonly sentences: readonly string[]
  readonly guesses: readonly string[]
  readonly guess: number | undefined
  /** The guess that the finished run bears out. */
  readonly outcome: number | undefined
}

/** States what was seen, and how the guess fared. */
export function Conclusion({ view, sentences, guesses, guess, outcome }: Props) {
  const messages = useMessages('labs')
  const { shown, fault, isLost } = view
  const isOver = shown !== undefined && shown.total > 0 && shown.done >= shown.total
  return (
    <section className={styles.conclusion} aria-labelledby="seen">
      <h2 id="seen">{isOver ? messages.whatHappened : messages.whatHappenedSoFar}</h2>
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {messages.runFailed(fault)}
        </p>
      )}
      {isLost && (
        <p className={styles.fault} role="alert">
          {messages.workerFailed}
        </p>
      )}
      {sentences.length === 0 ? (
        <p className={styles.hint}>{messages.noResults}</p>
      ) : (
        sentences.map((sentence, index) => <p key={index}>{sentence}</p>)
      )}
      {isOver && guess !== undefined && outcome !== undefined && (
        <p>
          {messages.yourPrediction(guesses[guess]!)}{' '}
          <strong>
            {guess === outcome ? messages.predictionRight : messages.predictionWrong(guesses[outcome]!)}
          </strong>
        </p>
      )}
      <Announcement view={view} isOver={isOver} sentences={sentences} />
    </section>
  )
}

/** Milliseconds between two summaries of a run that goes on. */
const pause = 15_000

/** Tells those who listen how things stand: at every start, halt and step, and now and then between. */
function Announcement({
  view,
  isOver,
  sentences,
}: Pick<Props, 'view' | 'sentences'> & { readonly isOver: boolean }) {
  const messages = useMessages('labs')
  const { isRunning, shown } = view
  const [beat, setBeat] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setBeat((one) => one + 1), pause)
    return () => clearInterval(timer)
  }, [isRunning])
  const [said, setSaid] = useState('')
  const key = isRunning ? `running ${beat}` : `${isOver} ${shown?.done ?? 0}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said changes with the key alone, not with every picture.
  useEffect(() => {
    if (!shown || (shown.done === 0 && !isRunning)) return setSaid('')
    const state = isOver ? messages.finished : isRunning ? messages.running : messages.paused
    setSaid([state, ...(isOver || beat > 0 || !isRunning ? sentences : [])].join(' '))
  }, [key])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
