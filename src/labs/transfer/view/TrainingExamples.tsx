import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Figure } from '../../../views/labs/figures/Figure'
import { useStableArray } from '../../../views/plot/raster/useStableArray'
import type { TransferLabPicture } from '../transferPicture'
import { DigitTile } from './DigitTile'
import styles from './TrainingExamples.module.css'

interface Props {
  readonly picture: Pick<
    TransferLabPicture,
    'targetDigits' | 'shownCount' | 'trainingImages' | 'trainingLabels'
  >
  readonly language: Language
}

const maxTilesPerDigit = 5

/** Some of the training examples of both networks, in a row for each digit. */
export function TrainingExamples({
  picture: { targetDigits, shownCount, trainingImages, trainingLabels },
  language,
}: Props) {
  const messages = useMessages('labs.transfer')
  const images = useStableArray(trainingImages)
  const tileCount = Math.min(maxTilesPerDigit, shownCount)
  const format = (value: number) => formatNumber(value, language)
  return (
    <Figure
      className={styles.examples}
      title={messages.trainingExamples}
      hint={messages.trainingExamplesHint(format(tileCount), format(shownCount))}
    >
      {[...targetDigits].map((digit) => (
        <div
          key={digit}
          className={styles.row}
          role="img"
          aria-label={messages.trainingExamplesLabel(digit, format(tileCount))}
        >
          <span>{digit}</span>
          {Array.from({ length: tileCount }, (_, index) => (
            <DigitTile key={index} images={images} at={trainingLabels.indexOf(digit) + index} />
          ))}
        </div>
      ))}
    </Figure>
  )
}
