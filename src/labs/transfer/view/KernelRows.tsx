import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { ContenderName } from '../../../views/labs/figures/ContenderName'
import { Figure } from '../../../views/labs/figures/Figure'
import { Tiles } from '../../../views/plot/raster/Tiles'
import type { PerInitialisation, TransferLabPicture } from '../transferPicture'
import styles from './KernelRows.module.css'

interface Props {
  readonly kernels: TransferLabPicture['kernels']
  readonly names: PerInitialisation<string>
  readonly language: Language
}

const kernelSize = 3
const kernelCount = 8
/** The weight at the end of the colour scale; fixed, so that growth of the kernels is visible. */
const maxWeight = 1.5

/** The kernels of the first layer of each network, with the same colour scale. */
export function KernelRows({ kernels, names, language }: Props) {
  const messages = useMessages('labs.transfer')
  return (
    <Figure title={messages.kernels} hint={messages.kernelsHint(formatNumber(maxWeight, language))}>
      {(['pretrained', 'fresh'] as const).map((network) => (
        <div key={network} className={styles.row}>
          <span aria-hidden="true">
            <ContenderName number={network === 'fresh' ? 1 : 2} name={names[network]} />
          </span>
          <div className={styles.kernels}>
            {kernels[network].length === 0 ? (
              messages.notStarted
            ) : (
              <Tiles
                values={kernels[network]}
                count={kernelCount}
                columns={kernelSize}
                rows={kernelSize}
                tilesPerRow={kernelCount}
                min={-maxWeight}
                max={maxWeight}
                scale="diverging"
                gap={6}
                label={messages.kernelsLabel(names[network])}
              />
            )}
          </div>
        </div>
      ))}
    </Figure>
  )
}
