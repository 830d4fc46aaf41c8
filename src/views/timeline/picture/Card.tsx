import { clsx } from 'clsx'
import { getBarcodePaths } from '../../../layout/plot/barcode'
import { cardStrip, cardText, formatParameters } from '../../../layout/timeline/labels/labelBoxes'
import type { ArrangedMark } from '../../../layout/timeline/scene/arrangedMark'
import type { Language } from '../../../model/timeline'
import styles from './Card.module.css'
import { translate } from './translate'

interface BodyProps {
  readonly mark: Pick<ArrangedMark, 'architecture' | 'nameLabel' | 'cardSize'>
  readonly language: Language
}

interface Props extends BodyProps {
  /** Where it stands relative to its dot, in pixels, and the room it has. */
  readonly x: number
  readonly y: number
  readonly height: number
}

/** What takes a name's place where there is room: the idea, the parameters and the fingerprint of a network. */
export function Card({ x, y, height, ...rest }: Props) {
  // One that stands on its dot keeps its lower edge there, however high it is.
  const isAboveDot = y + height <= 1
  return (
    <span
      className={clsx(styles.card, isAboveDot && styles.aboveDot)}
      style={{ transform: translate({ x, y }), width: rest.mark.cardSize.width, height }}
    >
      <CardBody {...rest} />
    </span>
  )
}

export function CardBody({ mark, language }: BodyProps) {
  const { architecture, nameLabel, cardSize } = mark
  const parameters = formatParameters(architecture, language)
  return (
    <span className={styles.body} data-part="body">
      <span className={styles.head}>
        <span
          className={nameLabel.weight === 'semibold' ? styles.semibold : undefined}
          style={{ fontSize: nameLabel.size }}
        >
          {architecture.title[language]}
        </span>
        {parameters && <span className={styles.parameters}>{parameters}</span>}
      </span>
      <span className={styles.idea}>{architecture.tagline[language]}</span>
      {architecture.fingerprint && <Fingerprint strokes={architecture.fingerprint} width={cardSize.width} />}
    </span>
  )
}

function Fingerprint({ strokes, width }: { strokes: string; width: number }) {
  const box = { x: 0, y: 0, width: width - 2 * cardText.padding, height: cardStrip.height }
  return (
    <svg
      className={styles.fingerprint}
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {getBarcodePaths(strokes, box).map(({ kind, path }) => (
        <path key={kind} data-kind={kind} d={path} />
      ))}
    </svg>
  )
}
