import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/timeline'
import { useMessages } from '../../hooks/context'
import { Raster } from '../../plot/Raster'
import type { ScaleName } from '../../plot/usePalette'
import styles from './MemoryLegend.module.css'

const ramp = Float32Array.from({ length: 64 }, (_, at) => at / 63)

/** What the colours of memories and gates mean.
 * @param shown How many units of each are to be seen.
 */
export function MemoryLegend({ shown, language }: { shown: number; language: Language }) {
  const messages = useMessages('labs.memory')
  const scale = (name: ScaleName, least: string, most: string) => (
    <span className={styles.scale}>
      {least}
      <Raster
        className={styles.ramp}
        values={ramp}
        columns={ramp.length}
        rows={1}
        from={0}
        to={1}
        scale={name}
      />
      {most}
    </span>
  )
  return (
    <p className={styles.legend}>
      <span className={styles.scale}>
        {messages.memoryScale} {scale('diverging', '≤ −1', '≥ 1')}
      </span>
      <span className={styles.scale}>
        {messages.gateScale} {scale('sequential', messages.closed, messages.open)}
      </span>
      <span>{messages.shownUnits(formatNumber(shown, language))}</span>
    </p>
  )
}
