import type { CSSProperties } from 'react'
import type { Timeline } from '../../model/timeline'

/** OKLCH hues in degrees, one for each era from the bottom up; the theme sets lightness and chroma. */
export const eraHues = [76, 48, 20, 155, 212, 268, 318, 100, 185, 345]

/** The style that gives an element the hue of an era, as `--hue`. */
export function hueOf(timeline: Timeline, era: string): CSSProperties {
  const index = timeline.eras.findIndex((one) => one.id === era)
  return { '--hue': eraHues[Math.max(0, index) % eraHues.length] } as CSSProperties
}
