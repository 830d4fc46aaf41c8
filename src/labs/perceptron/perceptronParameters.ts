import { isPointsText } from '../learning/pointTasks'
import { choice, flag, oneOf, seed, textValue } from '../runner/knob'

export const knobs = {
  /** Where the points come from; `own`: the reader's. */
  task: choice('separable', 'xor', 'own'),
  points: textValue('a2635a3062a4155a2045b6540b7562b5835b8050', isPointsText),
  /** The least distance of a point from the line between the classes, where there is one. */
  gap: oneOf([0.01, 0.02, 0.05, 0.1, 0.2], 0.05),
  /** The step of the delta rule. That of the perceptron rule does not matter: it scales the weights alone. */
  rate: oneOf([0.003, 0.01, 0.03, 0.1, 0.3], 0.03),
  /** Whether examples come in an order shuffled anew each round. */
  shuffle: flag(true),
  seed: seed(),
}
