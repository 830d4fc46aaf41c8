import { useMessages } from '../../../../views/hooks/context'
import { getContenderColour } from '../../../../views/labs/figures/ContenderName'
import { Figure } from '../../../../views/labs/figures/Figure'
import type { PretrainingPicture } from '../../pretrainingExperiment'
import styles from './Schedule.module.css'

interface Props {
  readonly picture: PretrainingPicture
  readonly done: number
  readonly total: number
}

/**
 * The stages of both networks and their progress: pre-training of each layer and then training with labels for one,
 * only training with labels for the other.
 */
export function Schedule({ picture, done, total }: Props) {
  const messages = useMessages('labs.energy.layerwisePretraining')
  const { depth, fineTuningStart } = picture
  const layerUpdates = fineTuningStart / depth
  const stages = [
    ...Array.from({ length: depth }, (_, index) => ({
      from: index * layerUpdates,
      to: (index + 1) * layerUpdates,
    })),
    { from: fineTuningStart, to: total },
  ]
  const getName = (stage: number) => (stage === depth ? messages.withLabels : messages.layer(stage + 1))
  const renderStage = (
    { from, to }: { from: number; to: number },
    label: string,
    key: number,
    shortLabel?: string,
  ) => (
    <li
      key={key}
      style={{ flexGrow: to - from }}
      aria-current={done >= from && done < to ? 'step' : undefined}
    >
      <i style={{ width: `${100 * Math.min(1, Math.max(0, (done - from) / (to - from)))}%` }} />
      {shortLabel !== undefined && (
        <span className={styles.short} aria-hidden="true">
          {shortLabel}
        </span>
      )}
      <span>{label}</span>
    </li>
  )
  return (
    <Figure className={styles.schedule} title={messages.schedule}>
      <dl>
        <dt style={getContenderColour(2)}>{messages.pretrained}</dt>
        <dd>
          <ol style={getContenderColour(2)}>
            {stages.map((stage, index) =>
              renderStage(stage, getName(index), index, index < depth ? String(index + 1) : undefined),
            )}
          </ol>
        </dd>
        <dt style={getContenderColour(1)}>{messages.random}</dt>
        <dd>
          <ol style={getContenderColour(1)}>{renderStage({ from: 0, to: total }, messages.withLabels, 0)}</ol>
        </dd>
      </dl>
    </Figure>
  )
}
