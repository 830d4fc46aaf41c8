import { useLayoutEffect, useRef, useState } from 'react'
import { formatDate } from '../../i18n/format/formatDate'
import type { Box, Point } from '../../layout/geometry'
import { placeCard } from '../../layout/placeCard'
import { formatParameters } from '../../layout/timeline/labels/labelBoxes'
import { type Architecture, findEra } from '../../model/timeline'
import { strokes } from '../../network/layers/stroke'
import { useExplorer, useMessages } from '../hooks/context'
import { Fingerprint } from '../shared/Fingerprint'
import { hueOf } from '../theme/hue'
import styles from './HoverCard.module.css'

interface Props {
  readonly architecture: Architecture
  /** The box of the mark and the box that the card stays in, both in the coordinates of the plot. */
  readonly anchor: Box
  readonly bounds: Box
}

const stripSize = { width: 240, height: 12 }

/** What the mark under the pointer is: its date, era, idea, size, and the fingerprint with what its colours mean. */
export function HoverCard({ architecture, anchor, bounds }: Props) {
  const language = useExplorer((state) => state.language)
  const timeline = useExplorer((state) => state.timeline)
  const { metrics } = useMessages('article')
  const messages = useMessages('comparison')
  const card = useRef<HTMLDivElement>(null)
  const [position, setPosition] = useState<Point>()
  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = card.current!
    setPosition(placeCard(anchor, { width, height }, bounds, 'start'))
  }, [anchor, bounds])
  const { date, era, title, tagline, fingerprint } = architecture
  const parameters = formatParameters(architecture, language)
  return (
    <div
      ref={card}
      className={styles.card}
      // The mark has a name, and its article says the same.
      aria-hidden="true"
      style={{ ...hueOf(timeline, era), left: position?.x, top: position?.y }}
    >
      <strong>{title[language]}</strong>
      <span className={styles.facts}>
        <span>{formatDate(date, language)}</span>
        <span className={styles.era}>{findEra(timeline, era)?.title[language]}</span>
        {parameters && (
          <span>
            {parameters} {metrics.parameters}
          </span>
        )}
      </span>
      <span>{tagline[language]}</span>
      {fingerprint && (
        <>
          <Fingerprint strokes={fingerprint} {...stripSize} />
          <span className={styles.key}>
            <span>{messages.fingerprintKey}</span>
            {strokes
              .filter((stroke) => fingerprint.includes(stroke))
              .map((stroke) => (
                <span key={stroke} className={styles.stroke}>
                  <i data-kind={stroke} />
                  {messages.strokes[stroke]}
                </span>
              ))}
          </span>
        </>
      )}
    </div>
  )
}
