import { tintCount } from './raster/usePalette'

/** The colour of a category by index; the colours repeat after {@link tintCount}, then with stripes. */
export const getTint = (index: number) => `var(--tint-${index % tintCount})`
export const isStriped = (index: number) => index >= tintCount

/** Width and period of the stripes in pixels, and their opacity. */
export const stripe = { width: 2, period: 6, opacity: 0.7 }

/** An SVG pattern of stripes, to be drawn over a tint. */
export function Stripes({ id }: { id: string }) {
  const { width, period, opacity } = stripe
  return (
    <pattern
      id={id}
      width={period}
      height={period}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={width} height={period} fill="var(--sheet)" fillOpacity={opacity} />
    </pattern>
  )
}
