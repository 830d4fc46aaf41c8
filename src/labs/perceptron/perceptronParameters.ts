import { isPointsText } from '../learning/pointTasks'
import { choice, flag, oneOf, seed, textValue } from '../runner/parameter'

export const perceptronParameters = {
  /** The source of the points; `own`: placed by the reader. */
  task: choice('separable', 'xor', 'own'),
  points: textValue('a2635a3062a4155a2045b6540b7562b5835b8050', isPointsText),
  /** For separable points, the minimum distance from the line between the classes. */
  gap: oneOf([0.01, 0.02, 0.05, 0.1, 0.2], 0.05),
  /**
   * The learning rate of the delta rule. That of the perceptron rule does not matter: it only scales the
   * weights.
   */
  rate: oneOf([0.003, 0.01, 0.03, 0.1, 0.3], 0.03),
  /** Whether examples are shuffled for each epoch. */
  shuffle: flag(true),
  seed: seed(),
}
