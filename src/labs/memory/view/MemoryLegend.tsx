import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import { useMessages } from '../../../views/hooks/context'
import { Raster } from '../../../views/plot/raster/Raster'
import type { ScaleName } from '../../../views/plot/raster/usePalette'
import styles from './MemoryLegend.module.css'

const rampValues = Float32Array.from({ length: 64 }, (_, at) => at / 63)

/**
 * The colour scales of memories and gates.
 * @param shown Number of units shown per network.
 */
export function MemoryLegend({ shown, language }: { shown: number; language: Language }) {
  const messages = useMessages('labs.memory')
  const renderScale = (name: ScaleName, min: string, max: string) => (
    <span className={styles.scale}>
      {min}
      <Raster
        className={styles.ramp}
        values={rampValues}
        columns={rampValues.length}
        rows={1}
        min={0}
        max={1}
        scale={name}
      />
      {max}
    </span>
  )
  return (
    <p className={styles.legend}>
      <span className={styles.scale}>
        {messages.memoryScale} {renderScale('diverging', '≤ −1', '≥ 1')}
      </span>
      <span className={styles.scale}>
        {messages.gateScale} {renderScale('sequential', messages.closed, messages.open)}
      </span>
      <span>{messages.shownUnits(formatNumber(shown, language))}</span>
    </p>
  )
}
