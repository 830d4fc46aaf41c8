import { type Array as Arr, numpy as np, tree } from '@jax-js/jax'
import { floatArray, randomNormals, sigmoid } from './layers'
import type { Random } from './random'

/**
 * The weights of a recurrent layer of n units. Its blocks (gates and candidate) are side by side: x of shape
 * [in, blocks · n] for the input, h of shape [n, blocks · n] for the previous state, b of shape [blocks · n].
 */
export type Recurrent = { x: Arr; h: Arr; b: Arr }

/**
 * The state that a layer passes from step to step, each array of shape [batch, n]; the first is its output.
 */
export type RecurrentState = Arr[]

/** A type of recurrent layer. */
export interface RecurrentCell {
  readonly blocks: number
  /** Number of arrays in its state. */
  readonly stateCount: number
  readonly gates: readonly string[]
  /** The gate block whose large bias retains the state; undefined if there is none. */
  readonly retentionBlock?: number
  /**
   * One step on an input of shape [batch, in]. Consumes all arguments; also returns the gates, each of shape
   * [batch, n], from 0 to 1.
   */
  readonly step: (
    weights: Recurrent,
    state: RecurrentState,
    input: Arr,
  ) => [carried: RecurrentState, gates: Arr[]]
}

const computeSums = ({ x, h, b }: Recurrent, state: Arr, input: Arr) =>
  np.matmul(input, x).add(np.matmul(state, h)).add(b)

/** A simple recurrent network (Elman, 1990): h ← tanh(W x + U h + b). */
export const elman: RecurrentCell = {
  blocks: 1,
  stateCount: 1,
  gates: [],
  step: (weights, [h], input) => [[np.tanh(computeSums(weights, h!, input))], []],
}

const createLstm = (gates: readonly string[], retentionBlock?: number): RecurrentCell => ({
  blocks: gates.length + 1,
  stateCount: 2,
  gates,
  retentionBlock,
  step(weights, [h, c], input) {
    const blocks = np.split(computeSums(weights, h!, input), gates.length + 1, 1)
    const opened = blocks.slice(0, -1).map(sigmoid)
    const [inputGate, outputGate] = [opened[0]!, opened.at(-1)!]
    const kept = retentionBlock === undefined ? c! : opened[retentionBlock]!.ref.mul(c!)
    const next = kept.add(inputGate.ref.mul(np.tanh(blocks.at(-1)!)))
    return [[outputGate.ref.mul(np.tanh(next.ref)), next], opened]
  },
})

/**
 * Long short-term memory with a forget gate (Gers, Schmidhuber and Cummins, 2000), without peepholes: c ← f c
 * + i g, h ← o tanh(c).
 */
export const lstm = createLstm(['input', 'forget', 'output'], 1)

/** The cell of 1997 (Hochreiter and Schmidhuber), which never forgets: c ← c + i g. */
export const lstm1997 = createLstm(['input', 'output'])

/**
 * A gated recurrent unit (Cho and others, 2014): h ← z h + (1 − z) g, where the candidate g sees what the
 * reset gate r lets through. The gate acts on U h, not on h, so that one product serves all blocks.
 */
export const gru: RecurrentCell = {
  blocks: 3,
  stateCount: 1,
  gates: ['update', 'reset'],
  retentionBlock: 0,
  step({ x, h: u, b }, [h], input) {
    const [z1, r1, g1] = np.split(np.matmul(input, x).add(b), 3, 1) as [Arr, Arr, Arr]
    const [z2, r2, g2] = np.split(np.matmul(h!.ref, u), 3, 1) as [Arr, Arr, Arr]
    const [updateGate, resetGate] = [sigmoid(z1.add(z2)), sigmoid(r1.add(r2))]
    const g = np.tanh(g1.add(resetGate.ref.mul(g2)))
    return [[g.ref.add(updateGate.ref.mul(h!.sub(g)))], [updateGate, resetGate]]
  },
}

export const countRecurrentWeights = ({ blocks }: RecurrentCell, inputs: number, units: number) =>
  blocks * units * (inputs + units + 1)

/** The initialisation of a layer. */
export interface RecurrentOptions {
  /** Inputs of which all but one or two are zero. */
  readonly sparseInputs: number
  /** Further inputs, all non-zero. */
  readonly denseInputs?: number
  readonly units: number
  /** The bias of {@link RecurrentCell.retentionBlock}. */
  readonly retentionBias?: number
}

/**
 * A layer whose pre-activations start with a variance of about 1 from each of the three types of input; other
 * biases are 0.
 */
export function initRecurrent(
  random: Random,
  cell: RecurrentCell,
  { sparseInputs, denseInputs = 0, units, retentionBias = 0 }: RecurrentOptions,
): Recurrent {
  const columns = cell.blocks * units
  const weights = Float32Array.from(
    { length: (sparseInputs + denseInputs) * columns },
    (_, at) => random.nextNormal() / (at < sparseInputs * columns ? 1 : Math.sqrt(denseInputs)),
  )
  const biases = Float32Array.from({ length: columns }, (_, at) =>
    Math.floor(at / units) === cell.retentionBlock ? retentionBias : 0,
  )
  return {
    x: floatArray(weights, [sparseInputs + denseInputs, columns]),
    h: randomNormals(random, [units, columns], 1 / Math.sqrt(units)),
    b: floatArray(biases),
  }
}

/** The state before the first step: zeros. */
export const zeroState = ({ stateCount }: RecurrentCell, batch: number, units: number): RecurrentState =>
  Array.from({ length: stateCount }, () => np.zeros([batch, units]))

/**
 * Runs a layer over inputs [time, batch, in] and returns the state after each step; consumes the weights and
 * the inputs.
 */
export function unroll(
  cell: RecurrentCell,
  weights: Recurrent,
  start: RecurrentState,
  inputs: Arr,
): RecurrentState[] {
  const [time] = inputs.shape as [number]
  let state = start
  const all: RecurrentState[] = []
  for (let step = 0; step < time; step++) {
    const [next, gates] = cell.step(tree.ref(weights), tree.ref(state), inputs.ref.slice(step))
    for (const gate of gates) gate.dispose()
    if (step === 0) tree.dispose(state)
    state = next
    all.push(next)
  }
  tree.dispose(weights)
  inputs.dispose()
  return all
}
