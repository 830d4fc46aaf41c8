import { clsx } from 'clsx'
import { useRef } from 'react'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { MemoryLabPicture } from '../../../labs/memory/memoryPicture'
import { layOutSequence } from '../../../layout/labs/sequenceLayout'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { useSize } from '../../hooks/useSize'
import styles from './Input.module.css'
import { nameOf } from './names'
import { Row } from './Row'

/** Heights in pixels: of the steps, with room for what is written above them, and of the numbers below. */
const above = 15
const tall = 24
const below = 17
const floor = above + tall
/** What a value of two decimals takes. */
const valueWidth = 30

/** The sequence looked at, step by step: symbols, or numbers as bars of which two are marked. */
export function Input({ picture, language }: { picture: MemoryLabPicture; language: Language }) {
  const messages = useMessages('labs.memory')
  const box = useRef<HTMLDivElement>(null)
  const width = useSize(box)?.width ?? 480
  const { length, task, target } = picture
  const { strideWidth, hasLetters, numberedSteps } = layOutSequence(length, width)
  const label =
    task === 'recall'
      ? messages.recallInput(nameOf(target, picture))
      : messages.addingInput(formatNumber(Number(target.toFixed(2)), language))
  const Step = task === 'recall' ? SymbolMark : Addend
  return (
    <Row name={messages.input}>
      <div ref={box}>
        <svg className={styles.input} width={width} height={floor + below} role="img" aria-label={label}>
          {Array.from(picture.example, (_, step) => (
            <g key={step} transform={`translate(${step * strideWidth} 0)`}>
              <Step {...{ picture, step, stride: strideWidth, isLettered: hasLetters, language }} />
            </g>
          ))}
          <line className={styles.floor} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
          {numberedSteps.map((step) => (
            <text key={step} x={(step - 0.5) * strideWidth} y={floor + 14} textAnchor="middle">
              {step}
            </text>
          ))}
        </svg>
      </div>
    </Row>
  )
}

interface StepProps {
  readonly picture: MemoryLabPicture
  readonly step: number
  readonly stride: number
  readonly isLettered: boolean
  readonly language: Language
}

/** A symbol: the one asked for in its colour, noise as small letters or, without room, as strokes of four heights. */
function SymbolMark({ picture, step, stride, isLettered }: StepProps) {
  const symbol = picture.example[step]!
  const name = nameOf(symbol, picture)
  if (symbol < picture.symbolCount) {
    return (
      <g className={styles.asked} style={{ color: `var(--tint-${symbol})` }}>
        <rect x={0.5} y={above + 0.5} width={Math.max(2, stride - 1)} height={tall - 1} />
        {isLettered ? (
          <text x={stride / 2} y={above + 17} textAnchor="middle">
            {name}
          </text>
        ) : (
          <text y={above - 3}>{name}</text>
        )}
      </g>
    )
  }
  const height = 4 + 4 * (symbol - picture.symbolCount)
  return isLettered ? (
    <text
      x={stride / 2}
      y={above + 17}
      textAnchor="middle"
      style={{ fontSize: Math.min(12.5, 0.95 * stride) }}
    >
      {name}
    </text>
  ) : (
    <rect className={styles.noise} x={stride * 0.2} y={floor - height} width={stride * 0.6} height={height} />
  )
}

/** How a value stands above its step: inwards at either end, and away from the other's where they are close. */
function anchorOf(
  { length, marked }: MemoryLabPicture,
  step: number,
  stride: number,
): 'start' | 'middle' | 'end' {
  const [first, second] = [marked.indexOf(1), marked.lastIndexOf(1)]
  const isClose = (second - first) * stride < valueWidth
  if ((step + 0.5) * stride < valueWidth / 2 || (isClose && step === second)) return 'start'
  if ((length - step - 0.5) * stride < valueWidth / 2 || (isClose && step === first)) return 'end'
  return 'middle'
}

/** A number as a bar, with its value where it is marked. */
function Addend({ picture, step, stride, language }: StepProps) {
  const [value, isMarked] = [picture.example[step]!, picture.marked[step] === 1]
  const height = Math.max(1, value * tall)
  const anchor = anchorOf(picture, step, stride)
  const x = { start: 0, middle: stride / 2, end: stride }[anchor]
  return (
    <>
      <rect
        className={clsx(styles.addend, isMarked && styles.marked)}
        x={stride * 0.12}
        y={floor - height}
        width={stride * 0.76}
        height={height}
      />
      {isMarked && (
        <text className={styles.value} x={x} y={floor - height - 4} textAnchor={anchor}>
          {formatNumber(Number(value.toFixed(2)), language)}
        </text>
      )}
    </>
  )
}
