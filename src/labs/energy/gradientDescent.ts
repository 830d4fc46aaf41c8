import { type Array as Arr, type JsTree, jit, tree, valueAndGrad } from '@jax-js/jax'
import type { Training } from '../learning/training'

/**
 * Trains parameters, which it takes over, by plain gradient descent. The update is compiled as one program.
 */
export function createGradientDescent<P extends JsTree<Arr>>(
  parameters: P,
  /** Consumes each of its arguments once and returns a scalar. */
  loss: (parameters: P, ...data: Arr[]) => Arr,
): Training<P> {
  const [initialLeaves, shape] = tree.flatten<Arr>(parameters)
  const unflatten = (ones: Arr[]) => tree.unflatten(shape, ones) as P
  const gradient = valueAndGrad((ones: Arr[], ...data: Arr[]) => loss(unflatten(ones), ...data))
  const update = jit((ones: Arr[], rate: Arr, ...data: Arr[]): [Arr[], Arr] => {
    const [value, gradients] = gradient(tree.ref(ones), ...data) as [Arr, Arr[]]
    const next = ones.map((one, index) => one.sub(gradients[index]!.mul(rate.ref)))
    rate.dispose()
    return [next, value]
  })
  let leaves = initialLeaves
  return {
    get parameters() {
      return unflatten(leaves)
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
