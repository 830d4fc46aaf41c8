import { clsx } from 'clsx'
import { eraNameLeading, getEraNameLines, getEraNameSize } from '../../../layout/timeline/labels/eraNames'
import type { Arrangement } from '../../../layout/timeline/scene/arrangement'
import type { SceneEraName } from '../../../layout/timeline/scene/sceneItems'
import { toPlotBox } from '../../../layout/timeline/scene/sceneItems'
import { matchesEra } from '../../../model/filter'
import { useExplorer } from '../../hooks/context'
import { hueOf } from '../../theme/hue'
import { cssTranslate } from './cssTranslate'
import styles from './EraNames.module.css'

interface Props {
  readonly arrangement: Arrangement
  readonly names: readonly SceneEraName[]
}

/** The names of the eras in their strata. The legend has the same names as links, so screen readers skip these. */
export function EraNames({ arrangement, names }: Props) {
  const filter = useExplorer((state) => state.filter)
  const { timeline, language, sizeClass } = arrangement
  return (
    <div aria-hidden="true" style={{ fontSize: getEraNameSize(sizeClass), lineHeight: eraNameLeading }}>
      {names.map((name) => {
        const era = timeline.eras[name.era]!
        if (!name.label) return null
        const { width, height } = name.label
        return (
          <span
            key={`${name.era} ${name.year}`}
            className={clsx(styles.name, !matchesEra(filter, era.id) && styles.away)}
            style={{
              ...hueOf(timeline, era.id),
              width,
              height,
              transform: cssTranslate(toPlotBox(name, name.label)),
            }}
          >
            {getEraNameLines(era, language, sizeClass).join('\n')}
          </span>
        )
      })}
    </div>
  )
}
