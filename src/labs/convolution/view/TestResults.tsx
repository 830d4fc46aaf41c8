import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { getContenderColour } from '../../../views/labs/figures/ContenderName'
import { Chart } from '../../../views/plot/Chart'
import type { ConvolutionLabPicture, PerNetwork } from '../convolutionPicture'
import styles from './TestResults.module.css'

interface Props {
  readonly picture: ConvolutionLabPicture
  readonly language: Language
}

/** The lower end of the logarithmic error axis. */
const minError = 0.01

/** Both networks on test digits: the error curves, and a table of the latest figures. */
export function TestResults({ picture, language }: Props) {
  const messages = useMessages('labs.convolution')
  const { total, accuracyCurves, accuracy, onePixelAccuracy, shiftedAccuracy, parameterCounts } = picture
  const formatShare = (value: number) => (Number.isNaN(value) ? '–' : formatPercent(value, language))
  const row = (name: string, figures: PerNetwork<number>, format: (value: number) => string) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{format(figures.perceptron)}</td>
      <td>{format(figures.convolutional)}</td>
    </tr>
  )
  return (
    <div className={styles.results}>
      <Chart
        title={messages.testError}
        xLabel={messages.steps}
        xDomain={[0, total]}
        yDomain={[minError, 1]}
        isLogarithmic
        formatY={(value) => formatPercent(value, language)}
        series={[
          {
            name: messages.perceptron,
            points: toErrorCurve(accuracyCurves.perceptron),
            colourVariable: '--contender-1',
            isDashed: true,
          },
          {
            name: messages.convolutional,
            points: toErrorCurve(accuracyCurves.convolutional),
            colourVariable: '--contender-2',
          },
        ]}
      />
      <table>
        <caption>{messages.testAccuracy}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" style={getContenderColour(1)}>
              {messages.perceptron}
            </th>
            <th scope="col" style={getContenderColour(2)}>
              {messages.convolutional}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(messages.unshifted, accuracy, formatShare)}
          {row(messages.shiftedByOne, onePixelAccuracy, formatShare)}
          {row(messages.shiftedByAny, shiftedAccuracy, formatShare)}
          {row(messages.parameterCount, parameterCounts, (value) => formatNumber(value, language))}
        </tbody>
      </table>
    </div>
  )
}

/** From step, accuracy, … to step, error, … An error of 0 becomes `minError / 2`: it has no logarithm. */
const toErrorCurve = (accuracyCurve: Float32Array) =>
  accuracyCurve.map((value, index) => (index % 2 === 0 ? value : Math.max(1 - value, minError / 2)))
