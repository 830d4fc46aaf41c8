import { useMemo } from 'react'
import { makeColourScale, type Rgb } from '../../layout/plot/colourScale'
import { useTheme } from '../theme/theme'

/** Scales of colours for maps, from the theme's own: {@link makeColourScale}. */
export interface Palette {
  /** From one class, or the negative, over paper to the other, or the positive. */
  readonly diverging: Uint8ClampedArray
  /** The same, paler: points in the full colours are seen on it. */
  readonly soft: Uint8ClampedArray
  /** From paper to ink. */
  readonly sequential: Uint8ClampedArray
  /** The hues of as many things as have no order, eight of them, again and again. */
  readonly tints: readonly Rgb[]
}

export type ScaleName = 'diverging' | 'soft' | 'sequential'

export const tintCount = 8

/** The palette of the theme on the screen. */
export function usePalette(): Palette {
  const theme = useTheme()
  return useMemo(() => {
    void theme
    const style = getComputedStyle(document.documentElement)
    const read = (name: string) => toRgb(style.getPropertyValue(name))
    return {
      diverging: makeColourScale(['--class-0', '--map-0', '--sheet', '--map-1', '--class-1'].map(read)),
      soft: makeColourScale(['--map-0', '--sheet', '--map-1'].map(read)),
      sequential: makeColourScale(['--sheet', '--map-ink', '--ink'].map(read)),
      tints: Array.from({ length: tintCount }, (_, index) => read(`--tint-${index}`)),
    }
  }, [theme])
}

let context: CanvasRenderingContext2D | null | undefined

/** What a colour of any CSS form is on the screen: only the browser knows. */
function toRgb(colour: string): Rgb {
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })
  if (!context) return [128, 128, 128]
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}
