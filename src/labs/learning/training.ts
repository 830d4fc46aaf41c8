import { type Array as Arr, type JsTree, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax'

/** Parameters in training: arrays in nested objects (types, not interfaces) and lists. */
export interface Training<P extends JsTree<Arr>> {
  /** The current parameters. Borrowed: pass `tree.ref` of them to operations that consume them. */
  readonly parameters: P
  /** One update at a learning rate. Consumes the data; returns the loss before the update. */
  step(rate: number, ...data: Arr[]): number
  dispose(): void
}

/** The parameters, and the moving averages of the gradient and of its square, leaf by leaf. */
type State = {
  leaves: Arr[]
  means: Arr[]
  squares: Arr[]
  /** Powers of the two decay rates. */
  powers: Arr
}

/** Decay rates of the averages of the gradient and of its square. */
const decayRates = [0.9, 0.999] as const
const epsilon = 1e-8

/**
 * Trains parameters, which it takes over, by Adam (Kingma and Ba, 2015, algorithm 1). The whole update is
 * compiled as one program.
 *
 * @param loss Consumes each of its arguments once and returns a scalar.
 * @param clip Maximum norm of the gradient of all parameters together; larger gradients are scaled down to it
 * (Pascanu, Mikolov and Bengio, 2013).
 */
export function createTraining<P extends JsTree<Arr>>(
  parameters: P,
  loss: (parameters: P, ...data: Arr[]) => Arr,
  clip?: number,
): Training<P> {
  const [leaves, structure] = tree.flatten<Arr>(parameters)
  const unflatten = (ones: Arr[]) => tree.unflatten(structure, ones) as P
  const gradient = valueAndGrad((ones: Arr[], ...data: Arr[]) => loss(unflatten(ones), ...data))

  const update = jit((state: State, rate: Arr, ...data: Arr[]): [State, Arr] => {
    const [value, raw] = gradient(tree.ref(state.leaves), ...data) as [Arr, Arr[]]
    const gradients = clip === undefined ? raw : clipGradients(raw, clip)
    const [b1, b2] = decayRates
    // The powers are part of the state, as the library's power function is not exact enough.
    const powers = state.powers.mul(np.array(new Float32Array(decayRates)))
    const corrections = np.subtract(1, powers.ref)
    const [correction1, correction2] = [corrections.ref.slice(0), corrections.slice(1)]
    const means = state.means.map((mean, index) => mean.mul(b1).add(gradients[index]!.ref.mul(1 - b1)))
    const squares = state.squares.map((square, index) =>
      square.mul(b2).add(np.square(gradients[index]!).mul(1 - b2)),
    )
    const next = state.leaves.map((leaf, index) => {
      const deviation = np.sqrt(squares[index]!.ref.div(correction2.ref)).add(epsilon)
      return leaf.sub(means[index]!.ref.div(correction1.ref).mul(rate.ref).div(deviation))
    })
    for (const one of [correction1, correction2, rate]) one.dispose()
    return [{ leaves: next, means, squares, powers }, value]
  })

  const zeros = () => leaves.map((one) => np.zeros(one.shape))
  const powers = np.array(new Float32Array([1, 1]))
  let state: State = { leaves, means: zeros(), squares: zeros(), powers }
  return {
    get parameters() {
      return unflatten(state.leaves)
    },
    step(rate, ...data) {
      const [next, value] = update(state, rate, ...data) as [State, Arr]
      state = next
      // Reading the value each time keeps the library's queue short, which is many times faster.
      return value.item() as number
    },
    dispose() {
      tree.dispose(state)
      update.dispose()
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
