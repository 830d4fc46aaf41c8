import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { formatFixed, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import type { MemoryLabPicture, RecurrentContenderPicture } from '../../../labs/memory/memoryPicture'
import { transpose } from '../../../layout/labs/sequenceLayout'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { Raster } from '../../plot/Raster'
import styles from './Lane.module.css'
import { nameOf } from './names'
import { Row } from './Row'
import { averageOf, probabilities } from './readings'

interface Props {
  readonly rival: RecurrentContenderPicture
  readonly picture: MemoryLabPicture
  /** Its colour: a custom property of the theme. */
  readonly tone: string
  readonly language: Language
}

/** What one of the three makes of the sequence: its answer, its memory step by step, its gates. */
export function Lane({ rival, picture, tone, language }: Props) {
  const messages = useMessages('labs.memory')
  const { name, units, weightCount, shownUnits, memory, gates, accuracy } = rival
  const { length } = picture
  const kept = messages.memoryNames[name]
  return (
    <figure className={styles.lane}>
      <figcaption>
        <b style={{ color: `var(${tone})` }}>{messages.names[name]}</b>
        <span>{messages.correctShare(formatPercent(accuracy, language))}</span>
        <small>
          {messages.networkSize(formatNumber(units, language), formatNumber(weightCount, language))}
        </small>
        <Answer rival={rival} picture={picture} language={language} />
      </figcaption>
      <Row name={kept}>
        <Raster
          className={styles.kept}
          values={transpose(memory, shownUnits)}
          columns={length}
          rows={shownUnits}
          from={-1}
          to={1}
          scale="diverging"
          label={messages.memoryLabel(messages.names[name], kept, shownUnits)}
        />
      </Row>
      {gates.map((gate) => (
        <Row key={gate.name} name={messages.gates[gate.name as keyof typeof messages.gates]}>
          <Raster
            className={styles.gate}
            values={transpose(gate.units, shownUnits)}
            columns={length}
            rows={shownUnits}
            from={0}
            to={1}
            scale="sequential"
            label={messages.gateLabel(
              messages.gates[gate.name as keyof typeof messages.gates],
              formatPercent(averageOf(gate.mean), language),
            )}
          />
        </Row>
      ))}
    </figure>
  )
}

/** The custom properties by which a symbol's box is filled as far as it is believed. */
const fill = (share: number, symbol: number) =>
  ({ '--share': `${(100 * share).toFixed(1)}%`, '--tint': `var(--tint-${symbol})` }) as CSSProperties

/** What it answers, and whether that is right: for a symbol how much it holds of each, for a sum the number. */
function Answer({ rival, picture, language }: Omit<Props, 'tone'>) {
  const messages = useMessages('labs.memory')
  const { outputs, isCorrect } = rival
  const { task, target } = picture
  const two = (value: number) => formatFixed(value, 2, language)
  const shares = task === 'recall' ? probabilities(outputs) : []
  const [given, truth] =
    task === 'recall'
      ? [shares.indexOf(Math.max(...shares)), target].map((symbol) => nameOf(symbol, picture))
      : [outputs[0]!, target].map(two)
  return (
    <span className={styles.answer}>
      {shares.map((share, symbol) => (
        <i
          key={symbol}
          className={clsx(styles.score, symbol === target && styles.right)}
          style={fill(share, symbol)}
          aria-hidden="true"
        >
          {nameOf(symbol, picture)}
        </i>
      ))}
      <span className={clsx(styles.verdict, isCorrect && styles.right)}>
        {!isCorrect
          ? messages.wrong(given!, truth!)
          : given === truth
            ? messages.correct(given!)
            : messages.close(given!, truth!)}
      </span>
    </span>
  )
}
