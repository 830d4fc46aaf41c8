import { useMessages } from '../../hooks/context'
import { Options } from './Options'
import styles from './Prediction.module.css'

interface Props {
  readonly question: string
  readonly guesses: readonly string[]
  readonly guess: number | undefined
  readonly onGuess: (guess: number) => void
}

/** Asks for a prediction before the run. */
export function Prediction({ question, guesses, guess, onGuess }: Props) {
  const messages = useMessages('labs')
  return (
    <fieldset className={styles.prediction}>
      <legend>{messages.prediction}</legend>
      <p>{question}</p>
      <Options
        options={guesses.map((label, value) => ({ value, label }))}
        value={guess}
        onChange={onGuess}
        isRound
      />
    </fieldset>
  )
}
