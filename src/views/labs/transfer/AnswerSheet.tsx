import { clsx } from 'clsx'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { PerInitialisation, TransferLabPicture } from '../../../labs/transfer/transferPicture'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { useStableArray } from '../../plot/useStableArray'
import styles from './AnswerSheet.module.css'
import { DigitTile } from './DigitTile'

interface Props {
  readonly picture: Pick<TransferLabPicture, 'testImages' | 'testLabels' | 'predictions'>
  readonly names: PerInitialisation<string>
  readonly language: Language
}

type Rival = keyof PerInitialisation<unknown>

/** Digits of the test with what each network takes them for. */
export function AnswerSheet({ picture: { testImages, testLabels, predictions }, names, language }: Props) {
  const messages = useMessages('labs.transfer')
  const images = useStableArray(testImages)
  const number = (value: number) => formatNumber(value, language)
  const isAnswered = predictions.fresh.length > 0
  const rightOf = (given: Int32Array) => given.filter((answer, at) => answer === testLabels[at]).length
  const score = (rival: Rival) =>
    isAnswered
      ? `${names[rival]} · ${messages.correctCount(number(rightOf(predictions[rival])), number(testLabels.length))}`
      : names[rival]
  const labelOf = (at: number) => {
    const digit = testLabels[at]!
    if (!isAnswered) return messages.digitLabel(digit)
    return messages.predictionLabel(
      digit,
      names.pretrained,
      predictions.pretrained[at]!,
      names.fresh,
      predictions.fresh[at]!,
    )
  }
  return (
    <figure className={styles.sheet}>
      <figcaption>{messages.testDigits}</figcaption>
      <p className={styles.legend}>
        <span className={styles.pretrained}>{score('pretrained')}</span>
        <span className={styles.fresh}>{score('fresh')}</span>
      </p>
      <ul>
        {[...testLabels].map((digit, at) => (
          <li key={at}>
            <DigitTile images={images} at={at} label={labelOf(at)} />
            <span className={styles.answers} aria-hidden="true">
              <Answer digit={digit} given={predictions.pretrained[at]} rival="pretrained" />
              <Answer digit={digit} given={predictions.fresh[at]} rival="fresh" />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** An answer: a tick if it is right, or what the digit was taken for. */
function Answer({ digit, given, rival }: { digit: number; given: number | undefined; rival: Rival }) {
  const isWrong = given !== undefined && given !== digit
  return (
    <b className={clsx(styles[rival], isWrong && styles.wrong)}>
      {given === undefined ? '·' : isWrong ? given : '✓'}
    </b>
  )
}
