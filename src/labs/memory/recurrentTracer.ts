import { type Array as Arr, grad, jit, numpy as np, tree } from '@jax-js/jax'
import { applyDense, type Dense, floatArray } from '../learning/layers'
import { type Recurrent, type RecurrentCell, type RecurrentState, zeroState } from '../learning/recurrent'
import { computeLosses, type RecurrentNetwork } from './memoryContender'
import type { Sequences } from './tasks'

/** The states of a network on sequences, step by step. */
export interface RecurrentTrace {
  /** Its outputs, [batch, out]. */
  readonly outputs: Float32Array
  /** [time] of [batch, units]: of an LSTM its cells, of the others their outputs. */
  readonly memory: readonly Float32Array[]
  /** [gate][time] of [batch, units]. */
  readonly gates: readonly (readonly Float32Array[])[]
  /** [time]; empty unless requested, see `trace`. */
  readonly gradients: Float32Array
}

const sumArrays = (ones: Arr[]) => ones.reduce((sum, one) => sum.add(one))
const readArray = (one: Arr) => one.dataSync() as Float32Array

/**
 * Traces a type of layer on fixed sequences with `width` inputs per step. Single steps forward and backward
 * are compiled, not the whole sequence: that compiles quickly and works for any length.
 */
export function createRecurrentTracer(
  cell: RecurrentCell,
  units: number,
  width: number,
  { inputs, targets }: Sequences,
) {
  const count = targets.length
  const each = count * width
  const length = inputs.length / each
  const input = (step: number) => floatArray(inputs.slice(step * each, (step + 1) * each), [count, width])

  const forward = jit((layer: Recurrent, carried: RecurrentState, x: Arr) => cell.step(layer, carried, x))
  const answer = jit((head: Dense, output: Arr) => applyDense(head, output))
  const outputGradient = jit(
    grad((output: Arr, head: Dense, truths: Arr) => computeLosses(applyDense(head, output), truths).sum()),
  )
  const stepBack = jit(
    (layer: Recurrent, carried: RecurrentState, x: Arr, gradients: RecurrentState): [RecurrentState, Arr] => {
      const norm = np.sqrt(sumArrays(gradients.map((one) => np.square(one.ref).sum(-1)))).mean()
      // The gradient of (state after the step) · (its gradient) is the gradient before the step.
      const product = (before: RecurrentState) => {
        const [after, gates] = cell.step(layer, before, x)
        tree.dispose(gates)
        return sumArrays(after.map((one, index) => one.mul(gradients[index]!).sum()))
      }
      return [grad(product)(carried) as RecurrentState, norm]
    },
  )

  /** Back-propagates from the end through the states before each step, which it consumes. */
  function measureGradients(
    { layer, head }: RecurrentNetwork,
    states: RecurrentState[],
    end: Arr,
  ): Float32Array {
    const norms = new Float32Array(length)
    const atEnd = outputGradient(end, tree.ref(head), floatArray(targets.slice())) as Arr
    let gradients: RecurrentState = [atEnd, ...zeroState(cell, count, units).slice(1)]
    for (let step = length - 1; step >= 0; step--) {
      const [previous, norm] = stepBack(tree.ref(layer), states[step]!, input(step), gradients) as [
        RecurrentState,
        Arr,
      ]
      norms[step] = norm.item() as number
      gradients = previous
    }
    tree.dispose(gradients)
    return norms
  }

  return {
    /**
     * Runs a network, which it borrows. With `withGradients`, it also measures the norm of the gradient of a
     * sequence's loss with respect to the state after each step, averaged over the sequences: how much the
     * result still depends on that state.
     */
    trace(network: RecurrentNetwork, withGradients: boolean): RecurrentTrace {
      const memory: Float32Array[] = []
      const gates: Float32Array[][] = cell.gates.map(() => [])
      const states: RecurrentState[] = []
      let carried = zeroState(cell, count, units)
      for (let step = 0; step < length; step++) {
        if (withGradients) states.push(tree.ref(carried))
        const [next, openGates] = forward(tree.ref(network.layer), carried, input(step)) as [
          RecurrentState,
          Arr[],
        ]
        carried = next
        memory.push(readArray(carried.at(-1)!.ref))
        for (const [index, gate] of openGates.entries()) gates[index]!.push(readArray(gate))
      }
      const [end, ...rest] = carried
      tree.dispose(rest)
      const outputs = readArray(answer(tree.ref(network.head), end!.ref) as Arr)
      if (withGradients) return { outputs, memory, gates, gradients: measureGradients(network, states, end!) }
      end!.dispose()
      return { outputs, memory, gates, gradients: new Float32Array() }
    },
    dispose() {
      for (const one of [forward, answer, outputGradient, stepBack]) one.dispose()
    },
  }
}
