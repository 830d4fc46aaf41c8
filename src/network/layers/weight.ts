/** An array of trainable parameters. */
export interface Weight {
  readonly name: string
  readonly shape: readonly number[]
}

export const createBiasWeights = (hasBias: boolean, features: number): Weight[] =>
  hasBias ? [{ name: 'bias', shape: [features] }] : []
