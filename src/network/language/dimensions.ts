import { didYouMean } from '../../text/suggestion'
import { evaluate, UnknownName } from './arithmetic'
import type { Value } from './expression'
import { type Fault, Misfit, withAdvice } from './fault'
import type { Formula, Specification, Variant } from './specification'

/** The variant of a name, or the first if none is named. */
export const variantOf = ({ variants }: Specification, wanted: string | undefined): Variant | undefined =>
  wanted === undefined ? variants[0] : variants.find(({ name }) => name === wanted)

/**
 * The values of a specification's dimensions in a variant. `changed` are those that a reader has set to other values.
 * Dimensions may ask for each other, in any order.
 */
export function resolveDimensions(
  { dimensions }: Specification,
  variant: Variant | undefined,
  changed: ReadonlyMap<string, Value>,
): { values: Map<string, Value>; faults: Fault[] } {
  const formulas = new Map([...dimensions, ...(variant?.dimensions ?? [])])
  const values = new Map<string, Value>(changed)
  const faults: Fault[] = []
  const under = new Set<string>()
  const resolve = (name: string): Value | undefined => {
    const formula = formulas.get(name)
    if (values.has(name) || !formula) return values.get(name)
    if (under.has(name)) throw new Misfit(`"${name}" asks for itself, by way of ${[...under].join(', ')}`)
    under.add(name)
    const value = evaluate(formula.expression, resolve)
    under.delete(name)
    values.set(name, value)
    return value
  }
  for (const [name, formula] of formulas) {
    under.clear()
    try {
      resolve(name)
    } catch (error) {
      faults.push({ path: formula.path, message: explain(error, formulas.keys()) })
    }
  }
  return { values, faults }
}

/** What is wrong with an expression, and what to do. */
export function explain(error: unknown, names: Iterable<string>): string {
  if (error instanceof UnknownName) {
    const known = [...names]
    const others = known.length > 0 ? `, or use one of ${known.join(', ')}` : ''
    const advice = didYouMean(error.unknown, known, `Add it to "dimensions"${others}.`)
    return `${error.message}. ${advice}`
  }
  if (error instanceof Misfit) return withAdvice(error.message)
  throw error
}

/**
 * The value of a formula where names stand for `values`, and `features` for those of the input. `option` is what it
 * is the value of, to be named if something is wrong with it.
 */
export function evaluateFormula(
  { expression }: Pick<Formula, 'expression'>,
  values: ReadonlyMap<string, Value>,
  features?: number,
  option?: string,
): Value {
  try {
    return evaluate(expression, (name) => (name === 'features' ? features : values.get(name)))
  } catch (error) {
    if (error instanceof Misfit) error.option ??= option
    throw error
  }
}
