import { evaluate } from './arithmetic'
import { resolveDimensions, variantOf } from './dimensions'
import { type Expression, namesIn, parseExpression, type Value } from './expression'
import { Misfit } from './fault'
import { isFlag } from './flag'
import type { Specification, Variant } from './specification'

/** A named dimension of a variant, as a reader meets it who may set it to something else. */
export interface Dimension {
  readonly name: string
  /** What it is as long as it is not set: stated, or computed from the others as they are now. */
  readonly usual: Value
  /** True or false, wherever it is stated. */
  readonly flag: boolean
  /** How it is computed from others, if it is. */
  readonly formula?: Expression
}

/** Some dimensions, set to other values. */
export type Changes = ReadonlyMap<string, Value>

/** The dimensions of a variant (the first, if none is named), while some are set to something else. */
export function dimensionsOf(
  specification: Specification,
  variantName: string | undefined,
  changed: Changes,
): Dimension[] {
  const { dimensions, variants } = specification
  const variant = variantOf(specification, variantName)
  const stated = resolveDimensions(specification, variant, new Map()).values
  const now = resolveDimensions(specification, variant, changed).values
  const usual = (name: string): Value => {
    const values = changed.has(name) ? withoutOne(specification, variant, changed, name) : now
    return values.get(name) ?? stated.get(name)!
  }
  return [...dimensions].map(([name, base]) => {
    const { expression } = variant?.dimensions.get(name) ?? base
    const everywhere = [base, ...variants.flatMap((one) => one.dimensions.get(name) ?? [])]
    return {
      name,
      usual: usual(name),
      flag: everywhere.every((formula) => isFlag(formula.expression)),
      ...(namesIn(expression).length > 0 && { formula: expression }),
    }
  })
}

function withoutOne(
  specification: Specification,
  variant: Variant | undefined,
  changed: Changes,
  name: string,
): Changes {
  const others = new Map(changed)
  others.delete(name)
  return resolveDimensions(specification, variant, others).values
}

/** Of some changes those that mean something: of dimensions that there are, numbers for numbers and lists for lists. */
export function fittingChanges(
  specification: Specification,
  variantName: string | undefined,
  wished: Changes,
): Changes {
  const usual = new Map(
    dimensionsOf(specification, variantName, new Map()).map((one) => [one.name, one.usual]),
  )
  return new Map([...wished].filter(([name, value]) => typeof value === typeof usual.get(name)))
}

/** Some changes and one more; what is set to what it would be anyway is no change. */
export function withChange(changed: Changes, { name, usual }: Dimension, value: Value | undefined): Changes {
  const next = new Map(changed)
  if (value === undefined || sameValue(value, usual)) next.delete(name)
  else next.set(name, value)
  return next
}

export function sameValue(a: Value, b: Value): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index]!))
}

/** The list that a reader has written; undefined if it is none. Arithmetic is done: `[2 * 64]` is `[128]`. */
export function readList(text: string): readonly Value[] | undefined {
  try {
    const value = evaluate(parseExpression(text), () => undefined)
    return typeof value === 'number' ? undefined : value
  } catch (error) {
    if (error instanceof Misfit) return undefined
    throw error
  }
}

/**
 * By how much a number is sensibly changed at a time: a fraction by one in its last decimal; a number that is a
 * multiple of a power of two by this, as widths divide into heads, but at most by an eighth; others by 1.
 */
export function stepOf(number: number): number {
  if (!Number.isInteger(number)) return Number(`1e-${String(number).split('.')[1]?.length ?? 1}`)
  let step = 1
  while (number % (2 * step) === 0 && 16 * step <= number) step *= 2
  return step
}
