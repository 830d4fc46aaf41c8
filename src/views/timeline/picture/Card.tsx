import { clsx } from 'clsx'
import { cardStrip, cardText, formatParameters } from '../../../layout/timeline/labels/labelBoxes'
import type { ArrangedMark } from '../../../layout/timeline/scene/arrangedMark'
import type { Language } from '../../../model/language'
import { Fingerprint } from '../../shared/Fingerprint'
import styles from './Card.module.css'
import { cssTranslate } from './cssTranslate'

interface BodyProps {
  readonly mark: Pick<ArrangedMark, 'architecture' | 'nameLabel' | 'cardSize'>
  readonly language: Language
}

interface Props extends BodyProps {
  /** The position relative to the dot, and the available height, in px. */
  readonly x: number
  readonly y: number
  readonly height: number
}

/** Replaces the name where there is room: adds the tagline, the number of parameters and the fingerprint. */
export function Card({ x, y, height, ...rest }: Props) {
  // Aligned to the bottom: its content may be shorter than the available height.
  const isAboveDot = y + height <= 1
  return (
    <span
      className={clsx(styles.card, isAboveDot && styles.aboveDot)}
      style={{ transform: cssTranslate({ x, y }), width: rest.mark.cardSize.width, height }}
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
      {architecture.fingerprint && (
        <Fingerprint
          className={styles.fingerprint}
          strokes={architecture.fingerprint}
          width={cardSize.width - 2 * cardText.padding}
          height={cardStrip.height}
        />
      )}
    </span>
  )
}
