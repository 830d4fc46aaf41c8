import { isPointsText } from '../learning/pointTasks'
import { choice, oneOf, seed, textValue, wholeNumber } from '../runner/parameter'

export const hiddenLayersParameters = {
  /** The source of the points; `own`: placed by the reader. */
  task: choice('xor', 'moons', 'spirals', 'own'),
  points: textValue('b6053b5060b3953b4341b5641a8450a7672a5684a3280a1761a1738a3219a5615a7627', isPointsText),
  /** Hidden units of the multilayer perceptron. */
  hidden: wholeNumber(1, 16, 4),
  activation: choice('tanh', 'sigmoid', 'relu'),
  rate: oneOf([0.001, 0.003, 0.01, 0.03, 0.1, 0.3], 0.03),
  /** Amount of scatter of the points. */
  noise: oneOf([0, 0.05, 0.1, 0.15, 0.2, 0.3], 0.1),
  seed: seed(),
}
