import type { Rgb } from '../../../layout/plot/colourScale'
import { isStriped, stripe } from '../../plot/Tint'
import { tintCount } from '../../plot/usePalette'

/** Who serves each cell, row by row; 1 where the point was dropped. */
export interface ServiceMapData {
  readonly chosen: Uint8Array
  readonly dropped: Uint8Array
}

/** How much of the tint a cell takes on, the paper having the rest; as bands and bars have it. */
const strength = 0.62

const mix = (over: Rgb, under: Rgb, part: number) =>
  over.map((value, index) => part * value + (1 - part) * under[index]!) as unknown as Rgb

/** The pixel rows, or columns, of a square: to which cell each belongs, and whether it is in the dot at the cell's middle. */
function divide(size: number, edge: number): { cell: Uint16Array; inDot: Uint8Array } {
  const [cell, inDot] = [new Uint16Array(size), new Uint8Array(size)]
  // Whole pixels, that no seam is seen between cells.
  const start = (index: number) => Math.round((index * size) / edge)
  for (let index = 0; index < edge; index++) {
    const [from, to] = [start(index), start(index + 1)]
    const dot = Math.max(1, Math.round((to - from) * 0.36))
    const first = from + Math.floor((to - from - dot) / 2)
    cell.fill(index, from, to)
    inDot.fill(1, first, first + dot)
  }
  return { cell, inDot }
}

/** Each cell in the tint of its expert, striped from the ninth on; where it was dropped, a dot of it: four bytes a pixel. */
export function paintService(
  { chosen, dropped }: ServiceMapData,
  { edge, size, density }: { readonly edge: number; readonly size: number; readonly density: number },
  { tints, paper }: { readonly tints: readonly Rgb[]; readonly paper: Rgb },
  into: Uint8ClampedArray,
): void {
  const plain = tints.map((tint) => mix(tint, paper, strength))
  const pale = plain.map((tint) => mix(paper, tint, stripe.strength))
  const { cell, inDot } = divide(size, edge)
  const stride = stripe.stride * density * Math.SQRT2
  const width = stripe.width * density * Math.SQRT2
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = cell[y]! * edge + cell[x]!
      const expert = chosen[at]!
      const tint = expert % tintCount
      let colour = plain[tint]!
      if (dropped[at]) colour = inDot[x]! && inDot[y]! ? tints[tint]! : paper
      else if (isStriped(expert) && (x + y) % stride < width) colour = pale[tint]!
      const pixel = 4 * (y * size + x)
      into[pixel] = colour[0]
      into[pixel + 1] = colour[1]
      into[pixel + 2] = colour[2]
      into[pixel + 3] = 255
    }
  }
}
