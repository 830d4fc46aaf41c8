/** Messages of the article about an architecture. */
export const messages = {
  keyFigures: 'Key figures',
  sourceOf: (title: string) => `Source: ${title}`,
  /** An estimate by others that the authors have not confirmed; `amount` in words. */
  rumoured: (amount: string) => `about ${amount}, rumoured`,
  unverified: (amount: string) => `${amount}, not verified`,
  builtOn: 'Built on',
  ledTo: 'Led to',
}
