import { clsx } from 'clsx'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { useMessages } from '../../../views/hooks/context'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { Chart } from '../../../views/plot/Chart'
import type { transferParameters } from '../transferParameters'
import type { TransferLabPicture } from '../transferPicture'
import { AccuracyByCount } from './AccuracyByCount'
import { KernelRows } from './KernelRows'
import { TestDigits } from './TestDigits'
import { TrainingExamples } from './TrainingExamples'
import styles from './TransferPicture.module.css'

/** Height of the charts of both phases, in pixels. */
const phaseHeight = 160

/**
 * Both training phases, the accuracy by number of examples, the training examples, the kernels, and test
 * digits.
 */
export function TransferPicture({
  picture,
  total,
  language,
  onChange,
}: PictureProps<typeof transferParameters, TransferLabPicture>) {
  const messages = useMessages('labs.transfer')
  const {
    pretrainingSteps,
    pretrainingDigits,
    targetDigits,
    pretrainingAccuracyCurve,
    shownCount,
    accuracyCurves,
  } = picture
  const names = {
    pretrained: pretrainingSteps === 0 ? messages.control : messages.pretrained,
    fresh: messages.fresh,
  }
  const formatShare = (value: number) => formatPercent(value, language)
  return (
    <div>
      <div className={clsx(styles.phases, pretrainingSteps === 0 && styles.single)}>
        {pretrainingSteps > 0 && (
          <Chart
            title={messages.pretrainingPhase([...pretrainingDigits].join(' '))}
            xLabel={messages.updates}
            xDomain={[0, pretrainingSteps]}
            yDomain={[0, 1]}
            height={phaseHeight}
            formatY={formatShare}
            series={[
              {
                name: messages.pretrained,
                points: pretrainingAccuracyCurve,
                colourVariable: '--contender-2',
              },
            ]}
          />
        )}
        <Chart
          title={(pretrainingSteps === 0 ? messages.controlPhase : messages.targetPhase)(
            [...targetDigits].join(' '),
            formatNumber(shownCount, language),
          )}
          xLabel={messages.updates}
          xDomain={[0, Math.max(1, total - pretrainingSteps)]}
          yDomain={[0, 1]}
          height={phaseHeight}
          formatY={formatShare}
          baseline={{ value: 1 / targetDigits.length, name: messages.randomGuess }}
          series={[
            {
              name: names.fresh,
              points: shiftSteps(accuracyCurves.fresh, pretrainingSteps),
              colourVariable: '--contender-1',
              isDashed: true,
            },
            {
              name: names.pretrained,
              points: shiftSteps(accuracyCurves.pretrained, pretrainingSteps),
              colourVariable: '--contender-2',
            },
          ]}
        />
      </div>
      <AccuracyByCount
        picture={picture}
        names={names}
        language={language}
        onSelect={(count) => onChange({ examples: count })}
      />
      <div className={styles.networks}>
        <TrainingExamples picture={picture} language={language} />
        <KernelRows kernels={picture.kernels} names={names} language={language} />
      </div>
      <TestDigits picture={picture} names={names} language={language} />
    </div>
  )
}

/** Shifts a curve step, value, … so that `step` becomes 0. */
const shiftSteps = (points: Float32Array, step: number) =>
  points.map((value, index) => (index % 2 === 0 ? value - step : value))
