/** An array of trainable parameters. */
export interface Weight {
  readonly name: string
  readonly shape: readonly number[]
}

/** A weight that only some layers of a type have. */
export const createOptionalWeight = (exists: boolean, name: string, ...shape: readonly number[]): Weight[] =>
  exists ? [{ name, shape }] : []

export const createBiasWeights = (hasBias: boolean, features: number): Weight[] =>
  createOptionalWeight(hasBias, 'bias', features)
