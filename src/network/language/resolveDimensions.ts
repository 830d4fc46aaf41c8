import { didYouMean } from '../../text/didYouMean'
import { evaluateExpression, UnknownNameError } from './evaluateExpression'
import type { NumericValue } from './expression'
import type { Formula, Specification, Variant } from './specification'
import { addDefaultAdvice, SpecificationError, type SpecificationIssue } from './specificationIssue'

/** The named variant, or the first if no name is given. */
export const findVariant = (
  { variants }: Specification,
  variantName: string | undefined,
): Variant | undefined =>
  variantName === undefined ? variants[0] : variants.find(({ name }) => name === variantName)

/**
 * Evaluates the dimensions of a variant. `overrides` replace their values. Formulas may refer to other dimensions in
 * any order, but not in a cycle.
 */
export function resolveDimensions(
  { dimensions }: Specification,
  variant: Variant | undefined,
  overrides: ReadonlyMap<string, NumericValue>,
): { values: Map<string, NumericValue>; issues: SpecificationIssue[] } {
  const formulas = new Map([...dimensions, ...(variant?.dimensions ?? [])])
  const values = new Map<string, NumericValue>(overrides)
  const issues: SpecificationIssue[] = []
  const resolving = new Set<string>()
  const resolve = (name: string): NumericValue | undefined => {
    const formula = formulas.get(name)
    if (values.has(name) || !formula) return values.get(name)
    if (resolving.has(name))
      throw new SpecificationError(`"${name}" depends on itself, through ${[...resolving].join(', ')}`)
    resolving.add(name)
    const value = evaluateExpression(formula.expression, resolve)
    resolving.delete(name)
    values.set(name, value)
    return value
  }
  for (const [name, formula] of formulas) {
    resolving.clear()
    try {
      resolve(name)
    } catch (error) {
      issues.push({ path: formula.path, ...explainError(error, formulas.keys()) })
    }
  }
  return { values, issues }
}

/** The error's message with advice, and its reason; rethrows an error that is not a {@link SpecificationError}. */
export function explainError(
  error: unknown,
  names: Iterable<string>,
): Pick<SpecificationIssue, 'message' | 'reason'> {
  if (error instanceof UnknownNameError) {
    const known = [...names]
    const others = known.length > 0 ? `, or use one of ${known.join(', ')}` : ''
    const advice = didYouMean(error.unknownName, known, `Add it to "dimensions"${others}.`)
    return { message: `${error.message}. ${advice}` }
  }
  if (error instanceof SpecificationError)
    return { message: addDefaultAdvice(error.message), reason: error.reason }
  throw error
}

/**
 * Evaluates a formula with `values` of names, and `features` of the input under that name. A thrown
 * {@link SpecificationError} names `option`, the option that the formula belongs to.
 */
export function evaluateFormula(
  { expression }: Pick<Formula, 'expression'>,
  values: ReadonlyMap<string, NumericValue>,
  features?: number,
  option?: string,
): NumericValue {
  try {
    return evaluateExpression(expression, (name) => (name === 'features' ? features : values.get(name)))
  } catch (error) {
    if (error instanceof SpecificationError) error.option ??= option
    throw error
  }
}
