import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { roundToTenth } from '../../layout/geometry'
import { eraNameLeading } from '../../layout/timeline/labels/eraNames'
import type { StaticAnnotation, StaticEraName } from '../../layout/timeline/scene/staticLabels'
import { useExplorer } from '../hooks/context'
import { hueOf } from '../theme/hue'
import annotations from './picture/Annotations.module.css'
import eraNames from './picture/EraNames.module.css'
import { joinClasses, positionStyle, roundFraction } from './staticStyles'

/** The name of an era in the prerendered picture. */
export function StaticEraNameLabel({ name }: { name: StaticEraName }) {
  const timeline = useExplorer((state) => state.timeline)
  const era = timeline.eras[name.era]!
  const style = {
    ...hueOf(timeline, era.id),
    ...positionStyle(name.along),
    '--h': roundFraction(name.height),
    '--em': roundFraction(name.widthEm),
    lineHeight: eraNameLeading,
  } as CSSProperties
  return (
    <span
      className={clsx(eraNames.name, joinClasses('e', name.sizeClassIndexes))}
      style={style}
      data-part="eraName"
      data-era={name.orientation}
      aria-hidden="true"
    >
      {name.text}
    </span>
  )
}

/** An event or a winter in the prerendered picture. */
export function StaticAnnotationLabel({ staticAnnotation }: { staticAnnotation: StaticAnnotation }) {
  const language = useExplorer((state) => state.language)
  const { annotation, along, end, labelWidthPx, isWinter, sizeClassIndexesByRow } = staticAnnotation
  const style = {
    ...positionStyle(along),
    '--w': `${roundToTenth(labelWidthPx)}px`,
    ...(isWinter && { '--q': roundFraction(end) }),
  }
  return (
    <span
      className={clsx(annotations.note, isWinter && annotations.winter)}
      style={style as CSSProperties}
      data-part={isWinter ? 'winter' : 'note'}
      aria-hidden="true"
    >
      {[...sizeClassIndexesByRow].map(([row, indexes]) => (
        <span
          key={row}
          className={joinClasses('r', indexes)}
          style={{ '--row': `${-row}px` } as CSSProperties}
          data-part="row"
        >
          {!isWinter && <span className={annotations.leader} data-part="leader" />}
          <span className={annotations.label} data-part="label">
            {annotation.title[language]}
          </span>
        </span>
      ))}
    </span>
  )
}
