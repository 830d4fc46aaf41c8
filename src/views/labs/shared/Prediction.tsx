import { useId } from 'react'
import { useLabMessages } from '../../hooks/useLabMessages'

interface Props {
  readonly question: string
  readonly guesses: readonly string[]
  readonly guess: number | undefined
  readonly onGuess: (guess: number) => void
}

/** Asks for a guess before the run. */
export function Prediction({ question, guesses, guess, onGuess }: Props) {
  const say = useLabMessages()
  const name = useId()
  return (
    <fieldset className="prediction">
      <legend>{say.prediction}</legend>
      <p>{question}</p>
      <div className="guesses">
        {guesses.map((words, index) => (
          <label key={words}>
            <input type="radio" name={name} checked={guess === index} onChange={() => onGuess(index)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
