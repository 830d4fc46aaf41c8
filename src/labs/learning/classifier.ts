import { type Array as Arr, type JsTree, jit, numpy as np, tree } from '@jax-js/jax'

/** Predicts classes: those with the highest of the scores, [batch, classes], that `scores` returns. */
export function createClassifier<P extends JsTree<Arr>>(scores: (parameters: P, ...data: Arr[]) => Arr) {
  const program = jit((parameters: JsTree<Arr>, ...data: Arr[]) =>
    np.argmax(scores(parameters as P, ...data), -1),
  )
  return {
    /**
     * The classes, [batch]. Borrows the parameters and consumes the data, which should always have the same
     * shapes.
     */
    predict: (parameters: P, ...data: Arr[]) =>
      program(tree.ref(parameters) as never, ...data).dataSync() as Int32Array,
    dispose: program.dispose,
  }
}

/** The number of correct classes; `from` is the index of the first prediction. */
export const countCorrect = (predicted: ArrayLike<number>, truths: Int32Array, from = 0): number =>
  truths.reduce((sum, truth, index) => sum + Number(predicted[from + index] === truth), 0)
