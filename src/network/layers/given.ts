import type { Value } from '../language/expression'
import { Misfit } from '../language/fault'
import type { Given, Kind, Option } from './kind'
import type { Tensor } from './tensor'

/** The greatest length of an axis, and the greatest number of anything. */
export const greatest = 1e12

/**
 * The options of a layer of some kind: `values` are those written, numbers or words. Throws a {@link Misfit} for a word
 * that means nothing.
 */
export function givenOf(
  kind: Kind,
  values: ReadonlyMap<string, Value | string>,
  tensorNamed: (name: string, option: string) => Tensor,
): Given {
  const readValue = (option: string): Value | string | undefined => {
    const value = values.get(option)
    if (value !== undefined) return value
    const spec = kind.options[option]
    const usual = spec && 'usual' in spec ? spec.usual : undefined
    return typeof usual === 'boolean' ? Number(usual) : usual
  }
  const whole = (value: Value | string | undefined, option: string): number => {
    const spec = kind.options[option] as Option & { least?: number }
    const least = spec.least ?? 1
    if (value === undefined) throw new Misfit(`"${option}" is missing. Add it`)
    if (typeof value !== 'number') throw new Misfit(`"${option}" is no number`, option)
    if (!Number.isInteger(value)) {
      throw new Misfit(
        `"${option}" is ${Number(value.toFixed(4))}, which is not whole. Use floor() or another number`,
        option,
      )
    }
    if (value < least)
      throw new Misfit(`"${option}" is ${value}, less than ${least}. Make it greater`, option)
    if (value > greatest)
      throw new Misfit(`"${option}" is ${value}, more than ${greatest}. Make it smaller`, option)
    return value
  }
  for (const [option, spec] of Object.entries(kind.options)) {
    if (spec.is !== 'word') continue
    const value = readValue(option)
    if (value === undefined)
      throw new Misfit(`"${option}" is missing, one of ${spec.words.join(', ')}. Add it`)
    if (!spec.words.includes(String(value))) {
      throw new Misfit(`"${value}" is none of ${spec.words.join(', ')}. Use one of them`, option)
    }
  }
  const has = (option: string) => readValue(option) !== undefined
  return {
    has,
    count: (option) => whole(readValue(option), option),
    countIfAny: (option) => (has(option) ? whole(readValue(option), option) : undefined),
    counts(option, axes) {
      const value = readValue(option)
      if (typeof value !== 'object') return Array.from({ length: axes }, () => whole(value, option))
      if (value.length !== axes) {
        throw new Misfit(
          `"${option}" has ${value.length} items for ${axes === 1 ? '1 axis' : `${axes} axes`}`,
          option,
        )
      }
      return value.map((one) => whole(one, option))
    },
    number(option) {
      const value = readValue(option)
      if (typeof value !== 'number') throw new Misfit(`"${option}" is no number`, option)
      return value
    },
    flag: (option) => has(option) && readValue(option) !== 0,
    word: (option) => String(readValue(option)),
    tensor(option) {
      const value = values.get(option)
      return typeof value === 'string' ? tensorNamed(value, option) : undefined
    },
  }
}
