import { formatNumber } from '../../../i18n/format/formatNumber'
import type { PerInitialisation, TransferLabPicture } from '../../../labs/transfer/transferPicture'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { Tiles } from '../../plot/Tiles'
import styles from './KernelRows.module.css'

interface Props {
  readonly kernels: TransferLabPicture['kernels']
  readonly names: PerInitialisation<string>
  readonly language: Language
}

/** Weights along an edge of a kernel, and kernels of the layer. */
const edge = 3
const count = 8
/** The weight at the end of the scale, fixed so that kernels are seen to grow. */
const reach = 1.5

/** The kernels of the first layer of each network, on one scale. */
export function KernelRows({ kernels, names, language }: Props) {
  const messages = useMessages('labs.transfer')
  return (
    <figure>
      <figcaption>
        {messages.kernels} <small>{messages.kernelsHint(formatNumber(reach, language))}</small>
      </figcaption>
      {(['pretrained', 'fresh'] as const).map((rival) => (
        <div key={rival} className={styles.row}>
          <span className={styles[rival]} aria-hidden="true">
            {names[rival]}
          </span>
          <div className={styles.eight}>
            {kernels[rival].length === 0 ? (
              messages.notStarted
            ) : (
              <Tiles
                values={kernels[rival]}
                count={count}
                columns={edge}
                rows={edge}
                tilesPerRow={count}
                from={-reach}
                to={reach}
                scale="diverging"
                gap={6}
                label={messages.kernelsLabel(names[rival])}
              />
            )}
          </div>
        </div>
      ))}
    </figure>
  )
}
