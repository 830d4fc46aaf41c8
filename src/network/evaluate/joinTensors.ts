import { SpecificationError } from '../language/specificationIssue'
import { describeShapeDifference, formatShape, type Tensor } from '../layers/tensor'

/** A branch's end. */
interface BranchOutput {
  readonly name: string
  readonly tensor: Tensor
}

/**
 * What branches give together. Adding and multiplying take like shapes, or a plain vector (one value for each feature)
 * or a single feature at each position, which stands for all; concatenating takes like positions.
 */
export function joinTensors(by: 'add' | 'multiply' | 'concat', ends: readonly BranchOutput[]): Tensor {
  const whole = ends.reduce((a, b) => (b.tensor.positions.length > a.tensor.positions.length ? b : a))
  if (by === 'concat') {
    for (const end of ends) {
      const like = { ...end.tensor, features: whole.tensor.features }
      if (describeShapeDifference(like, whole.tensor))
        throw createJoinError(by, whole, end, describeShapeDifference(like, whole.tensor)!)
    }
    return { ...whole.tensor, features: ends.reduce((sum, { tensor }) => sum + tensor.features, 0) }
  }
  for (const end of ends) {
    if (isBroadcastable(end.tensor, whole.tensor)) continue
    const difference = describeShapeDifference(end.tensor, whole.tensor)
    if (difference) throw createJoinError(by, whole, end, difference)
  }
  return whole.tensor
}

function isBroadcastable({ positions, features, symbols }: Tensor, whole: Tensor): boolean {
  if (symbols !== undefined || whole.symbols !== undefined) return false
  if (positions.length === 0) return features === whole.features
  return features === 1 && positions.every((length, axis) => length === whole.positions[axis])
}

const verbs = { add: 'add', multiply: 'multiply', concat: 'concatenate' }
const words = { add: 'to', multiply: 'by', concat: 'and' }

function createJoinError(
  by: keyof typeof verbs,
  a: BranchOutput,
  b: BranchOutput,
  difference: string,
): SpecificationError {
  const [one, other] = [a, b].map(({ name, tensor }) => `${formatShape(tensor)} (from "${name}")`)
  const advice = suggestFix(a, b)
  return new SpecificationError(`cannot ${verbs[by]} ${one} ${words[by]} ${other}: ${difference}${advice}`)
}

/** How the shorter way could be made to fit. */
function suggestFix(a: BranchOutput, b: BranchOutput): string {
  const [[la], [lb]] = [a.tensor.positions, b.tensor.positions]
  if (
    la !== undefined &&
    lb !== undefined &&
    la !== lb &&
    a.tensor.positions.length === b.tensor.positions.length
  ) {
    const [long, short] = la > lb ? [a, b] : [b, a]
    const stride = Math.max(la, lb) / Math.min(la, lb)
    if (Number.isInteger(stride)) return `. Give "${long.name}" stride ${stride}, or "${short.name}" stride 1`
  }
  if (a.tensor.features !== b.tensor.features && la === lb)
    return `. Give "${b.name}" ${a.tensor.features} of them`
  return ''
}
