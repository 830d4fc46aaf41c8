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
  /** [time]; empty unless requested, see {@link RecurrentTracer}. */
  readonly gradients: Float32Array
}

export interface RecurrentTracer {
  /**
   * Runs a network, which it borrows. With `slopes`, it also measures the norm of the gradient of a
   * sequence's loss with respect to the state after each step, averaged over the sequences: how much the
   * result still depends on that state.
   */
  trace(network: RecurrentNetwork, slopes: boolean): RecurrentTrace
  dispose(): void
}

const total = (ones: Arr[]) => ones.reduce((sum, one) => sum.add(one))
const read = (one: Arr) => one.dataSync() as Float32Array

/**
 * Traces a type of layer on fixed sequences with `width` inputs per step. Single steps forward and backward
 * are compiled, not the whole sequence: that compiles quickly and works for any length.
 */
export function createRecurrentTracer(
  cell: RecurrentCell,
  units: number,
  width: number,
  { inputs, targets }: Sequences,
): RecurrentTracer {
  const count = targets.length
  const each = count * width
  const length = inputs.length / each
  const input = (step: number) => floatArray(inputs.slice(step * each, (step + 1) * each), [count, width])

  const forward = jit((layer: Recurrent, carried: RecurrentState, x: Arr) => cell.step(layer, carried, x))
  const answer = jit((head: Dense, shown: Arr) => applyDense(head, shown))
  const lastSlope = jit(
    grad((shown: Arr, head: Dense, truths: Arr) => computeLosses(applyDense(head, shown), truths).sum()),
  )
  const back = jit(
    (layer: Recurrent, carried: RecurrentState, x: Arr, slopes: RecurrentState): [RecurrentState, Arr] => {
      const norm = np.sqrt(total(slopes.map((one) => np.square(one.ref).sum(-1)))).mean()
      // The gradient of (state after the step) · (its gradient) is the gradient before the step.
      const product = (before: RecurrentState) => {
        const [after, gates] = cell.step(layer, before, x)
        tree.dispose(gates)
        return total(after.map((one, index) => one.mul(slopes[index]!).sum()))
      }
      return [grad(product)(carried) as RecurrentState, norm]
    },
  )

  /** Back-propagates from the end through the states before each step, which it consumes. */
  function slopesOf({ layer, head }: RecurrentNetwork, before: RecurrentState[], end: Arr): Float32Array {
    const norms = new Float32Array(length)
    const atEnd = lastSlope(end, tree.ref(head), floatArray(targets.slice())) as Arr
    let slopes: RecurrentState = [atEnd, ...zeroState(cell, count, units).slice(1)]
    for (let step = length - 1; step >= 0; step--) {
      const [earlier, norm] = back(tree.ref(layer), before[step]!, input(step), slopes) as [
        RecurrentState,
        Arr,
      ]
      norms[step] = norm.item() as number
      slopes = earlier
    }
    tree.dispose(slopes)
    return norms
  }

  return {
    trace(network, slopes) {
      const memory: Float32Array[] = []
      const gates: Float32Array[][] = cell.gates.map(() => [])
      const before: RecurrentState[] = []
      let carried = zeroState(cell, count, units)
      for (let step = 0; step < length; step++) {
        if (slopes) before.push(tree.ref(carried))
        const [next, opened] = forward(tree.ref(network.layer), carried, input(step)) as [
          RecurrentState,
          Arr[],
        ]
        carried = next
        memory.push(read(carried.at(-1)!.ref))
        for (const [index, gate] of opened.entries()) gates[index]!.push(read(gate))
      }
      const [end, ...rest] = carried
      tree.dispose(rest)
      const outputs = read(answer(tree.ref(network.head), end!.ref) as Arr)
      if (slopes) return { outputs, memory, gates, gradients: slopesOf(network, before, end!) }
      end!.dispose()
      return { outputs, memory, gates, gradients: new Float32Array() }
    },
    dispose() {
      for (const one of [forward, answer, lastSlope, back]) one.dispose()
    },
  }
}
