import type { CSSProperties } from 'react'
import type { Timeline } from '../../model/timeline'

/** One hue per era from the bottom up, in degrees of OKLCH; lightness and chroma are the theme's. */
const hues = [76, 48, 20, 155, 212, 268, 318, 100, 185, 345]

/** The custom property by which the theme colours whatever belongs to an era. */
export function hueOf(timeline: Timeline, era: string): CSSProperties {
  const index = timeline.eras.findIndex((one) => one.id === era)
  return { '--hue': hues[Math.max(0, index) % hues.length] } as CSSProperties
}
