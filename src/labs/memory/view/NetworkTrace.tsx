import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { formatFixed, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { transpose } from '../../../layout/labs/sequenceLayout'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Raster } from '../../../views/plot/raster/Raster'
import { computeMean, softmax } from '../../learning/statistics'
import type { MemoryLabPicture, RecurrentContenderPicture } from '../memoryPicture'
import styles from './NetworkTrace.module.css'
import { Row } from './Row'
import { getSymbolName } from './symbolName'

interface Props {
  readonly contender: RecurrentContenderPicture
  readonly picture: MemoryLabPicture
  /** Colour of the name: a custom property of the theme. */
  readonly colourVariable: string
  readonly language: Language
}

/** The answer of a network for the sequence, with its state and its gates at each step. */
export function NetworkTrace({ contender, picture, colourVariable, language }: Props) {
  const messages = useMessages('labs.memory')
  const { name, units, weightCount, shownUnits, memory, gates, accuracy } = contender
  const { length } = picture
  const memoryName = messages.memoryNames[name]
  return (
    <figure className={styles.network}>
      <figcaption>
        <b style={{ color: `var(${colourVariable})` }}>{messages.names[name]}</b>
        <span>{messages.correctShare(formatPercent(accuracy, language))}</span>
        <small>
          {messages.networkSize(formatNumber(units, language), formatNumber(weightCount, language))}
        </small>
        <Answer contender={contender} picture={picture} language={language} />
      </figcaption>
      <Row name={memoryName}>
        <Raster
          className={styles.memory}
          values={transpose(memory, shownUnits)}
          columns={length}
          rows={shownUnits}
          min={-1}
          max={1}
          scale="diverging"
          label={messages.memoryLabel(messages.names[name], memoryName, shownUnits)}
        />
      </Row>
      {gates.map((gate) => (
        <Row key={gate.name} name={messages.gates[gate.name as keyof typeof messages.gates]}>
          <Raster
            className={styles.gate}
            values={transpose(gate.units, shownUnits)}
            columns={length}
            rows={shownUnits}
            min={0}
            max={1}
            scale="sequential"
            label={messages.gateLabel(
              messages.gates[gate.name as keyof typeof messages.gates],
              formatPercent(computeMean(gate.mean), language),
            )}
          />
        </Row>
      ))}
    </figure>
  )
}

/** Custom properties that fill a symbol's box in proportion to its probability. */
const getFillStyle = (probability: number, symbol: number) =>
  ({ '--share': `${(100 * probability).toFixed(1)}%`, '--tint': `var(--tint-${symbol})` }) as CSSProperties

/** The answer and whether it is correct; for a symbol, with the probability of each. */
function Answer({ contender, picture, language }: Omit<Props, 'colourVariable'>) {
  const messages = useMessages('labs.memory')
  const { outputs, isCorrect } = contender
  const { task, target } = picture
  const formatValue = (value: number) => formatFixed(value, 2, language)
  const probabilities = task === 'recall' ? softmax(outputs) : []
  const [answer, expected] =
    task === 'recall'
      ? [probabilities.indexOf(Math.max(...probabilities)), target].map((symbol) =>
          getSymbolName(symbol, picture),
        )
      : [outputs[0]!, target].map(formatValue)
  return (
    <span className={styles.answer}>
      {probabilities.map((probability, symbol) => (
        <i
          key={symbol}
          className={clsx(styles.score, symbol === target && styles.correct)}
          style={getFillStyle(probability, symbol)}
          aria-hidden="true"
        >
          {getSymbolName(symbol, picture)}
        </i>
      ))}
      <span className={clsx(styles.verdict, isCorrect && styles.correct)}>
        {!isCorrect
          ? messages.wrong(answer!, expected!)
          : answer === expected
            ? messages.correct(answer!)
            : messages.close(answer!, expected!)}
      </span>
    </span>
  )
}
