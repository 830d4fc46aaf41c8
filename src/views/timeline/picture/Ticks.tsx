import { clsx } from 'clsx'
import { formatDate, formatTick } from '../../../i18n/format'
import type { Frame } from '../../../layout/timeline/axis/frame'
import type { Scene } from '../../../layout/timeline/scene/scene'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import styles from './Ticks.module.css'
import { translate } from './translate'

interface Props {
  readonly scene: Scene
  readonly frame: Frame
  readonly language: Language
}

/** The dates along the axis. */
export function Ticks({ scene, frame, language }: Props) {
  const say = useMessages()
  const { ticks, lastDate } = scene
  return (
    <div aria-hidden="true">
      {ticks
        .filter(({ named }) => named)
        .map(({ along, year, month }) => {
          return (
            <span
              key={`${year}-${month}`}
              className={clsx(styles.tick, month !== undefined && styles.fine)}
              style={{ transform: translate(frame.point(along, 0)) }}
            >
              <span>{formatTick(Math.floor(year), month, language)}</span>
            </span>
          )
        })}
      {lastDate && (
        <span
          className={styles.lastDate}
          style={{ transform: translate(frame.point(lastDate.along, frame.depth)) }}
        >
          <span>{say.lastDate(formatDate(lastDate.date, language))}</span>
        </span>
      )}
    </div>
  )
}
