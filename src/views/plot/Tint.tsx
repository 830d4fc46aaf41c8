import { tintCount } from './usePalette'

/** The colour of one thing among some that have no order: after eight they come again, striped. */
export const tintOf = (index: number) => `var(--tint-${index % tintCount})`
export const isStriped = (index: number) => index >= tintCount

/** The width of a stripe, how far each is from the next, and how much of the paper it has. */
export const stripe = { width: 2, stride: 6, strength: 0.7 }

/** The stripes of what comes again, for an SVG that fills by them. */
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
