import { tintCount } from './usePalette'

/** The colour of a category by index; the colours repeat after {@link tintCount}, then with stripes. */
export const tintOf = (index: number) => `var(--tint-${index % tintCount})`
export const isStriped = (index: number) => index >= tintCount

/** Width and period of the stripes in pixels, and their opacity. */
export const stripe = { width: 2, stride: 6, strength: 0.7 }

/** An SVG pattern of stripes, to be drawn over a tint. */
export function Stripes({ id }: { id: string }) {
  const { width, stride, strength } = stripe
  return (
    <pattern
      id={id}
      width={stride}
      height={stride}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={width} height={stride} fill="var(--sheet)" fillOpacity={strength} />
    </pattern>
  )
}
