/** How many parameters and tokens a budget of operations is best spent on. */
export interface Optimum {
  readonly parameters: number
  readonly tokens: number
}

/** The fit of loss L = E + A/N^α + B/D^β, in nats a token. */
export interface LossFit {
  readonly irreducibleLoss: number
  readonly a: number
  readonly b: number
  readonly alpha: number
  readonly beta: number
}

/** J. Hoffmann and others, "Training compute-optimal large language models", 2022, equation 10. */
export const hoffmann: LossFit = { irreducibleLoss: 1.69, a: 406.4, b: 410.7, alpha: 0.34, beta: 0.28 }

/** T. Besiroglu and others, "Chinchilla scaling: a replication attempt", 2024, who refitted the same points. */
export const besiroglu: LossFit = {
  irreducibleLoss: 1.8172,
  a: 482.01,
  b: 2085.43,
  alpha: 0.3478,
  beta: 0.3658,
}

export const lossAt = (
  { irreducibleLoss, a, b, alpha, beta }: LossFit,
  parameters: number,
  tokens: number,
): number => irreducibleLoss + a / parameters ** alpha + b / tokens ** beta

/** The least loss of a fit where 6·N·D is the budget (Hoffmann, equation 4). */
export function computeOptimum({ a, b, alpha, beta }: LossFit, flops: number): Optimum {
  const g = ((alpha * a) / (beta * b)) ** (1 / (alpha + beta))
  const parameters = g * (flops / 6) ** (beta / (alpha + beta))
  return { parameters, tokens: flops / 6 / parameters }
}

/** By the rule of thumb drawn from the paper: twenty tokens a parameter. */
export function twentyTokensPerParameter(flops: number): Optimum {
  const parameters = Math.sqrt(flops / 120)
  return { parameters, tokens: 20 * parameters }
}
