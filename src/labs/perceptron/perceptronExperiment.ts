import { drawSeparablePoints, drawXorPoints, type LabelledPoint, parsePoints } from '../learning/pointTasks'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { computeMistakeBound, type SignedExample } from './margin'
import type { perceptronParameters } from './perceptronParameters'

type PerceptronSettings = Settings<typeof perceptronParameters>

/** The current state of one of the two rules. */
export interface LinearClassifier {
  /**
   * Weights of x and y, and the bias: the line is where a·x + b·y + c = 0; class 1 is where it is positive.
   */
  readonly weights: readonly [a: number, b: number, c: number]
  /** Number of points on the wrong side, or on the line itself. */
  readonly wrongCount: number
  /** The share of wrong points after each example: x, y, … */
  readonly errorCurve: Float32Array
}

export interface PerceptronLabPicture {
  readonly points: readonly LabelledPoint[]
  /** The index of the latest example; undefined before the first. */
  readonly lastExample: number | undefined
  readonly perceptron: LinearClassifier & {
    /** Number of corrections, and Novikoff's upper bound: infinite if no line separates the classes. */
    readonly mistakeCount: number
    readonly mistakeBound: number
    /** Number of corrections after each example: x, y, … */
    readonly mistakeCurve: Float32Array
    /** The epoch in which all points were correct for the first time; undefined until then. */
    readonly epochsToConverge: number | undefined
  }
  readonly adaline: LinearClassifier & {
    /** Mean squared error over all points. */
    readonly meanSquaredError: number
  }
  /** Completed epochs. */
  readonly epochs: number
}

const count = 40
const rounds = 50
const noise = 0.13

export const createPoints = ({ task, points, gap, seed }: PerceptronSettings): LabelledPoint[] => {
  if (task === 'own') return parsePoints(points)
  const random = createRandom(seed)
  return task === 'xor' ? drawXorPoints(random, count, noise) : drawSeparablePoints(random, count, gap)
}

/**
 * Rosenblatt's rule (1958), which corrects the weights on each example on the wrong side, beside the delta
 * rule of ADALINE (Widrow and Hoff, 1960), which corrects them on each example in proportion to its error.
 * Both start from zero and see the same examples.
 */
export const experiment: Experiment<PerceptronSettings, PerceptronLabPicture> = {
  begin(settings) {
    const points = createPoints(settings)
    const order = createRandom(settings.seed + 1)
    const examples = points.map(({ x, y, label }): SignedExample => (label === 1 ? [x, y, 1] : [-x, -y, -1]))
    const mistakeBound = computeMistakeBound(examples)
    const rosenblatt = [0, 0, 0] as [number, number, number]
    const adaline = [0, 0, 0] as [number, number, number]
    const [corrections, perceptronCurve, adalineCurve] = [createSeries(), createSeries(), createSeries()]
    let mistakeCount = 0
    let sequence: number[] = []
    let lastExample: number | undefined
    let epochsToConverge: number | undefined

    const output = (w: readonly number[], z: SignedExample) => w[0]! * z[0] + w[1]! * z[1] + w[2]! * z[2]
    const countWrong = (w: readonly number[]) => examples.filter((z) => output(w, z) <= 0).length
    const moveWeights = (w: number[], z: SignedExample, by: number) => {
      for (const at of [0, 1, 2] as const) w[at]! += by * z[at]
    }
    return countSteps(settings, {
      total: rounds * points.length,
      step(done) {
        if (sequence.length === 0) {
          const all = [...points.keys()]
          sequence = settings.shuffle ? order.shuffle(all) : all
        }
        lastExample = sequence.shift()!
        const z = examples[lastExample]!
        if (output(rosenblatt, z) <= 0) {
          moveWeights(rosenblatt, z, 1)
          mistakeCount++
        }
        // The examples are multiplied by the sign of their class, so the target is always 1.
        moveWeights(adaline, z, settings.rate * (1 - output(adaline, z)))
        const [wrongCount, adalineWrongCount] = [countWrong(rosenblatt), countWrong(adaline)]
        if (wrongCount === 0) epochsToConverge ??= Math.ceil(done / points.length)
        corrections.add(done, mistakeCount)
        perceptronCurve.add(done, wrongCount / points.length)
        adalineCurve.add(done, adalineWrongCount / points.length)
      },
      picture: (done): PerceptronLabPicture => ({
        points,
        lastExample,
        perceptron: {
          weights: [...rosenblatt],
          wrongCount: countWrong(rosenblatt),
          errorCurve: perceptronCurve.points(),
          mistakeCurve: corrections.points(),
          mistakeCount,
          mistakeBound,
          epochsToConverge,
        },
        adaline: {
          weights: [...adaline],
          wrongCount: countWrong(adaline),
          errorCurve: adalineCurve.points(),
          meanSquaredError:
            examples.reduce((sum, z) => sum + (1 - output(adaline, z)) ** 2, 0) / Math.max(1, points.length),
        },
        epochs: points.length === 0 ? 0 : Math.floor(done / points.length),
      }),
    })
  },
}
