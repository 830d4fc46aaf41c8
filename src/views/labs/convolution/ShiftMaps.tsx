import { formatPercent } from '../../../i18n/format/formatNumber'
import type { ConvolutionLabPicture } from '../../../labs/convolution/convolutionPicture'
import { allShifts } from '../../../labs/learning/frame'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { type ShiftCell, ShiftMap } from './ShiftMap'
import styles from './ShiftMaps.module.css'
import type { Moved } from './shift'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly moved: Moved
  readonly language: Language
  readonly onMove: (moved: Moved) => void
}

type RivalName = 'perceptron' | 'convolutional'

/** Both networks at every shift: what they take this digit for, and how many of all digits they know. */
export function ShiftMaps({ picture, moved, language, onMove }: Props) {
  const messages = useMessages('labs.convolution')
  const { activations, label, accuracyByShift } = picture
  const here = allShifts.findIndex(([right, down]) => right === moved.right && down === moved.down)
  const shared = { moved, onMove }
  const nameOf = (rival: RivalName) => (
    <figcaption className={styles[rival]}>
      <b>{messages[rival]}</b>
    </figcaption>
  )
  const answers = (rival: RivalName) => {
    const cells = allShifts.map((_, index): ShiftCell | undefined => {
      if (!activations) return undefined
      const { classes, probabilities } = activations.predictionsByShift[rival]
      // Of a drawing nobody knows what is right: what is sure is told in the colour of right.
      const sign = label < 0 || classes[index] === label ? 1 : -1
      return { value: sign * probabilities[index]!, text: String(classes[index]) }
    })
    const right = cells.filter((cell) => cell?.text === String(label)).length
    const told =
      activations &&
      (label < 0 ? messages.predictionHere(cells[here]!.text) : messages.correctPositions(right))
    return (
      <figure>
        {nameOf(rival)}
        <ShiftMap
          {...shared}
          cells={cells}
          scale="soft"
          from={-1}
          to={1}
          label={messages.predictionsMap(messages[rival], told ?? messages.noPrediction)}
        />
      </figure>
    )
  }
  const shares = (rival: RivalName) => {
    const cells = [...accuracyByShift[rival]].map((share): ShiftCell | undefined =>
      Number.isNaN(share) ? undefined : { value: share, text: String(Math.round(100 * share)) },
    )
    const share = accuracyByShift[rival][here]!
    const told = Number.isNaN(share) ? messages.notMeasured : formatPercent(share, language)
    return (
      <figure>
        {nameOf(rival)}
        <ShiftMap
          {...shared}
          cells={cells}
          scale="sequential"
          from={0}
          to={1}
          label={messages.accuraciesMap(messages[rival], told)}
        />
      </figure>
    )
  }
  return (
    <div className={styles.maps}>
      <section>
        <p>
          {messages.predictions}{' '}
          <small>{label < 0 ? messages.predictionsDrawnHint : messages.predictionsHint}</small>
        </p>
        {answers('perceptron')}
        {answers('convolutional')}
      </section>
      <section>
        <p>
          {messages.accuracies} <small>{messages.accuraciesHint}</small>
        </p>
        {shares('perceptron')}
        {shares('convolutional')}
      </section>
    </div>
  )
}
