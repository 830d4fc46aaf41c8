import { formatPercent } from '../../../i18n/format/formatNumber'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import styles from './Votes.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly language: Language
  readonly className?: string | undefined
}

const rivals = ['perceptron', 'convolutional'] as const

/** What each network takes the digit for: ten bars to either side, those of the perceptron to the left. */
export function Votes({ picture: { activations, label }, language, className }: Props) {
  const messages = useMessages('labs.convolution')
  const answers = rivals.map((rival) => answerOf(activations?.probabilities[rival]))
  const told = answers.map((answer) =>
    answer
      ? messages.predicts(String(answer.best), formatPercent(answer.share, language))
      : messages.noPrediction,
  )
  return (
    <div className={className} role="img" aria-label={messages.describePredictions(told[0]!, told[1]!)}>
      <p className={styles.names}>
        {rivals.map((rival, at) => (
          <span key={rival} className={styles[rival]}>
            <b>{messages[rival]}</b>
            <small>{told[at]}</small>
          </span>
        ))}
      </p>
      <ul className={styles.digits}>
        {Array.from({ length: 10 }, (_, digit) => (
          <li key={digit} className={digit === label ? styles.true : undefined}>
            <i
              className={styles.perceptron}
              style={{ width: lengthOf(activations?.probabilities.perceptron[digit]) }}
            />
            <span>{digit}</span>
            <i
              className={styles.convolutional}
              style={{ width: lengthOf(activations?.probabilities.convolutional[digit]) }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Of the half of the row that is left beside the digit. */
const lengthOf = (share = 0) => `calc(${(50 * share).toFixed(2)}% - ${(15 * share).toFixed(2)}px)`

function answerOf(shares: Float32Array | undefined) {
  if (!shares) return undefined
  const share = Math.max(...shares)
  return { best: shares.indexOf(share), share }
}
