/** The accuracy from which a network counts as trained. */
export const goalAccuracy = 0.8

/** The update at which an accuracy curve first reaches the goal; undefined if it never does. */
export function findGoalUpdate(curve: Float32Array): number | undefined {
  for (let at = 0; at < curve.length; at += 2) if (curve[at + 1]! >= goalAccuracy) return curve[at]
  return undefined
}
