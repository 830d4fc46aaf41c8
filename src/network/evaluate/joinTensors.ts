import { SpecificationError } from '../language/specificationIssue'
import { describeShapeDifference, formatShape, type Tensor } from '../layers/tensor'

interface BranchOutput {
  readonly name: string
  readonly tensor: Tensor
}

/**
 * The output of a join of branches. Add and multiply need equal shapes, but broadcast a plain vector (one value per
 * feature) and a single feature per position; concat needs equal positions. Throws a {@link SpecificationError} if
 * the shapes do not fit.
 */
export function joinTensors(
  operation: 'add' | 'multiply' | 'concat',
  branches: readonly BranchOutput[],
): Tensor {
  const target = branches.reduce((a, b) => (b.tensor.positions.length > a.tensor.positions.length ? b : a))
  if (operation === 'concat') {
    for (const branch of branches) {
      const aligned = { ...branch.tensor, features: target.tensor.features }
      if (describeShapeDifference(aligned, target.tensor))
        throw createJoinError(operation, target, branch, describeShapeDifference(aligned, target.tensor)!)
    }
    return { ...target.tensor, features: branches.reduce((sum, { tensor }) => sum + tensor.features, 0) }
  }
  for (const branch of branches) {
    if (isBroadcastable(branch.tensor, target.tensor)) continue
    const difference = describeShapeDifference(branch.tensor, target.tensor)
    if (difference) throw createJoinError(operation, target, branch, difference)
  }
  return target.tensor
}

function isBroadcastable({ positions, features, symbols }: Tensor, target: Tensor): boolean {
  if (symbols !== undefined || target.symbols !== undefined) return false
  if (positions.length === 0) return features === target.features
  return features === 1 && positions.every((length, axis) => length === target.positions[axis])
}

const verbs = { add: 'add', multiply: 'multiply', concat: 'concatenate' }
const prepositions = { add: 'to', multiply: 'by', concat: 'and' }

function createJoinError(
  operation: keyof typeof verbs,
  a: BranchOutput,
  b: BranchOutput,
  difference: string,
): SpecificationError {
  const [first, second] = [a, b].map(({ name, tensor }) => `${formatShape(tensor)} (from "${name}")`)
  const advice = suggestFix(a, b)
  return new SpecificationError(
    `cannot ${verbs[operation]} ${first} ${prepositions[operation]} ${second}: ${difference}${advice}`,
    undefined,
    { code: 'shapes', first: formatShape(a.tensor), second: formatShape(b.tensor) },
  )
}

/** Advice on how to make the branches fit, or an empty string. */
function suggestFix(a: BranchOutput, b: BranchOutput): string {
  const [[lengthA], [lengthB]] = [a.tensor.positions, b.tensor.positions]
  if (
    lengthA !== undefined &&
    lengthB !== undefined &&
    lengthA !== lengthB &&
    a.tensor.positions.length === b.tensor.positions.length
  ) {
    const [long, short] = lengthA > lengthB ? [a, b] : [b, a]
    const stride = Math.max(lengthA, lengthB) / Math.min(lengthA, lengthB)
    if (Number.isInteger(stride)) return `. Give "${long.name}" stride ${stride}, or "${short.name}" stride 1`
  }
  if (a.tensor.features !== b.tensor.features && lengthA === lengthB)
    return `. Give "${b.name}" ${a.tensor.features} of them`
  return ''
}
