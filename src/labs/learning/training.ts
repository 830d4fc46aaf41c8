import { type Array as Arr, type JsTree, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax'

/** Parameters in training: arrays in nested objects (types, not interfaces) and lists. */
export interface Training<P extends JsTree<Arr>> {
  /** The current parameters. Borrowed: pass `tree.ref` of them to operations that consume them. */
  readonly parameters: P
  /** One update at a learning rate. Consumes the data; returns the loss before the update. */
  step(rate: number, ...data: Arr[]): number
  dispose(): void
}

type Loss<P> = (parameters: P, ...data: Arr[]) => Arr

/** Updates parameters, leaf by leaf, with what an optimizer keeps of earlier updates. Consumes its arguments. */
type Update = (leaves: Arr[], kept: Arr[][], gradients: Arr[], rate: Arr) => [leaves: Arr[], kept: Arr[][]]

/** Decay rates of the averages of the gradient and of its square. */
const decayRates = [0.9, 0.999] as const
const epsilon = 1e-8

/**
 * Trains parameters, which it takes over, by Adam (Kingma and Ba, 2015, algorithm 1).
 *
 * @param loss Consumes each of its arguments once and returns a scalar.
 * @param clip Maximum norm of the gradient of all parameters together; larger gradients are scaled down to it
 * (Pascanu, Mikolov and Bengio, 2013).
 */
export function createTraining<P extends JsTree<Arr>>(
  parameters: P,
  loss: Loss<P>,
  clip?: number,
): Training<P> {
  const zeros = () => tree.leaves<Arr>(parameters).map((one) => np.zeros(one.shape))
  // The powers of the decay rates are kept, as the library's power function is not exact enough.
  const kept = [zeros(), zeros(), [np.array(new Float32Array([1, 1]))]]
  return compileTraining(parameters, loss, kept, (leaves, kept, raw, rate) => {
    const [lastMeans, lastSquares, [lastPowers]] = kept as [Arr[], Arr[], [Arr]]
    const gradients = clip === undefined ? raw : clipGradients(raw, clip)
    const [b1, b2] = decayRates
    const powers = lastPowers.mul(np.array(new Float32Array(decayRates)))
    const corrections = np.subtract(1, powers.ref)
    const [correction1, correction2] = [corrections.ref.slice(0), corrections.slice(1)]
    const means = lastMeans.map((mean, index) => mean.mul(b1).add(gradients[index]!.ref.mul(1 - b1)))
    const squares = lastSquares.map((square, index) =>
      square.mul(b2).add(np.square(gradients[index]!).mul(1 - b2)),
    )
    const next = leaves.map((leaf, index) => {
      const deviation = np.sqrt(squares[index]!.ref.div(correction2.ref)).add(epsilon)
      return leaf.sub(means[index]!.ref.div(correction1.ref).mul(rate.ref).div(deviation))
    })
    tree.dispose([correction1, correction2, rate])
    return [next, [means, squares, [powers]]]
  })
}

/** The same by plain gradient descent. */
export const createGradientDescent = <P extends JsTree<Arr>>(parameters: P, loss: Loss<P>): Training<P> =>
  compileTraining(parameters, loss, [], (leaves, kept, gradients, rate) => {
    const next = leaves.map((leaf, index) => leaf.sub(gradients[index]!.mul(rate.ref)))
    rate.dispose()
    return [next, kept]
  })

/** The whole update, with the gradient, is compiled as one program. */
function compileTraining<P extends JsTree<Arr>>(
  parameters: P,
  loss: Loss<P>,
  kept: Arr[][],
  update: Update,
): Training<P> {
  type State = [leaves: Arr[], kept: Arr[][]]
  const [leaves, structure] = tree.flatten<Arr>(parameters)
  const unflatten = (ones: Arr[]) => tree.unflatten(structure, ones) as P
  const gradient = valueAndGrad((ones: Arr[], ...data: Arr[]) => loss(unflatten(ones), ...data))
  const program = jit(([leaves, kept]: State, rate: Arr, ...data: Arr[]): [State, Arr] => {
    const [value, gradients] = gradient(tree.ref(leaves), ...data) as [Arr, Arr[]]
    return [update(leaves, kept, gradients, rate), value]
  })
  let state: State = [leaves, kept]
  return {
    get parameters() {
      return unflatten(state[0])
    },
    step(rate, ...data) {
      const [next, value] = program(state, rate, ...data) as [State, Arr]
      state = next
      // Reading the value each time keeps the library's queue short, which is many times faster.
      return value.item() as number
    },
    dispose() {
      tree.dispose(state)
      program.dispose()
    },
  }
}

/** The gradients, scaled down together if their norm exceeds `maxNorm`. */
function clipGradients(gradients: Arr[], maxNorm: number): Arr[] {
  const norm = np.sqrt(
    gradients
      .map((one) => np.square(one.ref).sum())
      .reduce((sum, one) => sum.add(one))
      .add(1e-12),
  )
  const scale = np.minimum(np.divide(maxNorm, norm), 1)
  const scaled = gradients.map((one) => one.mul(scale.ref))
  scale.dispose()
  return scaled
}
