import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import type { ConvolutionLabPicture, PerNetwork } from '../../../labs/convolution/convolutionPicture'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { Chart } from '../../plot/Chart'
import styles from './Score.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly language: Language
}

/** The least share that the chart shows: one digit of all 1797 is about half of it. */
const least = 0.01

/** How both networks fare on digits of other writers: errors over the steps, and the figures so far. */
export function Score({ picture, language }: Props) {
  const messages = useMessages('labs.convolution')
  const { total, accuracyCurves, accuracy, onePixelAccuracy, shiftedAccuracy, parameterCounts } = picture
  const share = (value: number) => (Number.isNaN(value) ? '–' : formatPercent(value, language))
  const row = (name: string, figures: PerNetwork<number>, write: (value: number) => string) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{write(figures.perceptron)}</td>
      <td>{write(figures.convolutional)}</td>
    </tr>
  )
  return (
    <div className={styles.score}>
      <Chart
        title={messages.testError}
        unit={messages.steps}
        x={[0, total]}
        y={[least, 1]}
        logarithmic
        format={(value) => formatPercent(value, language)}
        lines={[
          {
            name: messages.perceptron,
            points: wrong(accuracyCurves.perceptron),
            tone: '--rival-1',
            dashed: true,
          },
          { name: messages.convolutional, points: wrong(accuracyCurves.convolutional), tone: '--rival-2' },
        ]}
      />
      <table>
        <caption>{messages.testAccuracy}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.perceptron}>
              {messages.perceptron}
            </th>
            <th scope="col" className={styles.convolutional}>
              {messages.convolutional}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(messages.unshifted, accuracy, share)}
          {row(messages.shiftedByOne, onePixelAccuracy, share)}
          {row(messages.shiftedByAny, shiftedAccuracy, share)}
          {row(messages.parameterCount, parameterCounts, (value) => formatNumber(value, language))}
        </tbody>
      </table>
    </div>
  )
}

/** From step, share right, … to step, share wrong, …; none wrong is told as less than any. */
const wrong = (points: Float32Array) =>
  points.map((value, index) => (index % 2 === 0 ? value : Math.max(1 - value, least / 2)))
