import type { NumericValue } from '../language/expression'
import { SpecificationError } from '../language/specificationIssue'
import type { ValueReason } from '../language/valueReason'
import type { LayerOptions, LayerType, OptionDefinition } from './layerType'
import type { Tensor } from './tensor'

/** The max length of an axis, and the max of any count. */
const maxCount = 1e12

/** Whether a value is an integer from `min` to `max`. */
export const isCount = (value: NumericValue | string, min = 1, max = maxCount): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max

type InvalidCount = Extract<ValueReason, { code: 'notNumber' | 'notWhole' | 'tooSmall' | 'tooLarge' }>

/** Why a value is no integer from `min` to `max`. */
export function explainCount(value: NumericValue | string, min = 1, max = maxCount): InvalidCount {
  if (typeof value !== 'number') return { code: 'notNumber' }
  if (!Number.isInteger(value)) return { code: 'notWhole', value }
  return value < min ? { code: 'tooSmall', value, min } : { code: 'tooLarge', value, max }
}

/** The default of an option, with flags as numbers. */
export function getDefaultValue(option: OptionDefinition): number | string | undefined {
  const defaultValue = 'defaultValue' in option ? option.defaultValue : undefined
  return typeof defaultValue === 'boolean' ? Number(defaultValue) : defaultValue
}

/**
 * Gives access to the options of a layer; `values` are those stated. Throws a {@link SpecificationError} for a word
 * that is not allowed; the getters throw one for a value that is missing or has the wrong type.
 */
export function createLayerOptions(
  layerType: LayerType,
  values: ReadonlyMap<string, NumericValue | string>,
  findTensor: (name: string, option: string) => Tensor,
): LayerOptions {
  const readValue = (option: string): NumericValue | string | undefined => {
    const definition = layerType.options[option]
    return values.get(option) ?? (definition && getDefaultValue(definition))
  }
  const requireInteger = (value: NumericValue | string | undefined, option: string): number => {
    const definition = layerType.options[option] as OptionDefinition & { min?: number; max?: number }
    const { min = 1, max = maxCount } = definition
    if (value === undefined) throw new SpecificationError(`"${option}" is missing. Add it`)
    if (isCount(value, min, max)) return value
    const reason = explainCount(value, min, max)
    throw new SpecificationError(describeInvalidCount(reason, option), option, reason)
  }
  for (const [option, definition] of Object.entries(layerType.options)) {
    if (definition.type !== 'word') continue
    const allowed = Object.keys(definition.values)
    const value = readValue(option)
    if (value === undefined)
      throw new SpecificationError(`"${option}" is missing. Add one of ${allowed.join(', ')}`)
    if (!allowed.includes(String(value))) {
      throw new SpecificationError(`"${value}" is not one of ${allowed.join(', ')}. Use one of them`, option)
    }
  }
  const has = (option: string) => readValue(option) !== undefined
  return {
    has,
    count: (option) => requireInteger(readValue(option), option),
    optionalCount: (option) => (has(option) ? requireInteger(readValue(option), option) : undefined),
    counts(option, axes) {
      const value = readValue(option)
      if (typeof value !== 'object') return Array.from({ length: axes }, () => requireInteger(value, option))
      if (value.length !== axes) {
        throw new SpecificationError(
          `"${option}" has ${value.length} items for ${axes === 1 ? '1 axis' : `${axes} axes`}`,
          option,
          { code: 'rowLength', row: 1, length: value.length, expected: axes },
        )
      }
      return value.map((one) => requireInteger(one, option))
    },
    number(option) {
      const value = readValue(option)
      if (typeof value !== 'number')
        throw new SpecificationError(`"${option}" is not a number`, option, { code: 'notNumber' })
      return value
    },
    flag: (option) => has(option) && readValue(option) !== 0,
    word: (option) => String(readValue(option)),
    tensor(option) {
      const value = values.get(option)
      return typeof value === 'string' ? findTensor(value, option) : undefined
    },
  }
}

function describeInvalidCount(reason: InvalidCount, option: string): string {
  switch (reason.code) {
    case 'notNumber':
      return `"${option}" is not a number`
    case 'notWhole':
      return `"${option}" is ${Number(reason.value.toFixed(4))}, which is not whole. Use floor() or another number`
    case 'tooSmall':
      return `"${option}" is ${reason.value}, less than ${reason.min}. Make it greater`
    case 'tooLarge':
      return `"${option}" is ${reason.value}, more than ${reason.max}. Make it smaller`
  }
}
