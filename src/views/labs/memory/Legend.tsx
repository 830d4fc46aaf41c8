import { plain } from '../../../i18n/format'
import type { Language } from '../../../model/timeline'
import { Raster } from '../../plot/Raster'
import type { ScaleName } from '../../plot/usePalette'
import { words } from './words'

const ramp = Float32Array.from({ length: 64 }, (_, at) => at / 63)

/** What the colours of memories and gates mean.
 * @param shown How many units of each are to be seen.
 */
export function Legend({ shown, language }: { shown: number; language: Language }) {
  const say = words[language]
  const scale = (name: ScaleName, least: string, most: string) => (
    <span className="scale">
      {least}
      <Raster values={ramp} columns={ramp.length} rows={1} from={0} to={1} scale={name} />
      {most}
    </span>
  )
  return (
    <p className="scales">
      <span className="scale">
        {say.memoryScale} {scale('diverging', '≤ −1', '≥ 1')}
      </span>
      <span className="scale">
        {say.gateScale} {scale('sequential', say.closed, say.open)}
      </span>
      <span>{say.shown(plain(shown, language))}</span>
    </p>
  )
}
