import { clsx } from 'clsx'
import { formatNumber } from '../../../i18n/format/formatNumber'
import { layOutSequence } from '../../../layout/labs/sequenceLayout'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Plot } from '../../../views/plot/Plot'
import type { MemoryLabPicture } from '../memoryPicture'
import styles from './InputSequence.module.css'
import { Row } from './Row'
import { getSymbolName } from './symbolName'

/** Heights in pixels: the labels above the steps, the steps, and all with the axis below. */
const labelHeight = 15
const stepHeight = 24
const baseline = labelHeight + stepHeight
const height = baseline + 17
/** Width in pixels of a value with two decimals. */
const valueWidth = 30

/** The example sequence: symbols, or numbers as bars, of which two are marked. */
export function InputSequence({ picture, language }: { picture: MemoryLabPicture; language: Language }) {
  const messages = useMessages('labs.memory')
  const { length, task, target } = picture
  const label =
    task === 'recall'
      ? messages.recallInput(getSymbolName(target, picture))
      : messages.addingInput(formatNumber(Number(target.toFixed(2)), language))
  const Step = task === 'recall' ? SymbolMark : Addend
  return (
    <Row name={messages.input}>
      <Plot label={label} layOut={(width) => ({ ...layOutSequence(length, width), width, height })}>
        {({ width, strideWidth, hasLetters, numberedSteps }) => (
          <>
            {Array.from(picture.example, (_, step) => (
              <g key={step} transform={`translate(${step * strideWidth} 0)`}>
                <Step {...{ picture, step, stride: strideWidth, isLettered: hasLetters, language }} />
              </g>
            ))}
            <line className={styles.baseline} x2={width} y1={baseline + 0.5} y2={baseline + 0.5} />
            {numberedSteps.map((step) => (
              <text key={step} x={(step - 0.5) * strideWidth} y={baseline} dy={14} textAnchor="middle">
                {step}
              </text>
            ))}
          </>
        )}
      </Plot>
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

/**
 * A symbol: the target in its colour; noise as lowercase letters, or as bars of four heights if there is no
 * room.
 */
function SymbolMark({ picture, step, stride, isLettered }: StepProps) {
  const symbol = picture.example[step]!
  const name = getSymbolName(symbol, picture)
  if (symbol < picture.symbolCount) {
    return (
      <g className={styles.target} style={{ color: `var(--tint-${symbol})` }}>
        <rect x={0.5} y={labelHeight + 0.5} width={Math.max(2, stride - 1)} height={stepHeight - 1} />
        {isLettered ? (
          <text x={stride / 2} y={labelHeight + 17} textAnchor="middle">
            {name}
          </text>
        ) : (
          <text y={labelHeight - 3}>{name}</text>
        )}
      </g>
    )
  }
  const height = 4 + 4 * (symbol - picture.symbolCount)
  return isLettered ? (
    <text
      x={stride / 2}
      y={labelHeight + 17}
      textAnchor="middle"
      style={{ fontSize: Math.min(12.5, 0.95 * stride) }}
    >
      {name}
    </text>
  ) : (
    <rect
      className={styles.noise}
      x={stride * 0.2}
      y={baseline - height}
      width={stride * 0.6}
      height={height}
    />
  )
}

/**
 * The `text-anchor` of a value: keeps it inside the chart, and apart from the other value if they are close.
 */
function getTextAnchor(
  { length, marked }: MemoryLabPicture,
  step: number,
  stride: number,
): 'start' | 'middle' | 'end' {
  const [firstMarked, secondMarked] = [marked.indexOf(1), marked.lastIndexOf(1)]
  const isClose = (secondMarked - firstMarked) * stride < valueWidth
  if ((step + 0.5) * stride < valueWidth / 2 || (isClose && step === secondMarked)) return 'start'
  if ((length - step - 0.5) * stride < valueWidth / 2 || (isClose && step === firstMarked)) return 'end'
  return 'middle'
}

/** A number as a bar, with its value if it is marked. */
function Addend({ picture, step, stride, language }: StepProps) {
  const [value, isMarked] = [picture.example[step]!, picture.marked[step] === 1]
  const height = Math.max(1, value * stepHeight)
  const anchor = getTextAnchor(picture, step, stride)
  const x = { start: 0, middle: stride / 2, end: stride }[anchor]
  return (
    <>
      <rect
        className={clsx(styles.addend, isMarked && styles.marked)}
        x={stride * 0.12}
        y={baseline - height}
        width={stride * 0.76}
        height={height}
      />
      {isMarked && (
        <text className={styles.value} x={x} y={baseline - height - 4} textAnchor={anchor}>
          {formatNumber(Number(value.toFixed(2)), language)}
        </text>
      )}
    </>
  )
}
