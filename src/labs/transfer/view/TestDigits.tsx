import { clsx } from 'clsx'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { getContenderColour } from '../../../views/labs/figures/ContenderName'
import { Figure } from '../../../views/labs/figures/Figure'
import { LineLegend } from '../../../views/labs/figures/LineLegend'
import { useStableArray } from '../../../views/plot/raster/useStableArray'
import type { PerInitialisation, TransferLabPicture } from '../transferPicture'
import { DigitTile } from './DigitTile'
import styles from './TestDigits.module.css'

interface Props {
  readonly picture: Pick<TransferLabPicture, 'testImages' | 'testLabels' | 'predictions'>
  readonly names: PerInitialisation<string>
  readonly language: Language
}

type NetworkName = keyof PerInitialisation<unknown>

/** Test digits with the predictions of both networks. */
export function TestDigits({ picture: { testImages, testLabels, predictions }, names, language }: Props) {
  const messages = useMessages('labs.transfer')
  const images = useStableArray(testImages)
  const format = (value: number) => formatNumber(value, language)
  const hasPredictions = predictions.fresh.length > 0
  const countCorrect = (predicted: Int32Array) =>
    predicted.filter((label, at) => label === testLabels[at]).length
  const describeScore = (network: NetworkName) =>
    hasPredictions
      ? `${names[network]} · ${messages.correctCount(format(countCorrect(predictions[network])), format(testLabels.length))}`
      : names[network]
  const describeDigit = (at: number) => {
    const digit = testLabels[at]!
    if (!hasPredictions) return messages.digitLabel(digit)
    return messages.predictionLabel(
      digit,
      names.pretrained,
      predictions.pretrained[at]!,
      names.fresh,
      predictions.fresh[at]!,
    )
  }
  return (
    <Figure className={styles.digits} title={messages.testDigits}>
      <LineLegend
        lines={[
          { name: describeScore('pretrained'), contender: 2 },
          { name: describeScore('fresh'), contender: 1, isDashed: true },
        ]}
      />
      <ul>
        {[...testLabels].map((digit, at) => (
          <li key={at}>
            <DigitTile images={images} at={at} label={describeDigit(at)} />
            <span className={styles.predictions} aria-hidden="true">
              <Prediction digit={digit} prediction={predictions.pretrained[at]} network="pretrained" />
              <Prediction digit={digit} prediction={predictions.fresh[at]} network="fresh" />
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

/** A tick if the prediction is correct, otherwise the predicted digit. */
function Prediction({
  digit,
  prediction,
  network,
}: {
  digit: number
  prediction: number | undefined
  network: NetworkName
}) {
  const isWrong = prediction !== undefined && prediction !== digit
  return (
    <b className={clsx(isWrong && styles.wrong)} style={getContenderColour(network === 'fresh' ? 1 : 2)}>
      {prediction === undefined ? '·' : isWrong ? prediction : '✓'}
    </b>
  )
}
