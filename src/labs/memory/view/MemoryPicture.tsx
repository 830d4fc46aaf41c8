import { formatMagnitude, formatPercent } from '../../../i18n/format/formatNumber'
import { useMessages } from '../../../views/hooks/context'
import { TwoColumns } from '../../../views/labs/figures/TwoColumns'
import type { PictureProps } from '../../../views/labs/shared/definition'
import { ParameterField } from '../../../views/labs/shared/ParameterField'
import { Chart, type ChartSeries } from '../../../views/plot/Chart'
import { memoryParameters } from '../memoryParameters'
import type { MemoryLabPicture, RecurrentContenderPicture } from '../memoryPicture'
import { InputSequence } from './InputSequence'
import { MemoryLegend } from './MemoryLegend'
import styles from './MemoryPicture.module.css'
import { computeMinShownGradient, createBackwardCurve } from './metrics'
import { NetworkTrace } from './NetworkTrace'

type Props = PictureProps<typeof memoryParameters, MemoryLabPicture>

const shortNames = { elman: 'Elman', lstm: 'LSTM', gru: 'GRU' } as const

/** The line of the Elman network, the parent of the others, is dashed. */
const getLineStyle = ({ name }: RecurrentContenderPicture, index: number) => ({
  name: shortNames[name],
  colourVariable: `--contender-${index + 1}`,
  isDashed: name === 'elman',
})

/**
 * The learning curves, the gradients over time, and the states and gates of each network for one sequence.
 */
export function MemoryPicture({ picture, total, settings, language, onChange }: Props) {
  const messages = useMessages('labs.memory')
  const { contenders, length, baseline } = picture
  const isRecall = picture.task === 'recall'
  const formatSize = (value: number) => formatMagnitude(value, language)
  const createGradientLines = (key: 'gradients' | 'initialGradients'): ChartSeries[] =>
    contenders.map((contender, index) => ({
      ...getLineStyle(contender, index),
      points: createBackwardCurve(contender[key]),
    }))
  return (
    <div>
      <TwoColumns>
        {isRecall ? (
          <Chart
            title={messages.accuracy}
            xLabel={messages.steps}
            xDomain={[0, total]}
            yDomain={[0, 1]}
            formatY={(value) => formatPercent(value, language)}
            series={contenders.map((contender, index) => ({
              ...getLineStyle(contender, index),
              points: contender.accuracyCurve,
            }))}
            baseline={{ value: baseline.accuracy, name: messages.randomGuess }}
          />
        ) : (
          <Chart
            title={messages.loss}
            xLabel={messages.steps}
            xDomain={[0, total]}
            yDomain={[0.0003, 1]}
            isLogarithmic
            formatY={formatSize}
            series={contenders.map((contender, index) => ({
              ...getLineStyle(contender, index),
              points: contender.lossCurve,
            }))}
            baseline={{ value: baseline.loss, name: messages.constantAnswer }}
          />
        )}
        <Chart
          title={messages.gradient}
          xLabel={messages.stepsBack}
          xDomain={[0, length - 1]}
          yDomain={[computeMinShownGradient(length), 10]}
          isLogarithmic
          formatY={formatSize}
          series={[
            ...createGradientLines('initialGradients').map((line) => ({
              ...line,
              isReference: true as const,
            })),
            ...createGradientLines('gradients'),
          ]}
        />
      </TwoColumns>
      <section className={styles.example} aria-label={messages.example}>
        <p className={styles.title}>{messages.example}</p>
        <ParameterField
          className={styles.parameter}
          parameter={memoryParameters.example}
          messages={{ label: messages.sequence }}
          value={settings.example}
          onChange={(example) => onChange({ example: example as number })}
        />
        <InputSequence picture={picture} language={language} />
        {contenders.map((contender, index) => (
          <NetworkTrace
            key={contender.name}
            contender={contender}
            picture={picture}
            colourVariable={getLineStyle(contender, index).colourVariable}
            language={language}
          />
        ))}
        {contenders.length > 0 && (
          <MemoryLegend
            shown={Math.min(...contenders.map(({ shownUnits }) => shownUnits))}
            language={language}
          />
        )}
      </section>
    </div>
  )
}
