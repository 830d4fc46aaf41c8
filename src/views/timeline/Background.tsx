import { memo, type ReactNode } from 'react'
import type { Scene } from '../../layout/timeline/scene/scene'
import type { SceneLinks } from '../../layout/timeline/scene/sceneLinks'
import { side } from '../../layout/timeline/strata/picture'
import { passesEra } from '../../model/filter'
import type { Timeline } from '../../model/timeline'
import { useExplorer } from '../hooks/context'
import { hueOf } from '../theme/hue'

/**
 * A square of paths stretched over the timeline's plot, whatever its size. Where time runs downward the style sheet turns
 * it: then its left edge is the ground.
 */
export function Square({ className, children }: { className: string; children: ReactNode }) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <g className="turned">{children}</g>
    </svg>
  )
}

interface Props {
  readonly scene: Scene
  readonly timeline: Timeline
  /** Whether something is selected or pointed at. */
  readonly highlighted: boolean
}

/** What lies behind the marks, from the ground up: winters, strata, the grid, and the lines of descent. */
export function Background({ scene, timeline, highlighted }: Props) {
  return (
    <Square className="background">
      <path className="winter" d={scene.winters} />
      <Strata strata={scene.strata} timeline={timeline} />
      <path className="grid" d={scene.grid} />
      {scene.lastDate && <path className="last-date" d={scene.lastDate.path} />}
      <Links links={scene.links} highlighted={highlighted} />
    </Square>
  )
}

/** The lines of descent: one to each mark, and those of what is selected or pointed at. */
export function Links({ links, highlighted }: { links: SceneLinks; highlighted: boolean }) {
  return (
    <>
      <path className={highlighted ? 'links faint' : 'links'} d={links.atRest} />
      {links.far && <path className="links far" d={links.far} />}
      {links.near && <path className="links near" d={links.near} />}
    </>
  )
}

/** The layers; those that the filter leaves out are pale. */
export const Strata = memo(function Strata({
  strata,
  timeline,
}: Pick<Scene, 'strata'> & { timeline: Timeline }) {
  const filter = useExplorer((state) => state.filter)
  return strata.map(({ era, path, edge }) => (
    <g key={era} style={hueOf(timeline, era)} className={passesEra(filter, era) ? 'layer' : 'layer away'}>
      <path className="stratum" d={path} />
      <path className="edge" d={edge} />
    </g>
  ))
})
