import { formatMagnitude, formatPercent } from '../../../i18n/format/formatNumber'
import { memoryParameters } from '../../../labs/memory/memoryParameters'
import type { MemoryLabPicture, RecurrentContenderPicture } from '../../../labs/memory/memoryPicture'
import { useMessages } from '../../hooks/context'
import { Chart, type Line } from '../../plot/Chart'
import type { PictureProps } from '../shared/definition'
import { ParameterField } from '../shared/ParameterField'
import { Input } from './Input'
import { Lane } from './Lane'
import { MemoryLegend } from './MemoryLegend'
import styles from './MemoryPicture.module.css'
import { backwards, leastShown } from './readings'

type Props = PictureProps<typeof memoryParameters, MemoryLabPicture>

/** Names at the end of a curve. */
const shortNames = { elman: 'Elman', lstm: 'LSTM', gru: 'GRU' } as const

/** Elman's, the parent, is dashed. */
const lineOf = ({ name }: RecurrentContenderPicture, index: number) => ({
  name: shortNames[name],
  tone: `--rival-${index + 1}`,
  ...(name === 'elman' && { dashed: true as const }),
})

/** How the three fare, how the gradient fares on its way back, and what each carries through one sequence. */
export function MemoryPicture({ picture, total, settings, language, onChange }: Props) {
  const messages = useMessages('labs.memory')
  const { contenders, length, baseline } = picture
  const isRecall = picture.task === 'recall'
  const size = (value: number) => formatMagnitude(value, language)
  const gradients = (which: 'gradients' | 'initialGradients'): Line[] =>
    contenders.map((rival, index) => ({ ...lineOf(rival, index), points: backwards(rival[which]) }))
  return (
    <div>
      <div className={styles.curves}>
        {isRecall ? (
          <Chart
            title={messages.accuracy}
            unit={messages.steps}
            x={[0, total]}
            y={[0, 1]}
            format={(value) => formatPercent(value, language)}
            lines={contenders.map((rival, index) => ({
              ...lineOf(rival, index),
              points: rival.accuracyCurve,
            }))}
            level={{ value: baseline.accuracy, name: messages.randomGuess }}
          />
        ) : (
          <Chart
            title={messages.loss}
            unit={messages.steps}
            x={[0, total]}
            y={[0.0003, 1]}
            logarithmic
            format={size}
            lines={contenders.map((rival, index) => ({ ...lineOf(rival, index), points: rival.lossCurve }))}
            level={{ value: baseline.loss, name: messages.constantAnswer }}
          />
        )}
        <Chart
          title={messages.gradient}
          unit={messages.stepsBack}
          x={[0, length - 1]}
          y={[leastShown(length), 10]}
          logarithmic
          format={size}
          lines={[
            ...gradients('initialGradients').map((line) => ({ ...line, isReference: true as const })),
            ...gradients('gradients'),
          ]}
        />
      </div>
      <section className={styles.example} aria-label={messages.example}>
        <p className={styles.title}>{messages.example}</p>
        <ParameterField
          className={styles.knob}
          parameter={memoryParameters.example}
          messages={{ label: messages.sequence }}
          value={settings.example}
          onChange={(example) => onChange({ example: example as number })}
        />
        <Input picture={picture} language={language} />
        {contenders.map((rival, index) => (
          <Lane
            key={rival.name}
            rival={rival}
            picture={picture}
            tone={lineOf(rival, index).tone}
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
