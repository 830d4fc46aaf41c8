import { Misfit } from '../language/fault'
import { differenceOf, formatShape, type Tensor } from '../layers/tensor'

/** A branch's end. */
interface End {
  readonly name: string
  readonly tensor: Tensor
}

/**
 * What branches give together. Adding and multiplying take like shapes, or a plain vector (one value for each feature)
 * or a single feature at each position, which stands for all; concatenating takes like positions.
 */
export function join(by: 'add' | 'multiply' | 'concat', ends: readonly End[]): Tensor {
  const whole = ends.reduce((a, b) => (b.tensor.positions.length > a.tensor.positions.length ? b : a))
  if (by === 'concat') {
    for (const end of ends) {
      const like = { ...end.tensor, features: whole.tensor.features }
      if (differenceOf(like, whole.tensor)) throw misfit(by, whole, end, differenceOf(like, whole.tensor)!)
    }
    return { ...whole.tensor, features: ends.reduce((sum, { tensor }) => sum + tensor.features, 0) }
  }
  for (const end of ends) {
    if (standsForAll(end.tensor, whole.tensor)) continue
    const difference = differenceOf(end.tensor, whole.tensor)
    if (difference) throw misfit(by, whole, end, difference)
  }
  return whole.tensor
}

function standsForAll({ positions, features, symbols }: Tensor, whole: Tensor): boolean {
  if (symbols !== undefined || whole.symbols !== undefined) return false
  if (positions.length === 0) return features === whole.features
  return features === 1 && positions.every((length, axis) => length === whole.positions[axis])
}

const verbs = { add: 'add', multiply: 'multiply', concat: 'concatenate' }
const words = { add: 'to', multiply: 'by', concat: 'and' }

function misfit(by: keyof typeof verbs, a: End, b: End, difference: string): Misfit {
  const [one, other] = [a, b].map(({ name, tensor }) => `${formatShape(tensor)} (from "${name}")`)
  const advice = adviceFor(a, b)
  return new Misfit(`cannot ${verbs[by]} ${one} ${words[by]} ${other}: ${difference}${advice}`)
}

/** How the shorter way could be made to fit. */
function adviceFor(a: End, b: End): string {
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
