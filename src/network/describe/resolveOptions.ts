import type { NetworkNode } from '../evaluate/networkNode'
import type { NumericValue } from '../language/expression'
import { getDefaultValue } from '../layers/layerOptions'
import type { OptionDefinition } from '../layers/layerType'
import { findLayerType } from '../layers/registry/layerRegistry'

/** The value of an option in comparable form; a list of numbers is text such as `1×7`. */
export type OptionValue = number | string | boolean

/** Whether an option equals its fallback option: for example, `keys` equals `heads`. */
export function equalsFallback(
  layerType: string,
  options: ReadonlyMap<string, OptionValue>,
  name: string,
): boolean {
  const other = findLayerType(layerType)?.options[name]?.fallback
  return other !== undefined && options.get(name) === options.get(other)
}

/**
 * The options of a layer or a mixture of experts, with defaults filled in, so that they compare equal however they were
 * written. `groups` is `each` if it equals the input's features. An option that names a tensor becomes a boolean.
 */
export function resolveOptions(node: NetworkNode): ReadonlyMap<string, OptionValue> {
  const stated = node.options ?? new Map<string, NumericValue | string>()
  const layerType = node.type === 'layer' ? findLayerType(node.layerType) : undefined
  const resolved = new Map<string, OptionValue>()
  if (!layerType) {
    for (const [name, value] of stated) resolved.set(name, simplifyValue(value))
    return resolved
  }
  for (const [name, option] of Object.entries(layerType.options)) {
    if (option.isImpliedByShapes) continue
    const value =
      stated.get(name) ??
      getDefaultValue(option) ??
      (option.fallback === undefined ? undefined : stated.get(option.fallback)) ??
      option.deriveDefault?.(node)
    if (name === 'groups' && value === node.input.features) resolved.set(name, 'each')
    else if (value !== undefined) resolved.set(name, toOptionValue(option, value))
    else if (option.type === 'flag' || option.type === 'name') resolved.set(name, false)
  }
  for (const [name, value] of Object.entries(layerType.comparedProperties?.(node) ?? {}))
    resolved.set(name, value)
  return resolved
}

function toOptionValue({ type }: OptionDefinition, value: NumericValue | string): OptionValue {
  if (type === 'name') return true
  if (type === 'flag') return typeof value === 'number' ? value !== 0 : simplifyValue(value)
  return simplifyValue(value)
}

function simplifyValue(value: NumericValue | string): OptionValue {
  if (typeof value !== 'object') return value
  const items = value.map(simplifyValue)
  return items.every((item) => item === items[0]) ? (items[0] ?? '') : items.join('×')
}
