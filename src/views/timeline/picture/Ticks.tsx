import { clsx } from 'clsx'
import { formatDate, formatTick } from '../../../i18n/format/formatDate'
import type { TimelineFrame } from '../../../layout/timeline/axis/timelineFrame'
import type { Scene } from '../../../layout/timeline/scene/scene'
import type { Language } from '../../../model/language'
import { useMessages } from '../../hooks/context'
import { cssTranslate } from './cssTranslate'
import styles from './Ticks.module.css'

interface Props {
  readonly scene: Scene
  readonly frame: TimelineFrame
  readonly language: Language
}

/** The date labels along the axis. */
export function Ticks({ scene, frame, language }: Props) {
  const messages = useMessages('explorer')
  const { ticks, lastDate } = scene
  return (
    <div aria-hidden="true">
      {ticks
        .filter(({ isNamed }) => isNamed)
        .map(({ alongPx, year, month }) => {
          return (
            <span
              key={`${year}-${month}`}
              className={clsx(styles.tick, month !== undefined && styles.fine)}
              style={{ transform: cssTranslate(frame.toPoint(alongPx, 0)) }}
            >
              <span>{formatTick(Math.floor(year), month, language)}</span>
            </span>
          )
        })}
      {lastDate && (
        <span
          className={styles.lastDate}
          style={{ transform: cssTranslate(frame.toPoint(lastDate.alongPx, frame.depth)) }}
        >
          <span>{messages.newestDate(formatDate(lastDate.date, language))}</span>
        </span>
      )}
    </div>
  )
}
