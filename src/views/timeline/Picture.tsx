import { memo } from 'react'
import { formatTick } from '../../i18n/format'
import type { Arrangement } from '../../layout/timeline/arrangement'
import type { Scene } from '../../layout/timeline/scene'
import { passesEra } from '../../model/filter'
import type { Language } from '../../model/timeline'
import { useExplorer } from '../context'
import { hueOf } from '../hue'
import { Marks } from './Marks'
import { Note, type Noting } from './Note'

interface Props {
  readonly arrangement: Arrangement
  readonly scene: Scene
  /** Ids of what is selected or pointed at, and how far in generations the rest of their lineage lies. */
  readonly kin: ReadonlyMap<string, number>
  /** Absent in a still picture, in which events and winters cannot be opened. */
  readonly noting?: Noting
}

/** The drawing of a scene, from the ground up; it computes nothing. */
export function Picture({ arrangement, scene, kin, noting }: Props) {
  const { frame, language } = arrangement
  const horizontal = frame.orientation === 'horizontal'
  return (
    <>
      {scene.notes.map((one) => one.band && <rect key={one.note.id} className="winter" {...one.band} />)}
      <Layers scene={scene} arrangement={arrangement} />
      <g className="grid" aria-hidden="true">
        {scene.ticks.map(({ x, y, year, month }) => (
          <path
            key={`${year}-${month}`}
            className={month === undefined ? undefined : 'fine'}
            d={horizontal ? `M${x},0V${frame.ground}` : `M${frame.ground},${y}H${frame.size.width}`}
          />
        ))}
      </g>
      <Ticks scene={scene} language={language} horizontal={horizontal} />
      <g className={kin.size > 0 ? 'links chosen' : 'links'} aria-hidden="true">
        {scene.links.map(({ from, to, path }) => {
          const distance = Math.max(kin.get(from) ?? Infinity, kin.get(to) ?? Infinity)
          const rank = distance <= 1 ? 'near' : distance < Infinity ? 'far' : undefined
          return <path key={`${from}-${to}`} d={path} className={rank} />
        })}
      </g>
      <Marks marks={scene.marks} kin={kin} />
      {scene.notes.map((one) => (
        <Note key={one.note.id} one={one} horizontal={horizontal} {...(noting && { noting })} />
      ))}
    </>
  )
}

const Layers = memo(function Layers({ scene, arrangement }: Pick<Props, 'scene' | 'arrangement'>) {
  const filter = useExplorer((state) => state.filter)
  return (
    <g className="strata" aria-hidden="true">
      {scene.strata.map(({ era, path, edge }) => (
        <g
          key={era}
          style={hueOf(arrangement.timeline, era)}
          className={passesEra(filter, era) ? undefined : 'away'}
        >
          <path className="stratum" d={path} />
          <path className="edge" d={edge} />
        </g>
      ))}
    </g>
  )
})

function Ticks({ scene, language, horizontal }: { scene: Scene; language: Language; horizontal: boolean }) {
  return (
    <g className="ticks" aria-hidden="true">
      {scene.ticks
        .filter(({ named }) => named)
        .map(({ x, y, year, month }) => (
          <text
            key={`${year}-${month}`}
            className={month === undefined ? undefined : 'fine'}
            x={horizontal ? x : x - 8}
            y={horizontal ? y + 17 : y}
            textAnchor={horizontal ? 'middle' : 'end'}
            dominantBaseline={horizontal ? undefined : 'central'}
          >
            {formatTick(Math.floor(year), month, language)}
          </text>
        ))}
    </g>
  )
}
