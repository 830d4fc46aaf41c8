import type { PretrainingPicture } from '../../../../labs/energy/pretraining'
import { useMessages } from '../../../hooks/context'
import styles from './Schedule.module.css'

interface Props {
  readonly picture: PretrainingPicture
  readonly done: number
  readonly total: number
}

/** The order of events for both networks, and how far they are: the layers of the one after each other, then all; the other at once. */
export function Schedule({ picture, done, total }: Props) {
  const messages = useMessages('labs.layerwisePretraining')
  const { depth, fineTuningStart } = picture
  const layer = fineTuningStart / depth
  const stages = [
    ...Array.from({ length: depth }, (_, index) => ({ from: index * layer, to: (index + 1) * layer })),
    { from: fineTuningStart, to: total },
  ]
  const name = (stage: number) => (stage === depth ? messages.withLabels : messages.layer(stage + 1))
  const block = ({ from, to }: { from: number; to: number }, words: string, key: number, short?: string) => (
    <li
      key={key}
      style={{ flexGrow: to - from }}
      {...(done >= from && done < to && { 'aria-current': 'step' as const })}
    >
      <i style={{ width: `${100 * Math.min(1, Math.max(0, (done - from) / (to - from)))}%` }} />
      {short !== undefined && (
        <span className={styles.short} aria-hidden="true">
          {short}
        </span>
      )}
      <span>{words}</span>
    </li>
  )
  return (
    <figure className={styles.schedule}>
      <figcaption>{messages.schedule}</figcaption>
      <dl>
        <dt className={styles.pretrained}>{messages.pretrained}</dt>
        <dd>
          <ol className={styles.pretrained}>
            {stages.map((stage, index) =>
              block(stage, name(index), index, index < depth ? String(index + 1) : undefined),
            )}
          </ol>
        </dd>
        <dt className={styles.random}>{messages.random}</dt>
        <dd>
          <ol className={styles.random}>{block({ from: 0, to: total }, messages.withLabels, 0)}</ol>
        </dd>
      </dl>
    </figure>
  )
}
