import { drawSeparablePoints, drawXorPoints, type LabelledPoint, parsePoints } from '../learning/pointTasks'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import type { Experiment } from '../runner/experiment'
import type { SettingOf } from '../runner/knob'
import { computeMistakeBound, type SignedExample } from './margin'
import type { knobs } from './perceptronParameters'

type Setting = SettingOf<typeof knobs>

/** One of the two rules, as it stands. */
export interface LinearClassifier {
  /** Of x, of y, and the bias: the line is where a·x + b·y + c = 0, class 1 where it is positive. */
  readonly weights: readonly [a: number, b: number, c: number]
  /** How many of the points lie on the wrong side, or on the line itself. */
  readonly wrong: number
  /** That share of wrong points after each example: x, y, x, y, … */
  readonly curve: Float32Array
}

export interface PerceptronLabPicture {
  readonly points: readonly LabelledPoint[]
  /** The index of the example seen last; absent before the first. */
  readonly last?: number
  readonly perceptron: LinearClassifier & {
    /** How often it has been corrected, and the most that Novikoff allows: infinite where no line parts the classes. */
    readonly mistakes: number
    readonly bound: number
    /** Corrections so far after each example: x, y, x, y, … */
    readonly corrections: Float32Array
    /** The rounds after which it made no mistake any more; absent while it does. */
    readonly settled?: number
  }
  readonly adaline: LinearClassifier & {
    /** The mean square of its error over all points. */
    readonly squares: number
  }
  /** Rounds through all points that are done. */
  readonly rounds: number
}

const count = 40
const rounds = 50
const noise = 0.13

export const createPoints = ({ task, points, gap, seed }: Setting): LabelledPoint[] => {
  if (task === 'own') return parsePoints(points)
  const random = createRandom(seed)
  return task === 'xor' ? drawXorPoints(random, count, noise) : drawSeparablePoints(random, count, gap)
}

/**
 * Rosenblatt's rule (1958), which corrects the weights by each example on the wrong side, beside the delta rule of ADALINE (Widrow
 * and Hoff, 1960), which corrects them by each example in proportion to its error. Both begin at zero and see the same.
 */
export const experiment: Experiment<Setting, PerceptronLabPicture> = {
  begin(setting) {
    const points = createPoints(setting)
    const order = createRandom(setting.seed + 1)
    const examples = points.map(({ x, y, label }): SignedExample => (label === 1 ? [x, y, 1] : [-x, -y, -1]))
    const bound = computeMistakeBound(examples)
    const rosenblatt = [0, 0, 0] as [number, number, number]
    const adaline = [0, 0, 0] as [number, number, number]
    const [corrections, perceptronCurve, adalineCurve] = [createSeries(), createSeries(), createSeries()]
    let [done, mistakes] = [0, 0]
    let sequence: number[] = []
    let last: number | undefined
    let settled: number | undefined

    const output = (w: readonly number[], z: SignedExample) => w[0]! * z[0] + w[1]! * z[1] + w[2]! * z[2]
    const wrong = (w: readonly number[]) => examples.filter((z) => output(w, z) <= 0).length
    const move = (w: number[], z: SignedExample, by: number) => {
      for (const at of [0, 1, 2] as const) w[at]! += by * z[at]
    }
    return {
      total: rounds * points.length,
      get done() {
        return done
      },
      step() {
        if (sequence.length === 0) {
          const all = points.map((_, index) => index)
          sequence = setting.shuffle ? order.shuffle(all) : all
        }
        last = sequence.shift()!
        const z = examples[last]!
        if (output(rosenblatt, z) <= 0) {
          move(rosenblatt, z, 1)
          mistakes++
        }
        // With the sign of the class taken into the example, the wish is always 1.
        move(adaline, z, setting.rate * (1 - output(adaline, z)))
        done++
        const [left, leftByAdaline] = [wrong(rosenblatt), wrong(adaline)]
        if (left === 0) settled ??= Math.ceil(done / points.length)
        corrections.add(done, mistakes)
        perceptronCurve.add(done, left / points.length)
        adalineCurve.add(done, leftByAdaline / points.length)
      },
      picture: () => ({
        points,
        ...(last !== undefined && { last }),
        perceptron: {
          weights: [...rosenblatt],
          wrong: wrong(rosenblatt),
          curve: perceptronCurve.points(),
          corrections: corrections.points(),
          mistakes,
          bound,
          ...(settled !== undefined && { settled }),
        },
        adaline: {
          weights: [...adaline],
          wrong: wrong(adaline),
          curve: adalineCurve.points(),
          squares:
            examples.reduce((sum, z) => sum + (1 - output(adaline, z)) ** 2, 0) / Math.max(1, points.length),
        },
        rounds: points.length === 0 ? 0 : Math.floor(done / points.length),
      }),
      dispose() {},
    }
  },
}
