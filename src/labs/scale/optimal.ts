/** The best split of a compute budget into parameters and tokens. */
export interface Optimum {
  readonly parameters: number
  readonly tokens: number
}

/** A fit of the loss, L = E + A/N^α + B/D^β, in nats per token. */
export interface LossFit {
  readonly irreducibleLoss: number
  readonly a: number
  readonly b: number
  readonly alpha: number
  readonly beta: number
}

/** J. Hoffmann and others, "Training compute-optimal large language models", 2022, equation 10. */
export const hoffmann: LossFit = { irreducibleLoss: 1.69, a: 406.4, b: 410.7, alpha: 0.34, beta: 0.28 }

/**
 * T. Besiroglu and others, "Chinchilla scaling: a replication attempt", 2024, who refitted the same points.
 */
export const besiroglu: LossFit = {
  irreducibleLoss: 1.8172,
  a: 482.01,
  b: 2085.43,
  alpha: 0.3478,
  beta: 0.3658,
}

export const predictLoss = (
  { irreducibleLoss, a, b, alpha, beta }: LossFit,
  parameters: number,
  tokens: number,
): number => irreducibleLoss + a / parameters ** alpha + b / tokens ** beta

/** The minimum of the fitted loss for 6·N·D = `flops` (Hoffmann, equation 4). */
export function computeOptimum({ a, b, alpha, beta }: LossFit, flops: number): Optimum {
  const g = ((alpha * a) / (beta * b)) ** (1 / (alpha + beta))
  const parameters = g * (flops / 6) ** (beta / (alpha + beta))
  return { parameters, tokens: flops / 6 / parameters }
}

/** The rule of thumb derived from the paper: twenty tokens per parameter. */
export function twentyTokensPerParameter(flops: number): Optimum {
  const parameters = Math.sqrt(flops / 120)
  return { parameters, tokens: 20 * parameters }
}
