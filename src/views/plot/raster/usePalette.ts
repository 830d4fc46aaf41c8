import { useMemo } from 'react'
import { makeColourScale, type Rgb } from '../../../layout/plot/colourScale'
import { useTheme } from '../../theme/theme'

/** Colour scales made from the colours of the theme by {@link makeColourScale}. */
export interface Palette {
  /** From class 0 or negative, over paper, to class 1 or positive. */
  readonly diverging: Uint8ClampedArray
  /** A paler diverging scale, so that points in the full colours stand out. */
  readonly soft: Uint8ClampedArray
  /** From paper to ink. */
  readonly sequential: Uint8ClampedArray
  /** {@link tintCount} colours for categories. */
  readonly tints: readonly Rgb[]
}

export type ScaleName = 'diverging' | 'soft' | 'sequential'

export const tintCount = 8

/** The palette of the current theme. */
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

/** Converts any CSS colour, by drawing it on a canvas; mid-grey if that is not available. */
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
