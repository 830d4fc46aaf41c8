import type { Rgb } from '../../../layout/plot/colourScale'
import { isStriped, stripe } from '../../../views/plot/categoryColours'
import { tintCount } from '../../../views/plot/raster/usePalette'

/** For each cell, row by row: the index of its expert, and 1 if its point was dropped. */
export interface Routing {
  readonly chosen: Uint8Array
  readonly dropped: Uint8Array
}

/** Opacity of the tint over the paper, as in bands and bars. */
const tintOpacity = 0.62

function mix(top: Rgb, bottom: Rgb, opacity: number): Rgb {
  const mixChannel = (channel: 0 | 1 | 2) => opacity * top[channel] + (1 - opacity) * bottom[channel]
  return [mixChannel(0), mixChannel(1), mixChannel(2)]
}

/**
 * For each pixel row (or column) of the square: its cell, and whether it crosses the dot at the cell's
 * centre.
 */
function mapPixelsToCells(size: number, mapSide: number): { cell: Uint16Array; inDot: Uint8Array } {
  const [cell, inDot] = [new Uint16Array(size), new Uint8Array(size)]
  // Whole pixels, to avoid seams between cells.
  const getStart = (index: number) => Math.round((index * size) / mapSide)
  for (let index = 0; index < mapSide; index++) {
    const [from, to] = [getStart(index), getStart(index + 1)]
    const dot = Math.max(1, Math.round((to - from) * 0.36))
    const first = from + Math.floor((to - from - dot) / 2)
    cell.fill(index, from, to)
    inDot.fill(1, first, first + dot)
  }
  return { cell, inDot }
}

/**
 * Paints each cell in the tint of its expert, with stripes from the ninth expert on; cells of dropped points
 * get a dot only.
 * @param pixels RGBA, 4 bytes per pixel.
 */
export function paintRouting(
  { chosen, dropped }: Routing,
  { mapSide, size, density }: { readonly mapSide: number; readonly size: number; readonly density: number },
  { tints, paper }: { readonly tints: readonly Rgb[]; readonly paper: Rgb },
  pixels: Uint8ClampedArray,
): void {
  const solidColours = tints.map((tint) => mix(tint, paper, tintOpacity))
  const stripeColours = solidColours.map((tint) => mix(paper, tint, stripe.opacity))
  const { cell, inDot } = mapPixelsToCells(size, mapSide)
  const stride = stripe.period * density * Math.SQRT2
  const width = stripe.width * density * Math.SQRT2
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = cell[y]! * mapSide + cell[x]!
      const expert = chosen[at]!
      const tint = expert % tintCount
      let colour = solidColours[tint]!
      if (dropped[at]) colour = inDot[x]! && inDot[y]! ? tints[tint]! : paper
      else if (isStriped(expert) && (x + y) % stride < width) colour = stripeColours[tint]!
      const pixel = 4 * (y * size + x)
      pixels[pixel] = colour[0]
      pixels[pixel + 1] = colour[1]
      pixels[pixel + 2] = colour[2]
      pixels[pixel + 3] = 255
    }
  }
}
