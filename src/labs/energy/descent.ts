import { type Array as Arr, type JsTree, jit, tree, valueAndGrad } from '@jax-js/jax'
import type { Training } from '../learning/training'

/**
 * Trains parameters, which it takes over, by plain gradient descent. The update is compiled as one program.
 */
export function createDescent<P extends JsTree<Arr>>(
  parameters: P,
  /** Consumes each of its arguments once and returns a scalar. */
  loss: (parameters: P, ...data: Arr[]) => Arr,
): Training<P> {
  const [begun, shape] = tree.flatten<Arr>(parameters)
  const grown = (ones: Arr[]) => tree.unflatten(shape, ones) as P
  const gradient = valueAndGrad((ones: Arr[], ...data: Arr[]) => loss(grown(ones), ...data))
  const update = jit((ones: Arr[], rate: Arr, ...data: Arr[]): [Arr[], Arr] => {
    const [value, slopes] = gradient(tree.ref(ones), ...data) as [Arr, Arr[]]
    const next = ones.map((one, index) => one.sub(slopes[index]!.mul(rate.ref)))
    rate.dispose()
    return [next, value]
  })
  let leaves = begun
  return {
    get parameters() {
      return grown(leaves)
    },
    step(rate, ...data) {
      const [next, value] = update(leaves, rate, ...data) as [Arr[], Arr]
      leaves = next
      return value.item() as number
    },
    dispose() {
      tree.dispose(leaves)
      update.dispose()
    },
  }
}
