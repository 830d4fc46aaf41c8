import { formatPercent } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import type { ConvolutionLabPicture } from '../convolutionPicture'
import styles from './ClassProbabilities.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly language: Language
  readonly className?: string
}

const networks = ['perceptron', 'convolutional'] as const

/** The probability of each class: ten bars per network, those of the perceptron to the left. */
export function ClassProbabilities({ picture: { activations, label }, language, className }: Props) {
  const messages = useMessages('labs.convolution')
  const predictions = networks.map((network) => findPrediction(activations?.probabilities[network]))
  const descriptions = predictions.map((prediction) =>
    prediction
      ? messages.predicts(String(prediction.digit), formatPercent(prediction.probability, language))
      : messages.noPrediction,
  )
  return (
    <div
      className={className}
      role="img"
      aria-label={messages.describePredictions(descriptions[0]!, descriptions[1]!)}
    >
      <p className={styles.names}>
        {networks.map((network, index) => (
          <span key={network} className={styles[network]}>
            <b>{messages[network]}</b>
            <small>{descriptions[index]}</small>
          </span>
        ))}
      </p>
      <ul className={styles.digits}>
        {Array.from({ length: 10 }, (_, digit) => (
          <li key={digit} className={digit === label ? styles.label : undefined}>
            <i
              className={styles.perceptron}
              style={{ width: getBarWidth(activations?.probabilities.perceptron[digit]) }}
            />
            <span>{digit}</span>
            <i
              className={styles.convolutional}
              style={{ width: getBarWidth(activations?.probabilities.convolutional[digit]) }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A probability of 1 fills half of the row, except for half of the 30 pixels of the digit. */
const getBarWidth = (probability = 0) =>
  `calc(${(50 * probability).toFixed(2)}% - ${(15 * probability).toFixed(2)}px)`

function findPrediction(probabilities: Float32Array | undefined) {
  if (!probabilities) return undefined
  const probability = Math.max(...probabilities)
  return { digit: probabilities.indexOf(probability), probability }
}
