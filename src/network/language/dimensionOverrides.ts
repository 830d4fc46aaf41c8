import { evaluateExpression } from './evaluateExpression'
import { collectNames, type Expression, type NumericValue, parseExpression } from './expression'
import { isBooleanExpression } from './isBooleanExpression'
import { findVariant, resolveDimensions } from './resolveDimensions'
import type { Specification, Variant } from './specification'
import { SpecificationError } from './specificationIssue'

/** A named dimension of a variant, which the reader of the page can override. */
export interface Dimension {
  readonly name: string
  /** Its value without an override: stated, or computed from the current values of other dimensions. */
  readonly defaultValue: NumericValue
  /** Whether it is a boolean in every variant. */
  readonly isBoolean: boolean
  /** Present if it is computed from other dimensions. */
  readonly formula?: Expression
}

/** New values of dimensions, by name. */
export type DimensionOverrides = ReadonlyMap<string, NumericValue>

/** The dimensions of a variant, by default the first, while `overrides` apply. */
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

/** The dimensions that state the lengths of the inputs, such as the context length. */
export const listInputDimensions = ({ inputs, dimensions }: Specification): ReadonlySet<string> =>
  new Set(
    inputs
      .flatMap(({ axes }) => ['tokens', 'height', 'width'].flatMap((axis) => axes.get(axis) ?? []))
      .flatMap(({ expression }) => collectNames(expression))
      .filter((name) => dimensions.has(name)),
  )

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

/** Drops overrides of unknown dimensions, and lists for numbers or numbers for lists. */
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

/** Adds an override; removes it if `value` is undefined or the default. */
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

export const isSameOverrides = (one: DimensionOverrides, other: DimensionOverrides): boolean =>
  one.size === other.size &&
  [...one].every(([name, value]) => {
    const otherValue = other.get(name)
    return otherValue !== undefined && isSameValue(value, otherValue)
  })

/** Parses a list written by the reader; undefined if it is not a list. Evaluates arithmetic: `[2 * 64]` is `[128]`. */
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
 * The increment for editing a number: for a fraction, one unit of its last decimal; for an integer, the largest power
 * of two that divides it (so that widths stay divisible by heads), but at most an eighth of it, and at least 1.
 */
export function chooseStepSize(number: number): number {
  if (!Number.isInteger(number)) return Number(`1e-${String(number).split('.')[1]?.length ?? 1}`)
  let step = 1
  while (number % (2 * step) === 0 && 16 * step <= number) step *= 2
  return step
}
