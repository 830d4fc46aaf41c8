import { type Array as Arr, lax, nn, numpy as np } from '@jax-js/jax'
import { applyDense, type Dense, initDense, randomNormals } from '../learning/layers'
import type { Random } from '../learning/random'

/** Numbers that a token, which stands for a point, is made of; and hidden units of an expert. */
export const width = 16
export const hidden = 8

/** The feed-forward layers of a number of experts, side by side. A dense network has a single one. */
export type Experts = {
  /** [width, experts · hidden] and [experts · hidden]. */
  up: Dense
  /** [experts · hidden, width]. */
  down: Arr
  /** [experts, width]. */
  bias: Arr
}

/** A token is made of the point, goes through experts or the one dense layer, is added to what they give, and is read out. */
export type DenseNetwork = { embed: Dense; experts: Experts; readout: Dense }

/** With a router: [width, experts]. */
export type Mixture = DenseNetwork & { router: Arr }

export function createDense(random: Random, units: number, experts = 1): DenseNetwork {
  const embed = initDense(random, 2, width)
  const up = initDense(random, width, experts * units, Math.SQRT2)
  const down = randomNormals(random, [experts * units, width], 1 / Math.sqrt(units))
  return {
    embed,
    experts: { up, down, bias: np.zeros([experts, width]) },
    readout: initDense(random, width, 1),
  }
}

export const createMixture = (random: Random, experts: number): Mixture => ({
  ...createDense(random, hidden, experts),
  router: randomNormals(random, [width, experts], 1 / Math.sqrt(width)),
})

/** The score of class 1 for each point: [points, 2] → [points]. Consumes both. */
export function runDense({ embed, experts, readout }: DenseNetwork, points: Arr): Arr {
  const tokens = applyDense(embed, points)
  const all = np.ones([points.shape[0]!, 1])
  return applyDense(readout, tokens.ref.add(serve(experts, tokens, all))).reshape([-1])
}

/** What becomes of points in a mixture. */
export interface RoutingResult {
  /** The score of class 1: [points]. */
  readonly scores: Arr
  /** The router's probabilities p: [points, experts]. */
  readonly probabilities: Arr
  /** 1 at the expert chosen, 0 elsewhere: [points, experts]. */
  readonly chosen: Arr
  /** As `chosen`, with 0 for the points that found their expert full: [points, experts]. */
  readonly served: Arr
}

/**
 * Top-1 routing (Fedus, Zoph and Shazeer, 2021, equations 1 to 3): y = p_i·E_i(x) for the most probable expert i, as long as it has
 * served fewer than `capacity` points before in the order of the batch; the others pass by on the residual alone. Consumes all.
 *
 * @param jitter What the router's input is multiplied by: [points, width].
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
 * The sum of the experts' outputs for tokens [tokens, width], each times its gate [tokens, experts]. All experts compute every
 * token here, which is quick for small ones and the same in effect as to send each token to the one whose gate is not 0.
 */
function serve({ up, down, bias }: Experts, tokens: Arr, gates: Arr): Arr {
  const [count, experts] = gates.shape as [number, number]
  const units = nn.relu(applyDense(up, tokens)).reshape([count, experts, -1])
  const gated = units.mul(gates.ref.reshape([count, experts, 1])).reshape([count, -1])
  return np.matmul(gated, down).add(np.matmul(gates, bias))
}

/**
 * N·Σ f_i·P_i (equations 4 to 6), f_i being the share of points whose choice is expert i and P_i its mean probability: 1 for an even load, N if
 * one expert has all. Consumes both.
 */
export function computeImbalance(chosen: Arr, probabilities: Arr): Arr {
  const experts = chosen.shape[1]!
  return chosen.mean(0).mul(probabilities.mean(0)).sum().mul(experts)
}

/** The points that an expert may serve of so many (equation 3). */
export const computeCapacity = (points: number, experts: number, factor: number) =>
  Math.ceil((points / experts) * factor)
