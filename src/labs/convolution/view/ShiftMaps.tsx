import { formatPercent } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { ContenderName } from '../../../views/labs/figures/ContenderName'
import { Figure } from '../../../views/labs/figures/Figure'
import { allShifts } from '../../learning/digitFrame'
import type { ConvolutionLabPicture } from '../convolutionPicture'
import { type ShiftCell, ShiftMap, type ShiftMapProps } from './ShiftMap'
import styles from './ShiftMaps.module.css'
import type { DigitShift } from './shift'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly shift: DigitShift
  readonly language: Language
  readonly onShift: (shift: DigitShift) => void
}

type NetworkName = 'perceptron' | 'convolutional'

/** Both networks at every shift: their prediction for this digit, and their accuracy on the test images. */
export function ShiftMaps({ picture, shift, language, onShift }: Props) {
  const messages = useMessages('labs.convolution')
  const { activations, label, accuracyByShift } = picture
  const current = allShifts.findIndex(([right, down]) => right === shift.right && down === shift.down)
  const renderMap = (network: NetworkName, map: Omit<ShiftMapProps, 'shift' | 'onShift'>) => (
    <Figure title={<ContenderName number={network === 'perceptron' ? 1 : 2} name={messages[network]} />}>
      <ShiftMap {...map} shift={shift} onShift={onShift} />
    </Figure>
  )
  const renderPredictions = (network: NetworkName) => {
    const cells = allShifts.map((_, index): ShiftCell | undefined => {
      if (!activations) return undefined
      const { classes, probabilities } = activations.predictionsByShift[network]
      // The label of a drawing is unknown: all predictions have the colour of correct ones.
      const sign = label < 0 || classes[index] === label ? 1 : -1
      return { value: sign * probabilities[index]!, text: String(classes[index]) }
    })
    const correct = cells.filter((cell) => cell?.text === String(label)).length
    const description =
      activations &&
      (label < 0 ? messages.predictionHere(cells[current]!.text) : messages.correctPositions(correct))
    const mapLabel = messages.predictionsMap(messages[network], description ?? messages.noPrediction)
    return renderMap(network, { cells, scale: 'soft', from: -1, to: 1, label: mapLabel })
  }
  const renderAccuracies = (network: NetworkName) => {
    const cells = [...accuracyByShift[network]].map((accuracy): ShiftCell | undefined =>
      Number.isNaN(accuracy) ? undefined : { value: accuracy, text: String(Math.round(100 * accuracy)) },
    )
    const accuracy = accuracyByShift[network][current]!
    const description = Number.isNaN(accuracy) ? messages.notMeasured : formatPercent(accuracy, language)
    const label = messages.accuraciesMap(messages[network], description)
    return renderMap(network, { cells, scale: 'sequential', from: 0, to: 1, label })
  }
  return (
    <div className={styles.maps}>
      <section>
        <p>
          {messages.predictions}{' '}
          <small>{label < 0 ? messages.predictionsDrawnHint : messages.predictionsHint}</small>
        </p>
        {renderPredictions('perceptron')}
        {renderPredictions('convolutional')}
      </section>
      <section>
        <p>
          {messages.accuracies} <small>{messages.accuraciesHint}</small>
        </p>
        {renderAccuracies('perceptron')}
        {renderAccuracies('convolutional')}
      </section>
    </div>
  )
}
