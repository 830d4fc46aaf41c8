import { clsx } from 'clsx'
import { memo, type SVGAttributes } from 'react'
import type { Scene } from '../../../layout/timeline/scene/scene'
import type { SceneArrow } from '../../../layout/timeline/scene/sceneItems'
import type { SceneLinks } from '../../../layout/timeline/scene/sceneLinks'
import { squareSize } from '../../../layout/timeline/strata/strataPaths'
import { matchesEra } from '../../../model/filter'
import type { Timeline } from '../../../model/timeline'
import { getHighlightedEra } from '../../../state/store'
import { useExplorer } from '../../hooks/context'
import { hueOf } from '../../theme/hue'
import styles from './Background.module.css'

/**
 * A square of paths, stretched to the size of the timeline's plot. If time runs downward, the style sheet
 * rotates it: its bottom edge is then on the left.
 */
export function Square({ children, ...rest }: SVGAttributes<SVGSVGElement>) {
  return (
    <svg
      {...rest}
      viewBox={`0 0 ${squareSize} ${squareSize}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <g className={styles.square}>{children}</g>
    </svg>
  )
}

interface Props {
  readonly scene: Scene
  readonly timeline: Timeline
  /** Whether a mark is selected or hovered. */
  readonly isHighlighted: boolean
}

/** What lies behind the marks, from back to front: winters, strata, grid, and lineage lines. */
export function Background({ scene, timeline, isHighlighted }: Props) {
  return (
    <Square className={styles.background}>
      <path className={styles.winter} d={scene.wintersPath} />
      <Strata strata={scene.strata} timeline={timeline} />
      <path className={styles.grid} d={scene.gridPath} />
      {scene.lastDate && <path className={styles.lastDate} d={scene.lastDate.path} />}
      <Links links={scene.links} isHighlighted={isHighlighted} />
    </Square>
  )
}

const sides = ['ancestors', 'descendants'] as const

/** The lineage lines: one to each mark, and those of the selected or hovered mark. */
export function Links({ links, isHighlighted }: { links: SceneLinks; isHighlighted: boolean }) {
  return (
    <>
      <path className={clsx(styles.links, isHighlighted && styles.faint)} d={links.background} />
      {sides.map((side) => (
        <g key={side} className={styles[side]}>
          {links[side].far && <path className={clsx(styles.links, styles.far)} d={links[side].far} />}
          {links[side].near && <path className={clsx(styles.links, styles.near)} d={links[side].near} />}
        </g>
      ))}
    </>
  )
}

/** The strata: those that the filter excludes are dimmed, that of the era pointed at or open stands out. */
export const Strata = memo(function Strata({
  strata,
  timeline,
}: Pick<Scene, 'strata'> & { timeline: Timeline }) {
  const filter = useExplorer((state) => state.filter)
  const highlighted = useExplorer(getHighlightedEra)
  return strata.map(({ era, path, edge }) => (
    <g
      key={era}
      style={hueOf(timeline, era)}
      className={clsx(
        styles.layer,
        !matchesEra(filter, era) && styles.away,
        era === highlighted && styles.highlighted,
      )}
    >
      <path className={styles.stratum} d={path} />
      <path className={styles.edge} d={edge} />
    </g>
  ))
})

/** The arrowheads on the links of the selected or hovered mark. Unlike the square, they are not stretched. */
export function Arrows({ arrows }: { arrows: readonly SceneArrow[] }) {
  if (arrows.length === 0) return null
  return (
    <svg className={styles.background} aria-hidden="true" focusable="false">
      {arrows.map(({ x, y, angle, side }) => (
        <g key={`${x} ${y}`} className={styles[side]}>
          <path
            className={styles.arrow}
            d="M-4,-4L3,0L-4,4"
            transform={`translate(${x} ${y}) rotate(${angle})`}
          />
        </g>
      ))}
    </svg>
  )
}
