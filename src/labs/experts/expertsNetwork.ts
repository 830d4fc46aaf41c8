import { type Array as Arr, lax, nn, numpy as np } from '@jax-js/jax'
import { applyDense, type Dense, initDense, randomNormals } from '../learning/layers'
import type { Random } from '../learning/random'

/** The width of a token, which represents a point, and the hidden units of an expert. */
export const tokenWidth = 16
export const expertHiddenUnits = 8

/** The feed-forward layers of the experts, side by side. A dense network has a single one. */
export type Experts = {
  /** [width, experts · hidden] and [experts · hidden]. */
  up: Dense
  /** [experts · hidden, width]. */
  down: Arr
  /** [experts, width]. */
  bias: Arr
}

/**
 * A point is embedded as a token; the output of the experts, or of the one dense layer, is added to it; then
 * it is read out.
 */
export type DenseNetwork = { embed: Dense; experts: Experts; readout: Dense }

/** With a router, [width, experts]. */
export type Mixture = DenseNetwork & { router: Arr }

export function createDense(random: Random, units: number, experts = 1): DenseNetwork {
  const embed = initDense(random, 2, tokenWidth)
  const up = initDense(random, tokenWidth, experts * units, Math.SQRT2)
  const down = randomNormals(random, [experts * units, tokenWidth], 1 / Math.sqrt(units))
  return {
    embed,
    experts: { up, down, bias: np.zeros([experts, tokenWidth]) },
    readout: initDense(random, tokenWidth, 1),
  }
}

export const createMixture = (random: Random, experts: number): Mixture => ({
  ...createDense(random, expertHiddenUnits, experts),
  router: randomNormals(random, [tokenWidth, experts], 1 / Math.sqrt(tokenWidth)),
})

/** The score of class 1 for each point: [points, 2] → [points]. Consumes both. */
export function runDense({ embed, experts, readout }: DenseNetwork, points: Arr): Arr {
  const tokens = applyDense(embed, points)
  const all = np.ones([points.shape[0]!, 1])
  return applyDense(readout, tokens.ref.add(serve(experts, tokens, all))).reshape([-1])
}

/** The results of a mixture for points. */
export interface RoutingResult {
  /** The score of class 1: [points]. */
  readonly scores: Arr
  /** The router's probabilities p: [points, experts]. */
  readonly probabilities: Arr
  /** 1 at the expert chosen, 0 elsewhere: [points, experts]. */
  readonly chosen: Arr
  /** Like `chosen`, but 0 for the points whose expert was full: [points, experts]. */
  readonly served: Arr
}

/**
 * Top-1 routing (Fedus, Zoph and Shazeer, 2021, equations 1 to 3): y = p_i·E_i(x) for the most probable
 * expert i, if it has served fewer than `capacity` earlier points of the batch; other points keep only the
 * residual connection. Consumes all arguments.
 *
 * @param jitter Factors for the router's input: [points, width].
 */
export function runMixture(
  { embed, experts, readout, router }: Mixture,
  points: Arr,
  jitter: Arr,
  capacity: number,
): RoutingResult {
  const tokens = applyDense(embed, points)
  const probabilities = nn.softmax(np.matmul(tokens.ref.mul(jitter), router), -1)
  const count = probabilities.shape[1]!
  const chosen = nn.oneHot(np.argmax(lax.stopGradient(probabilities.ref), -1), count)
  const served = np.where(np.cumsum(chosen.ref, 0).lessEqual(capacity), chosen.ref, 0)
  const output = serve(experts, tokens.ref, served.ref.mul(probabilities.ref))
  const scores = applyDense(readout, tokens.add(output)).reshape([-1])
  return { scores, probabilities, chosen, served }
}

/**
 * The sum of the experts' outputs for tokens [tokens, width], weighted by their gates [tokens, experts]. Here
 * all experts compute all tokens, which is fast for small experts and gives the same result as sending each
 * token only to the expert whose gate is not 0.
 */
function serve({ up, down, bias }: Experts, tokens: Arr, gates: Arr): Arr {
  const [count, experts] = gates.shape as [number, number]
  const units = nn.relu(applyDense(up, tokens)).reshape([count, experts, -1])
  const gated = units.mul(gates.ref.reshape([count, experts, 1])).reshape([count, -1])
  return np.matmul(gated, down).add(np.matmul(gates, bias))
}

/**
 * The balancing loss N·Σ f_i·P_i (equations 4 to 6), where f_i is the share of points routed to expert i and
 * P_i its mean probability: 1 for a balanced load, N if one expert gets all points. Consumes both arguments.
 */
export function computeImbalance(chosen: Arr, probabilities: Arr): Arr {
  const experts = chosen.shape[1]!
  return chosen.mean(0).mul(probabilities.mean(0)).sum().mul(experts)
}

/** The maximum number of points per expert (equation 3). */
export const computeCapacity = (points: number, experts: number, factor: number) =>
  Math.ceil((points / experts) * factor)
