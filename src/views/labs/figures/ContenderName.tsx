/** The colour of a contender: 1 for the first, usually the older one. */
export const getContenderColour = (number: number) => ({ color: `var(--contender-${number})` })

/** The name of a contender, in its colour. */
export function ContenderName({ number, name }: { number: number; name: string }) {
  return <b style={getContenderColour(number)}>{name}</b>
}
