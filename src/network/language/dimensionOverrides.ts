import { evaluateExpression } from './evaluateExpression'
import { collectNames, type Expression, type NumericValue, parseExpression } from './expression'
import { isBooleanExpression } from './isBooleanExpression'
import { findVariant, resolveDimensions } from './resolveDimensions'
import type { Specification, Variant } from './specification'
import { SpecificationError } from './specificationIssue'

/** A named dimension of a variant, as a reader meets it who may set it to something else. */
export interface Dimension {
  readonly name: string
  /** What it is as long as it is not set: stated, or computed from the others as they are now. */
  readonly defaultValue: NumericValue
  /** True or false, wherever it is stated. */
  readonly isBoolean: boolean
  /** How it is computed from others, if it is. */
  readonly formula?: Expression
}

/** Some dimensions, set to other values. */
export type DimensionOverrides = ReadonlyMap<string, NumericValue>

/** The dimensions of a variant (the first, if none is named), while some are set to something else. */
export function listDimensions(
  specification: Specification,
  variantName: string | undefined,
  overrides: DimensionOverrides,
): Dimension[] {
  const { dimensions, variants } = specification
  const variant = findVariant(specification, variantName)
  const stated = resolveDimensions(specification, variant, new Map()).values
  const current = resolveDimensions(specification, variant, overrides).values
  const findDefault = (name: string): NumericValue => {
    const values = overrides.has(name) ? resolveWithout(specification, variant, overrides, name) : current
    return values.get(name) ?? stated.get(name)!
  }
  return [...dimensions].map(([name, base]) => {
    const { expression } = variant?.dimensions.get(name) ?? base
    const formulas = [base, ...variants.flatMap((one) => one.dimensions.get(name) ?? [])]
    return {
      name,
      defaultValue: findDefault(name),
      isBoolean: formulas.every((formula) => isBooleanExpression(formula.expression)),
      ...(collectNames(expression).length > 0 && { formula: expression }),
    }
  })
}

function resolveWithout(
  specification: Specification,
  variant: Variant | undefined,
  overrides: DimensionOverrides,
  name: string,
): DimensionOverrides {
  const others = new Map(overrides)
  others.delete(name)
  return resolveDimensions(specification, variant, others).values
}

/** Of some changes those that mean something: of dimensions that there are, numbers for numbers and lists for lists. */
export function keepValidOverrides(
  specification: Specification,
  variantName: string | undefined,
  overrides: DimensionOverrides,
): DimensionOverrides {
  const defaults = new Map(
    listDimensions(specification, variantName, new Map()).map((one) => [one.name, one.defaultValue]),
  )
  return new Map([...overrides].filter(([name, value]) => typeof value === typeof defaults.get(name)))
}

/** Some changes and one more; what is set to what it would be anyway is no change. */
export function withOverride(
  overrides: DimensionOverrides,
  { name, defaultValue }: Dimension,
  value: NumericValue | undefined,
): DimensionOverrides {
  const next = new Map(overrides)
  if (value === undefined || isSameValue(value, defaultValue)) next.delete(name)
  else next.set(name, value)
  return next
}

export function isSameValue(a: NumericValue, b: NumericValue): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.length === b.length && a.every((item, index) => isSameValue(item, b[index]!))
}

/** The list that a reader has written; undefined if it is none. Arithmetic is done: `[2 * 64]` is `[128]`. */
export function parseList(text: string): readonly NumericValue[] | undefined {
  try {
    const value = evaluateExpression(parseExpression(text), () => undefined)
    return typeof value === 'number' ? undefined : value
  } catch (error) {
    if (error instanceof SpecificationError) return undefined
    throw error
  }
}

/**
 * By how much a number is sensibly changed at a time: a fraction by one in its last decimal; a number that is a
 * multiple of a power of two by this, as widths divide into heads, but at most by an eighth; others by 1.
 */
export function chooseStepSize(number: number): number {
  if (!Number.isInteger(number)) return Number(`1e-${String(number).split('.')[1]?.length ?? 1}`)
  let step = 1
  while (number % (2 * step) === 0 && 16 * step <= number) step *= 2
  return step
}
